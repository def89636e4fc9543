package org.wavefield.fieldwork;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * What makes a browser the respondent's: 256 random bits that only the browser keeps; the database has their hash.
 * Whatever else the respondent is given follows from it, so that a page can show it again though nobody stored it.
 */
public final class Secret {

    private static final int LENGTH = 32;
    private static final int CODE_BITS = 60;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final byte[] bytes;

    private Secret(byte[] bytes) {
        this.bytes = bytes;
    }

    /** Of bytes that somebody else drew. */
    static Secret of(byte[] bytes) {
        if (bytes.length != LENGTH) {
            throw new IllegalArgumentException("a secret has " + LENGTH + " bytes");
        }
        return new Secret(bytes.clone());
    }

    static Secret random() {
        byte[] bytes = new byte[LENGTH];
        RANDOM.nextBytes(bytes);
        return new Secret(bytes);
    }

    /** Reads a cookie; what is no secret opens nothing. */
    public static Optional<Secret> parse(String cookie) {
        try {
            byte[] bytes = Base64.getUrlDecoder().decode(cookie);
            return bytes.length == LENGTH ? Optional.of(new Secret(bytes)) : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** As the cookie holds it. */
    public String cookie() {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /** The token that the interview's forms carry: one per interview, the same in every tab. */
    public String csrf() {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(derive("csrf"));
    }

    /** Whether a form carries this interview's token; takes the same time whatever is wrong with it. */
    public boolean signed(String csrf) {
        return MessageDigest.isEqual(bytesOf(csrf()), bytesOf(csrf));
    }

    /** The code that the respondent can ask with for the answers to be deleted. */
    public Code withdrawalCode() {
        return code("withdrawal");
    }

    /** The code that an interview saved with this secret is resumed with. */
    Code resumeCode() {
        return code("resume");
    }

    /** What the database keeps. */
    byte[] hash() {
        return sha256(bytes);
    }

    /** Whether the database keeps this one's hash. */
    boolean matches(byte[] hash) {
        return MessageDigest.isEqual(hash(), hash);
    }

    private Code code(String purpose) {
        long bits = ByteBuffer.wrap(derive(purpose)).getLong() >>> (Long.SIZE - CODE_BITS);
        return Code.of(bits);
    }

    /** HMAC-SHA256 of the purpose under this secret: tells nothing about it. */
    byte[] derive(String purpose) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(bytes, mac.getAlgorithm()));
            return mac.doFinal(bytesOf(purpose));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] bytesOf(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Secret && MessageDigest.isEqual(bytes, ((Secret) other).bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(hash());
    }

    /** Says nothing, so that no log ever holds one. */
    @Override
    public String toString() {
        return "Secret";
    }
}
