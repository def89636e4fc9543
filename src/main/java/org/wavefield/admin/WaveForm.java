package org.wavefield.admin;

import jakarta.ws.rs.core.MultivaluedMap;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.wavefield.calendar.HoursInput;
import org.wavefield.instrument.PublishedVersion;
import org.wavefield.study.WaveOrder;

/**
 * The form of a new wave, as it stands on the page.
 *
 * @param version number of the version
 * @param modules those that are ticked
 * @param targets what stands in the field of each country panel, by code
 * @param openEntry whether everyone with the address may take part
 * @param opens when it opens by itself, local to each panel; may be empty
 * @param closes when it closes by itself; may be empty
 */
record WaveForm(
        String number,
        String title,
        String version,
        Set<String> modules,
        Map<String, String> targets,
        boolean openEntry,
        String opens,
        String closes) {
    WaveForm {
        modules = Collections.unmodifiableSet(new TreeSet<>(modules));
        targets = Collections.unmodifiableMap(new LinkedHashMap<>(targets));
    }

    /** An order as the form shows it. */
    static WaveForm of(WaveOrder order, String number, String title, int version) {
        Map<String, String> targets = new LinkedHashMap<>();
        order.targets().forEach((panel, target) -> targets.put(panel, Integer.toString(target)));
        return new WaveForm(
                number, title, Integer.toString(version), order.modules(), targets, order.openEntry(), "", "");
    }

    /** What was sent. */
    static WaveForm typed(MultivaluedMap<String, String> form) {
        Map<String, String> targets = new LinkedHashMap<>();
        form.keySet().stream()
                .filter(field -> field.startsWith("target."))
                .forEach(field -> targets.put(field.substring("target.".length()), StudyDesk.typed(form, field)));
        return new WaveForm(
                StudyDesk.typed(form, "number"),
                StudyDesk.typed(form, "title"),
                StudyDesk.typed(form, "version"),
                Set.copyOf(form.getOrDefault("modules", List.of())),
                targets,
                form.containsKey("openEntry"),
                StudyDesk.typed(form, "opens"),
                StudyDesk.typed(form, "closes"));
    }

    /** When it is to open and close. */
    HoursInput hours() {
        return new HoursInput(opens, closes);
    }

    /** As an order. What is no number is one that no order can have, so that the order's own check names the field. */
    WaveOrder order(List<PublishedVersion> versions) {
        Map<String, Integer> wanted = new LinkedHashMap<>();
        targets.forEach((panel, typed) -> {
            if (!typed.isEmpty()) {
                wanted.put(panel, StudyDesk.number(typed).orElse(0));
            }
        });
        return new WaveOrder(
                StudyDesk.number(number).orElse(0),
                title,
                modules,
                wanted,
                openEntry,
                chosen(versions).map(PublishedVersion::id).orElse(0L));
    }

    /** The version that is chosen, if it is one. */
    Optional<PublishedVersion> chosen(List<PublishedVersion> versions) {
        return versions.stream()
                .filter(known -> Integer.toString(known.number()).equals(version))
                .findFirst();
    }

    /** What stands in a panel's field. */
    public String target(String panel) {
        return targets.getOrDefault(panel, "");
    }

    /** Whether it names the version with this number. */
    public boolean names(int number) {
        return version.equals(Integer.toString(number));
    }
}
