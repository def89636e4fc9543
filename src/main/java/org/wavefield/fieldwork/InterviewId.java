package org.wavefield.fieldwork;

import java.nio.ByteBuffer;
import java.security.SecureRandom;
import java.util.Optional;
import java.util.UUID;

/**
 * An interview's public id: 32 characters that tell its wave, so that a look-up touches one partition, and 128 random
 * bits, so that nobody guesses another's. It gives access to nothing without the secret.
 *
 * @param wave the wave's key
 * @param number 128 random bits
 */
public record InterviewId(int wave, UUID number) {

    private static final int LENGTH = Integer.BYTES + 2 * Long.BYTES;
    private static final SecureRandom RANDOM = new SecureRandom();

    /** One for a new interview of the wave. */
    static InterviewId random(int wave) {
        return new InterviewId(wave, new UUID(RANDOM.nextLong(), RANDOM.nextLong()));
    }

    /** Reads it; a text that is no public id names no interview. */
    public static Optional<InterviewId> parse(String text) {
        return Base32.decode(text, LENGTH)
                .map(ByteBuffer::wrap)
                .map(bytes -> new InterviewId(bytes.getInt(), new UUID(bytes.getLong(), bytes.getLong())));
    }

    /** As it stands in addresses. */
    @Override
    public String toString() {
        return Base32.encode(ByteBuffer.allocate(LENGTH)
                .putInt(wave)
                .putLong(number.getMostSignificantBits())
                .putLong(number.getLeastSignificantBits())
                .array());
    }
}
