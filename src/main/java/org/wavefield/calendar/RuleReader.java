package org.wavefield.calendar;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Reads what somebody wrote as a rule, and says all that is wrong with it. */
final class RuleReader {

    private static final int LONGEST_TITLE = 100;
    private static final int MOST_DAYS = 366;
    private static final int MOST_HOURS = 24 * 366;
    private static final int MOST_COMPLETES = 1_000_000;
    private static final LocalTime MORNING = LocalTime.of(9, 0);
    private static final LocalTime MIDNIGHT = LocalTime.of(23, 59);

    private final RuleInput input;
    private final Set<String> panels;
    private final Set<String> modules;
    private final Instant now;
    private final List<CalendarProblem> problems = new ArrayList<>();

    private RuleReader(RuleInput input, Set<String> panels, Set<String> modules, Instant now) {
        this.input = input;
        this.panels = panels;
        this.modules = modules;
        this.now = now;
    }

    /**
     * Reads it.
     *
     * @param panels the country panels that the study has
     * @param modules the modules that its questionnaire has
     */
    static RuleReading read(RuleInput input, Set<String> panels, Set<String> modules, Instant now) {
        RuleReader reader = new RuleReader(input, panels, modules, now);
        Optional<WaveRule> rule = reader.rule();
        return reader.problems.isEmpty() && rule.isPresent()
                ? new RuleReading.Read(rule.get())
                : new RuleReading.Refused(List.copyOf(reader.problems));
    }

    private Optional<WaveRule> rule() {
        Optional<WaveRule.Kind> kind = kind();
        if (kind.isEmpty()) {
            return Optional.empty();
        }
        Optional<Recurrence> recurrence =
                kind.get() == WaveRule.Kind.RECURRING ? recurrence() : Optional.<Recurrence>empty();
        Optional<Instant> moment = kind.get() == WaveRule.Kind.TRIGGERED ? moment() : Optional.<Instant>empty();
        String title = title(kind.get());
        LocalDate startsOn = startsOn(kind.get(), moment);
        int days = number("days", input.days(), 1, MOST_DAYS, "how many days a wave is open");
        LocalTime opens = time("opens", input.opens(), MORNING);
        LocalTime closes = time("closes", input.closes(), MIDNIGHT);
        if (days == 1 && !closes.isAfter(opens) && kind.get() != WaveRule.Kind.TRIGGERED) {
            problem("closes", "Closing must come after opening on the same day.");
        }
        return Optional.of(new WaveRule(
                kind.get(),
                title,
                recurrence,
                moment,
                startsOn,
                days,
                opens,
                closes,
                modules(),
                input.openEntry().equals("true"),
                targets()));
    }

    private Optional<WaveRule.Kind> kind() {
        Optional<WaveRule.Kind> kind = Arrays.stream(WaveRule.Kind.values())
                .filter(one -> one.name().equalsIgnoreCase(input.kind()))
                .findFirst();
        if (kind.isEmpty()) {
            problem("kind", "Choose one of: recurring, fixed, triggered.");
        }
        return kind;
    }

    private String title(WaveRule.Kind kind) {
        if (input.title().isEmpty() && kind == WaveRule.Kind.RECURRING) {
            return "{month} {year}";
        }
        if (input.title().isEmpty() || input.title().length() > LONGEST_TITLE) {
            problem("title", "Enter a title of at most " + LONGEST_TITLE + " characters.");
        }
        return input.title();
    }

    private Optional<Recurrence> recurrence() {
        try {
            return Optional.of(new Recurrence(input.recurrence()));
        } catch (IllegalArgumentException e) {
            problem("recurrence", e.getMessage());
            return Optional.empty();
        }
    }

    /** Up to the next full minute: nobody agrees on seconds. */
    private Optional<Instant> moment() {
        if (!input.moment().isEmpty()) {
            return parsed("moment", input.moment(), Instant::parse, "Enter a moment such as 2026-03-02T09:00:00Z.")
                    .map(said -> said.truncatedTo(ChronoUnit.MINUTES));
        }
        int hours = number("inHours", input.inHours(), 1, MOST_HOURS, "in how many hours it opens");
        Instant minute = now.truncatedTo(ChronoUnit.MINUTES);
        return Optional.of(
                (minute.isBefore(now) ? minute.plus(1, ChronoUnit.MINUTES) : minute).plus(Duration.ofHours(hours)));
    }

    private LocalDate startsOn(WaveRule.Kind kind, Optional<Instant> moment) {
        LocalDate today = now.atZone(ZoneOffset.UTC).toLocalDate();
        if (kind == WaveRule.Kind.TRIGGERED) {
            return moment.map(at -> at.atZone(ZoneOffset.UTC).toLocalDate()).orElse(today);
        }
        if (input.startsOn().isEmpty() && kind == WaveRule.Kind.RECURRING) {
            return today;
        }
        return parsed("startsOn", input.startsOn(), LocalDate::parse, "Enter a day such as 2026-03-02.")
                .orElse(today);
    }

    private LocalTime time(String field, String said, LocalTime otherwise) {
        return said.isEmpty()
                ? otherwise
                : parsed(field, said, LocalTime::parse, "Enter a time such as 09:00.")
                        .map(time -> time.truncatedTo(ChronoUnit.MINUTES))
                        .orElse(otherwise);
    }

    private Set<String> modules() {
        Set<String> said = Arrays.stream(input.modules().split("[\\s,]+"))
                .filter(module -> !module.isEmpty())
                .collect(Collectors.toCollection(TreeSet::new));
        said.stream()
                .filter(module -> !modules.contains(module))
                .forEach(unknown -> problem(
                        "modules",
                        "The questionnaire has no module " + unknown + "; it has "
                                + (modules.isEmpty() ? "none" : String.join(", ", new TreeSet<>(modules))) + "."));
        return said;
    }

    private Map<String, Integer> targets() {
        Map<String, Integer> targets = new LinkedHashMap<>();
        input.targets().forEach((panel, said) -> {
            if (!panels.contains(panel)) {
                problem("targets", "The study has no country panel " + panel + ".");
            } else if (said != null && !said.isBlank()) {
                targets.put(
                        panel,
                        number(
                                "targets." + panel,
                                said.strip(),
                                1,
                                MOST_COMPLETES,
                                "the completes wanted in " + panel));
            }
        });
        if (targets.isEmpty()) {
            problem("targets", "Enter the completes wanted in at least one country panel.");
        }
        return targets;
    }

    private int number(String field, String said, int least, int most, String what) {
        if (said.matches("\\d{1,9}")) {
            int number = Integer.parseInt(said);
            if (number >= least && number <= most) {
                return number;
            }
        }
        problem(field, "Enter " + what + ": a whole number from " + least + " to " + most + ".");
        return least;
    }

    private <T> Optional<T> parsed(String field, String said, Function<String, T> parse, String wanted) {
        try {
            return Optional.of(parse.apply(said));
        } catch (DateTimeParseException e) {
            problem(field, wanted);
            return Optional.empty();
        }
    }

    private void problem(String field, String message) {
        problems.add(new CalendarProblem(field, message));
    }
}
