package org.wavefield.expression;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * What is known about an interview besides its answers. Facts are frozen when it starts, and do not include its language.
 *
 * @param country ISO 3166 code of the country, {@code country} in conditions
 * @param panel code of the country panel, {@code panel} in conditions
 * @param wave the wave's number within the study, {@code wave} in conditions
 * @param modules the modules that this fielding asks
 * @param variables what the vendor said about the respondent, {@code vendor.<name>} in conditions
 */
public record Facts(String country, String panel, int wave, Set<String> modules, Map<String, String> variables) {
    public Facts {
        modules = Collections.unmodifiableSet(new TreeSet<>(modules));
        variables = Collections.unmodifiableMap(new LinkedHashMap<>(variables));
    }
}
