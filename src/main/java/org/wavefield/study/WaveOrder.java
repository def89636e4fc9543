package org.wavefield.study;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * A wave with its fieldings, as a researcher wants it.
 *
 * @param number its number within the study
 * @param title as researchers read it
 * @param modules the modules that are on
 * @param targets completes wanted, by the country panel's code
 * @param openEntry whether everyone with its address may take part
 * @param instrumentVersion key of the published version
 */
public record WaveOrder(
        int number,
        String title,
        Set<String> modules,
        Map<String, Integer> targets,
        boolean openEntry,
        long instrumentVersion) {
    public WaveOrder {
        title = title == null ? "" : title.replace("\0", "").strip();
        modules = Collections.unmodifiableSet(new TreeSet<>(modules));
        targets = Collections.unmodifiableMap(new LinkedHashMap<>(targets));
    }
}
