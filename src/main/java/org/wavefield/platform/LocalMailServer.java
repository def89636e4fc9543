package org.wavefield.platform;

import java.io.IOException;
import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.util.UUID;
import org.subethamail.smtp.RejectException;
import org.subethamail.smtp.server.SMTPServer;

/**
 * The mail server of the local stack: a real one, on the loopback address, which takes every mail, keeps it as a file and
 * passes none on.
 */
final class LocalMailServer implements AutoCloseable {

    /** The settings that tell Quarkus of it. */
    static final String MAILBOX = "wavefield.local.mailbox";

    static final String LOOPBACK = "127.0.0.1";
    static final String SUFFIX = ".eml";

    private static final int LARGEST_MAIL = 1_000_000;
    private static final int LOCAL_PROBLEM = 451;

    private final Path mailbox;
    private final Clock clock;
    private final SMTPServer server;

    private LocalMailServer(Path mailbox, Clock clock) throws IOException {
        this.mailbox = mailbox;
        this.clock = clock;
        this.server = SMTPServer.port(0)
                .bindAddress(InetAddress.getByName(LOOPBACK))
                .hostName("localhost")
                .softwareName("Wavefield")
                .maxMessageSize(LARGEST_MAIL)
                .messageHandler((context, from, to, mail) -> keep(mail))
                .serverThreadName("local-mail")
                .build();
    }

    /**
     * Starts one.
     *
     * @param mailbox the directory that it keeps mails in; created if need be
     */
    static LocalMailServer start(Path mailbox, Clock clock) throws IOException {
        Files.createDirectories(mailbox);
        LocalMailServer mail = new LocalMailServer(mailbox, clock);
        mail.server.start();
        return mail;
    }

    int port() {
        return server.getPortAllocated();
    }

    /** The sender has the acknowledgement when this returns: the mail is whole in its place by then. */
    private void keep(byte[] mail) throws RejectException {
        String name = clock.millis() + "-" + UUID.randomUUID();
        try {
            Path arriving = Files.write(mailbox.resolve(name + ".arriving"), mail);
            Files.move(arriving, mailbox.resolve(name + SUFFIX), StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            RejectException refusal = new RejectException(LOCAL_PROBLEM, "The mail could not be kept: " + Reason.of(e));
            refusal.initCause(e);
            throw refusal;
        }
    }

    @Override
    public void close() {
        server.stop();
    }
}
