package org.wavefield.rehearsal;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;

/**
 * The chances of one simulated respondent: the same for the same seed, study, wave, panel and number, whatever else is
 * rehearsed beside. Each purpose has chances of its own, so that a new question changes no other answer.
 */
final class Draws {

    private final byte[] respondent;

    private Draws(byte[] respondent) {
        this.respondent = respondent;
    }

    /** Those of a panel's respondent with this number, from 0. */
    static Draws of(RehearsalPlan plan, String panel, long number) {
        return new Draws(hash(
                plan.study().getBytes(StandardCharsets.UTF_8),
                panel.getBytes(StandardCharsets.UTF_8),
                ByteBuffer.allocate(Integer.BYTES + 2 * Long.BYTES)
                        .putInt(plan.wave())
                        .putLong(plan.seed())
                        .putLong(number)
                        .array()));
    }

    /** Those for one purpose. */
    RandomGenerator about(String purpose) {
        byte[] hash = hash(respondent, purpose.getBytes(StandardCharsets.UTF_8));
        return new SplittableRandom(ByteBuffer.wrap(hash).getLong());
    }

    /** Whether something happens that happens to this share of respondents. */
    boolean happens(String purpose, double share) {
        return about(purpose).nextDouble() < share;
    }

    private static byte[] hash(byte[]... parts) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (byte[] part : parts) {
                digest.update(
                        ByteBuffer.allocate(Integer.BYTES).putInt(part.length).array());
                digest.update(part);
            }
            return digest.digest();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
