package org.wavefield.interview;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.TreeMap;

/**
 * Tells a submission from others of the same page.
 *
 * @param value 32 hexadecimal digits
 */
record Digest(String value) {

    /** The same for the same action and fields, in whatever order the fields come. */
    static Digest of(Submission submission) {
        MessageDigest digest = sha256();
        add(digest, submission.action().name());
        new TreeMap<>(submission.fields()).forEach((field, values) -> {
            add(digest, field);
            digest.update(
                    ByteBuffer.allocate(Integer.BYTES).putInt(values.size()).flip());
            values.forEach(value -> add(digest, value));
        });
        return new Digest(HexFormat.of().formatHex(digest.digest(), 0, 16));
    }

    boolean is(String other) {
        return value.equals(other);
    }

    private static void add(MessageDigest digest, String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        digest.update(ByteBuffer.allocate(Integer.BYTES).putInt(bytes.length).flip());
        digest.update(bytes);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}
