package org.wavefield.respondent;

import io.netty.handler.codec.http.QueryStringDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A form as a browser sends it.
 *
 * @param values of each field, by name
 */
record FormFields(Map<String, List<String>> values) {

    private static final int MOST = 2000;
    private static final Set<String> RESERVED = Set.of("page", "revision", "csrf", "action", "lang");

    FormFields {
        values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
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
