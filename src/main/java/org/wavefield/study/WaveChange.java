package org.wavefield.study;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/** What came of changing a study's waves. */
public sealed interface WaveChange {

    /** It is so now, or was already. */
    record Made(Wave wave) implements WaveChange {}

    /**
     * It cannot be; nothing has changed.
     *
     * @param problems what is wrong and what would be right, a sentence by field
     */
    record Refused(Map<String, String> problems) implements WaveChange {
        public Refused {
            problems = Collections.unmodifiableMap(new LinkedHashMap<>(problems));
        }

        static Refused because(String field, String sentence) {
            return new Refused(Map.of(field, sentence));
        }
    }
}
