package org.wavefield.platform;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** What the mail server of the local stack keeps. There is none where Wavefield runs elsewhere. */
@ApplicationScoped
public class LocalMailbox {

    private static final Pattern ID = Pattern.compile("[0-9]{1,19}-[0-9a-f-]{36}");

    private final Optional<Path> directory;

    LocalMailbox(
            @ConfigProperty(name = LocalMailServer.MAILBOX) Optional<String> directory,
            @ConfigProperty(name = "wavefield.local.active", defaultValue = "false") boolean local) {
        this.directory = directory.filter(place -> local).map(Path::of);
    }

    /** Whether there is one. */
    public boolean exists() {
        return directory.isPresent();
    }

    /** The latest mails, the last first. */
    public List<LocalMail> latest(int most) {
        return directory.filter(Files::isDirectory).stream()
                .flatMap(LocalMailbox::ids)
                .sorted(Comparator.<String>comparingLong(LocalMailbox::millisecond)
                        .reversed())
                .limit(most)
                .map(this::read)
                .toList();
    }

    /** The mail of this key. */
    public Optional<LocalMail> find(String id) {
        return Optional.of(id)
                .filter(key -> ID.matcher(key).matches())
                .filter(key -> directory.isPresent() && Files.isRegularFile(file(key)))
                .map(this::read);
    }

    private static Stream<String> ids(Path directory) {
        try (Stream<Path> files = Files.list(directory)) {
            return files
                    .map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(LocalMailServer.SUFFIX))
                    .map(name -> name.substring(0, name.length() - LocalMailServer.SUFFIX.length()))
                    .filter(id -> ID.matcher(id).matches())
                    .toList()
                    .stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static long millisecond(String id) {
        return Long.parseLong(id.substring(0, id.indexOf('-')));
    }

    private Path file(String id) {
        return directory.orElseThrow().resolve(id + LocalMailServer.SUFFIX);
    }

    private LocalMail read(String id) {
        try (InputStream file = Files.newInputStream(file(id))) {
            return LocalMail.of(id, millisecond(id), new MimeMessage(Session.getInstance(new Properties()), file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (MessagingException e) {
            throw new IllegalStateException("The mail " + id + " cannot be read.", e);
        }
    }
}
