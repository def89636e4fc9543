package org.wavefield.admin;

import jakarta.ws.rs.core.MultivaluedMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.wavefield.calendar.CalendarProblem;
import org.wavefield.calendar.RuleInput;
import org.wavefield.study.CountryPanel;

/**
 * The form of a rule: what was typed, and what is wrong with it.
 *
 * @param input as it was typed
 * @param problems by field
 */
record RuleForm(RuleInput input, List<CalendarProblem> problems, List<CountryPanel> panels) {

    private static final String TARGET = "targets.";

    static RuleForm empty(List<CountryPanel> panels) {
        return new RuleForm(RuleInput.empty(), List.of(), panels);
    }

    /** The panels' fields are {@code targets.DE}. */
    static RuleInput input(MultivaluedMap<String, String> form) {
        Map<String, String> targets = new LinkedHashMap<>();
        form.forEach((field, values) -> {
            if (field.startsWith(TARGET) && !values.isEmpty()) {
                targets.put(field.substring(TARGET.length()), values.get(0));
            }
        });
        return new RuleInput(
                form.getFirst("kind"),
                form.getFirst("title"),
                form.getFirst("recurrence"),
                form.getFirst("startsOn"),
                form.getFirst("inHours"),
                form.getFirst("moment"),
                form.getFirst("days"),
                form.getFirst("opens"),
                form.getFirst("closes"),
                form.getFirst("modules"),
                form.getFirst("openEntry"),
                targets);
    }

    /** What is wrong with a field, if anything is. */
    public String problem(String field) {
        return problems.stream()
                .filter(problem -> problem.field().equals(field))
                .map(CalendarProblem::message)
                .findFirst()
                .orElse(null);
    }

    /** The fields of one line of text each. */
    public List<Field> fields() {
        return List.of(
                new Field("title", "Title", "{month} and {year} stand for those in which a wave opens.", input.title()),
                new Field(
                        "recurrence",
                        "Recurrence rule",
                        "Of RFC 5545, such as FREQ=MONTHLY;BYDAY=1MO for the first Monday of every month.",
                        input.recurrence()),
                new Field(
                        "startsOn",
                        "Day",
                        "Such as 2026-03-02: the opening day, or the first that a recurrence may name.",
                        input.startsOn()),
                new Field("inHours", "Hours from now", "Of a wave that something triggers.", input.inHours()),
                new Field("days", "Days that a wave is open", "The opening day included.", input.days()),
                new Field("opens", "Opening hour", "Local to each panel; 09:00 without it.", input.opens()),
                new Field("closes", "Closing hour", "On the last day; 23:59 without it.", input.closes()),
                new Field("modules", "Modules", "Those that are on, separated by commas.", input.modules()));
    }

    /** What is wrong with a panel's target, if anything is. */
    public String targetProblem(String panel) {
        return problem(TARGET + panel);
    }

    /** What was typed for a panel. */
    public String target(String panel) {
        return Optional.ofNullable(input.targets().get(panel)).orElse("");
    }

    /** A field of one line of text. */
    record Field(String name, String label, String hint, String value) {}
}
