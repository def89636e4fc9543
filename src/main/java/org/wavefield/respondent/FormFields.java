package org.wavefield.respondent;

import io.netty.handler.codec.http.QueryStringDecoder;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A form as a browser sends it.
 *
 * @param values of each field, by name
 */
record FormFields(Map<String, List<String>> values) {

    /** The longest body, in bytes. */
    static final int LONGEST = 1 << 20;

    /** What is read of a longer one before the answer, in bytes: browsers show it when they have done with sending. */
    static final int LONGEST_TO_THE_END = 16 * LONGEST;

    private static final int MOST = 2000;
    private static final int BUFFER = 8192;
    private static final Pattern URLENCODED =
            Pattern.compile("\\s*application/x-www-form-urlencoded\\s*(;.*)?", Pattern.CASE_INSENSITIVE);
    private static final Set<String> RESERVED = Set.of("page", "revision", "csrf", "action", "lang");

    FormFields {
        values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
    }

    /** Whether a {@code Content-Type} header says that the body is such a form. */
    static boolean isForm(String type) {
        return URLENCODED.matcher(type).matches();
    }

    /**
     * Reads a body that may be of any length.
     *
     * @return nothing if it is no form, or more than any form of ours
     * @throws IOException if the connection breaks
     */
    static Optional<FormFields> read(InputStream body) throws IOException {
        byte[] bytes = body.readNBytes(LONGEST + 1);
        if (bytes.length <= LONGEST) {
            return read(bytes);
        }
        byte[] ignored = new byte[BUFFER];
        for (int read = 0, more = 0; more >= 0 && read < LONGEST_TO_THE_END; read += more) {
            more = body.read(ignored);
        }
        return Optional.empty();
    }

    /**
     * Reads {@code application/x-www-form-urlencoded}.
     *
     * @return nothing if it is not that, or more than any form of ours
     */
    static Optional<FormFields> read(byte[] body) {
        try {
            QueryStringDecoder decoder = new QueryStringDecoder(
                    new String(body, StandardCharsets.UTF_8), StandardCharsets.UTF_8, false, MOST, true);
            return Optional.of(decoder.parameters())
                    .filter(values -> values.size() < MOST)
                    .map(FormFields::new);
        } catch (IllegalArgumentException e) { // a percent sign without two digits
            return Optional.empty();
        }
    }

    /** The last value of a field. */
    Optional<String> last(String name) {
        List<String> all = values.getOrDefault(name, List.of());
        return all.isEmpty() ? Optional.empty() : Optional.of(all.get(all.size() - 1));
    }

    /** The fields that belong to items. */
    Map<String, List<String>> answers() {
        Map<String, List<String>> answers = new LinkedHashMap<>(values);
        answers.keySet().removeAll(RESERVED);
        return answers;
    }
}
