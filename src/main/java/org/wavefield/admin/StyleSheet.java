package org.wavefield.admin;

import io.quarkus.qute.TemplateGlobal;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** The area's style sheet. Its address changes with its content, so that browsers may keep it. */
final class StyleSheet {

    private static final String FILE = "/admin/area.css";
    private static final int DIGITS = 12;

    private static final String ADDRESS = FILE + "?" + fingerprint();

    private StyleSheet() {}

    /** Where pages find it. */
    @TemplateGlobal
    static String areaStyleSheet() {
        return ADDRESS;
    }

    private static String fingerprint() {
        try (InputStream file = StyleSheet.class.getResourceAsStream("/META-INF/resources" + FILE)) {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(file.readAllBytes());
            return HexFormat.of().formatHex(digest).substring(0, DIGITS);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
