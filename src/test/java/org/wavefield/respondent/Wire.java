package org.wavefield.respondent;

import io.restassured.RestAssured;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.zip.GZIPInputStream;

/**
 * An answer byte for byte as it came over the wire, to a request that no client library would send.
 *
 * @param bytes status line, headers and body
 */
record Wire(byte[] bytes) {

    private static final int PATIENCE_MILLISECONDS = 20_000;

    /** Sends a request with this first line and these headers, and reads until the server closes the connection. */
    static Wire request(String line, String... headers) {
        return send(head(line, headers) + "\r\n");
    }

    /** Sends this body to an address, its length told with the headers. */
    static Wire post(String address, String body, String... headers) {
        return send(head("POST " + address, headers) + "Content-Length: " + body.length() + "\r\n\r\n" + body);
    }

    private static String head(String line, String... headers) {
        StringBuilder request = new StringBuilder(line).append(" HTTP/1.1\r\nConnection: close\r\n");
        for (int i = 0; i < headers.length; i += 2) {
            request.append(headers[i]).append(": ").append(headers[i + 1]).append("\r\n");
        }
        if (!request.toString().contains("\r\nHost: ")) {
            request.append("Host: localhost\r\n");
        }
        return request.toString();
    }

    private static Wire send(String request) {
        try (Socket socket = new Socket("localhost", RestAssured.port)) {
            socket.setSoTimeout(PATIENCE_MILLISECONDS);
            OutputStream out = socket.getOutputStream();
            out.write(request.getBytes(StandardCharsets.ISO_8859_1));
            out.flush();
            return new Wire(socket.getInputStream().readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    int status() {
        return Integer.parseInt(head().split(" ")[1]);
    }

    /** Status line and headers. */
    String head() {
        return text().substring(0, text().indexOf("\r\n\r\n") + 2);
    }

    /** The body as it came. */
    byte[] body() {
        int head = head().length() + 2;
        byte[] body = new byte[bytes.length - head];
        System.arraycopy(bytes, head, body, 0, body.length);
        return body;
    }

    /** The body of an answer that came in one piece, not in chunks, unpacked. */
    String unpacked() {
        try (GZIPInputStream body = new GZIPInputStream(new ByteArrayInputStream(body()))) {
            return new String(body.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A header's value; empty if it has none. */
    String header(String name) {
        return head().lines()
                .filter(line -> line.regionMatches(true, 0, name + ":", 0, name.length() + 1))
                .map(line -> line.substring(name.length() + 1).strip())
                .findFirst()
                .orElse("");
    }

    private String text() {
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }

    @Override
    public String toString() {
        return new String(bytes, StandardCharsets.UTF_8);
    }
}
