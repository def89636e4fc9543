package org.wavefield.outbox;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The mails that the test's mail server got, as it kept them. */
@ApplicationScoped
public class Mailbox {

    @ConfigProperty(name = "wavefield.local.mailbox")
    Path directory;

    /** All that went to the address, as they came. */
    public List<String> to(String address) {
        try (Stream<Path> files = Files.list(directory)) {
            return files.filter(file -> file.toString().endsWith(".eml"))
                    .sorted()
                    .map(Mailbox::read)
                    .filter(mail ->
                            mail.toLowerCase(Locale.ROOT).contains("\r\nto: " + address.toLowerCase(Locale.ROOT)))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Their ids of Wavefield's. */
    List<String> ids(String address) {
        return headers(address, "X-Wavefield-Message");
    }

    /** Their ids for mail programs. */
    List<String> messageIds(String address) {
        return headers(address, "Message-ID");
    }

    private List<String> headers(String address, String name) {
        Pattern header = Pattern.compile("(?im)^" + name + ": *(.*)$");
        return to(address).stream()
                .map(header::matcher)
                .filter(Matcher::find)
                .map(found -> found.group(1).strip())
                .toList();
    }

    private static String read(Path file) {
        try {
            return Files.readString(file, StandardCharsets.ISO_8859_1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
