package org.wavefield.fieldwork;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Limits how often resume codes are tried from one address. No address is kept: only its hash under a key that is made
 * for a day and destroyed, with what was counted under it, at the first attempt or start after it: then nobody can find out
 * any more which address it was. It lies in the database, for the next attempt may reach another node.
 */
@ApplicationScoped
class ResumeAttempts {

    private static final int KEY_LENGTH = 32;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final EntityManager entities;
    private final Clock clock;

    @ConfigProperty(name = "wavefield.resume.attempts", defaultValue = "10")
    int maximum;

    @ConfigProperty(name = "wavefield.resume.window", defaultValue = "PT15M")
    Duration window;

    ResumeAttempts(EntityManager entities, Clock clock) {
        this.entities = entities;
        this.clock = clock;
    }

    /** Counts an attempt, and says whether it may be made. */
    boolean count(String address) {
        Instant now = clock.instant();
        Instant since = Instant.ofEpochMilli(now.toEpochMilli() / window.toMillis() * window.toMillis());
        LocalDate day = since.atZone(ZoneOffset.UTC).toLocalDate();
        forget(since, day);
        Number attempts = (Number) entities.createNativeQuery(
                        "INSERT INTO resume_attempt AS counted (address, since, attempts) VALUES (:address, :since, 1)"
                                + " ON CONFLICT (address, since) DO UPDATE SET attempts = counted.attempts + 1"
                                + " RETURNING attempts")
                .setParameter("address", keyed(address, key(day)))
                .setParameter("since", since)
                .getSingleResult();
        return attempts.intValue() <= maximum;
    }

    /** What nobody's attempt has cleared away since the last start. */
    @Transactional
    void start(@Observes StartupEvent event) {
        Instant now = clock.instant();
        forget(now.minus(window), now.atZone(ZoneOffset.UTC).toLocalDate());
    }

    private void forget(Instant since, LocalDate day) {
        entities.createNativeQuery("DELETE FROM resume_attempt WHERE since < :since")
                .setParameter("since", since)
                .executeUpdate();
        entities.createNativeQuery("DELETE FROM address_key WHERE day < :day")
                .setParameter("day", day)
                .executeUpdate();
    }

    private byte[] key(LocalDate day) {
        byte[] fresh = new byte[KEY_LENGTH];
        RANDOM.nextBytes(fresh);
        entities.createNativeQuery("INSERT INTO address_key (day, key) VALUES (:day, :key) ON CONFLICT DO NOTHING")
                .setParameter("day", day)
                .setParameter("key", fresh)
                .executeUpdate();
        return (byte[]) entities.createNativeQuery("SELECT key FROM address_key WHERE day = :day", byte[].class)
                .setParameter("day", day)
                .getSingleResult();
    }

    private static byte[] keyed(String address, byte[] key) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, mac.getAlgorithm()));
            return mac.doFinal(address.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
