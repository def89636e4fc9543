package org.wavefield.interview;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.stream.Stream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** The random numbers of a study: whoever knows its seed can draw them again, on any node and at any time. */
public final class Draws {

    private static final String ALGORITHM = "HmacSHA256";

    private final SecretKeySpec seed;

    /**
     * Those of one study.
     *
     * @param seed the study's secret, at least 16 bytes
     */
    public Draws(byte[] seed) {
        if (seed.length < 16) {
            throw new IllegalArgumentException("A seed has at least 16 bytes");
        }
        this.seed = new SecretKeySpec(seed, ALGORITHM);
    }

    /**
     * What is drawn.
     *
     * @param respondent whom it is drawn for
     * @param scope the study, if the draw is kept from wave to wave; the wave, if each has its own
     * @param experiment the experiment, or the item whose options are shuffled
     * @param task which of an experiment's repetitions; empty if there is one
     * @param attribute which of a task's properties; empty if there is one
     */
    public record Draw(String respondent, String scope, String experiment, String task, String attribute) {}

    /** A number from 0 to less than 1, evenly spread. */
    public double uniform(Draw draw) {
        return (bits(draw) >>> 11) * 0x1.0p-53;
    }

    /** One of the numbers from 0 to less than a bound, each as likely. */
    public int below(int bound, Draw draw) {
        if (bound < 1) {
            throw new IllegalArgumentException("Nothing lies below " + bound);
        }
        return (int) (uniform(draw) * bound);
    }

    private long bits(Draw draw) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(seed);
            Stream.of(draw.respondent(), draw.scope(), draw.experiment(), draw.task(), draw.attribute())
                    .map(field -> field.getBytes(StandardCharsets.UTF_8))
                    .forEach(field -> {
                        // Its length before each field: ("ab", "c") is not ("a", "bc").
                        mac.update(ByteBuffer.allocate(Integer.BYTES)
                                .putInt(field.length)
                                .flip());
                        mac.update(field);
                    });
            return ByteBuffer.wrap(mac.doFinal()).getLong();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java platform has " + ALGORITHM, e);
        }
    }
}
