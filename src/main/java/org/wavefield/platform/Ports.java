package org.wavefield.platform;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;

/** Ports of this machine. */
final class Ports {

    private Ports() {}

    /** A loopback port that nobody listens on now. */
    static int anyFree() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    /** Whether somebody listens there. */
    static boolean isOpen(String host, int port) {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(host, port), 200);
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    /**
     * Refuses if somebody else listens on a port that Wavefield is about to use.
     *
     * @param purpose what it is for, as the subject of the sentence ("The web server")
     * @param setting the setting that chooses another
     */
    static void requireFree(String host, int port, String purpose, String setting) throws StartRefused {
        try (ServerSocket socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(host, port));
        } catch (IOException e) {
            throw new StartRefused(purpose + " needs port " + port + " on " + host + ", which is not free: "
                    + Reason.of(e) + ". Stop what uses it, or choose another with -D" + setting + "=… before -jar.");
        }
    }
}
