package org.wavefield.respondent;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** The style sheet of the pages, under an address that changes with its content, so that browsers may keep it for ever. */
@ApplicationScoped
class StyleSheet {

    private static final String FILE = "/respondent/pages.css";
    private static final int DIGITS = 12;

    private final String text;
    private final String path;

    StyleSheet() {
        text = read();
        path = "/assets/pages." + hash(text) + ".css";
    }

    /** Its text. */
    String text() {
        return text;
    }

    /** Its address. */
    String path() {
        return path;
    }

    private static String read() {
        try (InputStream file = StyleSheet.class.getResourceAsStream(FILE)) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String hash(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest).substring(0, DIGITS);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
