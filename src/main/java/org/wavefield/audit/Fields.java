package org.wavefield.audit;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;

/** Texts as one sequence of bytes. Each comes after its length, so that no two lists of texts give the same bytes. */
final class Fields {

    private static final byte ABSENT = 0;
    private static final byte PRESENT = 1;

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

    /** Begins with what the fields are for, so that those of one purpose are never taken for another's. */
    Fields(String purpose) {
        add(purpose);
    }

    Fields add(String text) {
        return add(Optional.of(text));
    }

    Fields add(Optional<String> text) {
        bytes.write(text.isPresent() ? PRESENT : ABSENT);
        text.map(present -> present.getBytes(StandardCharsets.UTF_8)).ifPresent(encoded -> {
            bytes.writeBytes(
                    ByteBuffer.allocate(Integer.BYTES).putInt(encoded.length).array());
            bytes.writeBytes(encoded);
        });
        return this;
    }

    byte[] toBytes() {
        return bytes.toByteArray();
    }

    /** Their hash, as 64 hexadecimal digits. */
    String sha256() {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(toBytes()));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
