package org.wavefield.admin;

import jakarta.ws.rs.core.MultivaluedMap;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** The form of a rehearsal to be, as it stands on the page. */
record RehearsalForm(String wave, Set<String> panels, String completes, String seed) {
    RehearsalForm {
        panels = java.util.Collections.unmodifiableSet(new TreeSet<>(panels));
    }

    static RehearsalForm typed(MultivaluedMap<String, String> form) {
        return new RehearsalForm(
                StudyDesk.typed(form, "wave"),
                Set.copyOf(form.getOrDefault("panels", List.of())),
                StudyDesk.typed(form, "completes"),
                StudyDesk.typed(form, "seed"));
    }

    /** Whether it names the wave with this number. */
    public boolean names(int number) {
        return wave.equals(Integer.toString(number));
    }
}
