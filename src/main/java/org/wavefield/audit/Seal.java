package org.wavefield.audit;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.wavefield.platform.AuditKey;

/** Signs heads with a key that the database does not know. */
@ApplicationScoped
class Seal {

    private static final String ALGORITHM = "HmacSHA256";

    private final String key;
    private final List<String> previousKeys;

    Seal(
            @ConfigProperty(name = AuditKey.NAME) String key,
            @ConfigProperty(name = AuditKey.PREVIOUS) Optional<List<String>> previousKeys) {
        this.key = key;
        this.previousKeys = previousKeys.orElse(List.of());
    }

    String sign(Head head) {
        return HexFormat.of().formatHex(signature(key, head));
    }

    /** Whether the head was signed with the key, or with one that came before it. */
    boolean signed(Head head, Optional<String> signature) {
        return head.equals(Head.START)
                || signature
                        .map(HexFormat.of()::parseHex)
                        .filter(presented -> Stream.concat(Stream.of(key), previousKeys.stream())
                                .anyMatch(known -> MessageDigest.isEqual(signature(known, head), presented)))
                        .isPresent();
    }

    private static byte[] signature(String key, Head head) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(key.getBytes(StandardCharsets.UTF_8), ALGORITHM));
            return mac.doFinal(new Fields("wavefield audit head 1")
                    .add(Long.toString(head.sequence()))
                    .add(head.hash())
                    .toBytes());
        } catch (NoSuchAlgorithmException | InvalidKeyException e) {
            throw new IllegalStateException(e);
        }
    }
}
