package org.wavefield.instrument;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A target count of a country panel.
 *
 * @param categories the code that each variable (an item or a computed value) has to have, by variable
 * @param target completes wanted
 */
public record QuotaDefinition(Map<String, String> categories, int target) {
    public QuotaDefinition {
        categories = Collections.unmodifiableMap(new LinkedHashMap<>(categories));
    }
}
