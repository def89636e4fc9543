package org.wavefield.admin;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.wavefield.study.WaveOrder;

/** How the settings of a wave differ from those of the wave that it is made like. */
final class WaveSettings {

    private WaveSettings() {}

    /** A sentence for each that differs, besides number and title. */
    static List<String> differences(WaveOrder before, WaveOrder after) {
        List<String> sentences = new ArrayList<>();
        Set<String> panels = new LinkedHashSet<>(before.targets().keySet());
        panels.addAll(after.targets().keySet());
        for (String panel : panels) {
            Integer was = before.targets().get(panel);
            Integer is = after.targets().get(panel);
            if (was == null) {
                sentences.add(panel + " is new, with a target of " + is + ".");
            } else if (is == null) {
                sentences.add(panel + " is left out.");
            } else if (!Objects.equals(was, is)) {
                sentences.add("The target in " + panel + " is " + is + " instead of " + was + ".");
            }
        }
        if (!before.modules().equals(after.modules())) {
            sentences.add("Modules: " + named(after.modules()) + " instead of " + named(before.modules()) + ".");
        }
        if (before.openEntry() != after.openEntry()) {
            sentences.add(
                    after.openEntry() ? "Everyone with the address may take part." : "Only vendors’ links lead in.");
        }
        return sentences;
    }

    private static String named(Set<String> modules) {
        return modules.isEmpty() ? "none" : String.join(", ", modules);
    }
}
