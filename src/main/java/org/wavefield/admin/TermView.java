package org.wavefield.admin;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.wavefield.fieldwork.Term;
import org.wavefield.fieldwork.Term.Round;
import org.wavefield.fieldwork.Term.Stretch;
import org.wavefield.instrument.StudyDefinition;
import org.wavefield.study.CountryPanel;
import org.wavefield.study.Phase;

/**
 * A study as its page shows it.
 *
 * @param days first and last day
 * @param marks terms and events, by their first day
 * @param lines one a wave
 * @param next what opens and closes next
 */
record TermView(
        Term term, String days, List<Mark> marks, List<Line> lines, List<Step> next, Optional<Timeline> timeline) {

    private static final int NEXT = 8;
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("d MMM uuuu", Locale.UK);

    /** A term or an event of the calendar. */
    record Mark(String title, String days, LocalDate first) {}

    /**
     * A wave as a line of the table.
     *
     * @param days from the first opening to the last closing, in UTC; empty if nothing is planned
     * @param states one a country panel of the study
     */
    record Line(Round round, String days, List<State> states) {}

    /** What a wave is in a country panel: {@code open}, {@code late}, {@code not yet received}. */
    record State(CountryPanel panel, String what) {}

    /** An opening or a closing to come. */
    record Step(Round round, CountryPanel panel, Stamp stamp) {}

    static TermView of(Term term, Viewer viewer, Instant now) {
        return new TermView(
                term,
                term.definition()
                        .map(said -> days(said.startsOn(), said.endsOn()))
                        .orElse(""),
                term.definition().map(TermView::marks).orElse(List.of()),
                term.rounds().stream().map(round -> line(term, round, now)).toList(),
                next(term, viewer, now),
                term.definition().map(said -> Timeline.of(term, said, now)));
    }

    private static List<Mark> marks(StudyDefinition said) {
        Stream<Mark> terms =
                said.terms().stream().map(term -> new Mark(term.title(), days(term.from(), term.to()), term.from()));
        Stream<Mark> events =
                said.events().stream().map(event -> new Mark(event.title(), DATE.format(event.on()), event.on()));
        return Stream.concat(terms, events)
                .sorted(Comparator.comparing(Mark::first))
                .toList();
    }

    private static Line line(Term term, Round round, Instant now) {
        List<State> states = term.panels().stream()
                .map(panel -> new State(panel, state(round, panel, now)))
                .toList();
        Optional<Instant> from = round.stretches().stream()
                .flatMap(stretch -> stretch.from().stream())
                .min(Comparator.naturalOrder());
        Optional<Instant> to = round.stretches().stream()
                .flatMap(stretch -> stretch.to().stream())
                .max(Comparator.naturalOrder());
        String days = from.map(at -> day(at) + " – " + to.map(TermView::day).orElse(""))
                .orElse("");
        return new Line(round, days, states);
    }

    private static String state(Round round, CountryPanel panel, Instant now) {
        return round.stretches().stream()
                .filter(stretch -> stretch.panel().code().equals(panel.code()))
                .findFirst()
                .map(stretch -> stretch.standing(now))
                .orElse(round.made() ? "not yet received" : "not planned");
    }

    static List<Step> next(Term term, Viewer viewer, Instant now) {
        List<Step> steps = new ArrayList<>();
        for (Round round : term.rounds()) {
            for (Stretch stretch : round.stretches()) {
                if (stretch.phase() == Phase.PLANNED) {
                    stretch.from().ifPresent(at -> steps.add(step(round, stretch, "opens", at, viewer)));
                }
                if (stretch.phase() != Phase.CLOSED) {
                    stretch.to().ifPresent(at -> steps.add(step(round, stretch, "closes", at, viewer)));
                }
            }
        }
        return steps.stream()
                .filter(step -> Instant.parse(step.stamp().local().machine()).isAfter(now))
                .sorted(Comparator.comparing(
                        step -> Instant.parse(step.stamp().local().machine())))
                .limit(NEXT)
                .toList();
    }

    private static Step step(Round round, Stretch stretch, String what, Instant at, Viewer viewer) {
        return new Step(
                round, stretch.panel(), Stamp.of(what, at, stretch.panel().timeZone(), viewer));
    }

    private static String days(LocalDate from, LocalDate to) {
        return DATE.format(from) + " – " + DATE.format(to);
    }

    private static String day(Instant at) {
        return DATE.format(at.atZone(ZoneOffset.UTC));
    }
}
