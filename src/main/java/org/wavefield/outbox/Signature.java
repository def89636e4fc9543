package org.wavefield.outbox;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Signs what webhooks get: HMAC-SHA256 over the second of the attempt, a dot and the body. The key is the secret as the
 * person was shown it, character by character.
 */
record Signature(byte[] secret) {

    private static final String ALGORITHM = "HmacSHA256";

    /** The secret as a person is shown it. */
    String shownSecret() {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(secret);
    }

    /** The value of the header. */
    String of(Instant at, String body) {
        String second = Long.toString(at.getEpochSecond());
        return "t=" + second + ",v1=" + HexFormat.of().formatHex(code(second + "." + body));
    }

    private byte[] code(String text) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(shownSecret().getBytes(StandardCharsets.US_ASCII), ALGORITHM));
            return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
