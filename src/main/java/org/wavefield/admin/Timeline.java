package org.wavefield.admin;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.wavefield.fieldwork.Term;
import org.wavefield.fieldwork.Term.Round;
import org.wavefield.fieldwork.Term.Stretch;
import org.wavefield.instrument.StudyDefinition;

/**
 * A study's time as a drawing, in units of its own: 1000 wide.
 *
 * @param height of the drawing
 * @param years where each begins
 * @param terms stretches of time behind the bars
 * @param events days behind the bars
 * @param rows one a country panel
 * @param bars waves in panels
 * @param now where the present is; outside of the drawing if the study is not on
 */
record Timeline(
        int height,
        List<Label> years,
        List<Box> terms,
        List<Label> events,
        List<Label> rows,
        List<Box> bars,
        double now) {

    private static final double LEFT = 150;
    private static final double RIGHT = 990;
    private static final int TOP = 56;
    private static final int ROW = 30;
    private static final int BAR = 14;
    private static final double NARROWEST = 4;

    /** A text at a place. */
    record Label(double x, double y, String text) {}

    /**
     * A stretch of time.
     *
     * @param look what its colour says: {@code open}, {@code planned}, {@code late}, {@code term}
     */
    record Box(double x, double y, double width, double height, String look, String text) {}

    static Timeline of(Term term, StudyDefinition said, Instant now) {
        Scale scale = new Scale(said.startsOn(), said.endsOn());
        List<Label> years = IntStream.rangeClosed(
                        said.startsOn().getYear(), said.endsOn().getYear())
                .mapToObj(year -> LocalDate.of(year, 1, 1))
                .filter(date -> !date.isBefore(said.startsOn()))
                .map(date -> new Label(scale.x(date), 14, Integer.toString(date.getYear())))
                .toList();
        List<Box> terms = said.terms().stream()
                .map(mark -> scale.box(mark.from(), mark.to(), 22, 18, "term", mark.title()))
                .toList();
        List<Label> events = said.events().stream()
                .map(event -> new Label(scale.x(event.on()), 44, event.on() + ": " + event.title()))
                .toList();
        List<Label> rows = new ArrayList<>();
        List<Box> bars = new ArrayList<>();
        for (int row = 0; row < term.panels().size(); row++) {
            double y = TOP + (double) row * ROW;
            rows.add(new Label(0, y + BAR, term.panels().get(row).name()));
            String panel = term.panels().get(row).code();
            term.rounds().forEach(round -> round.stretches().stream()
                    .filter(stretch -> stretch.panel().code().equals(panel))
                    .flatMap(stretch -> scale.bar(round, stretch, y, now).stream())
                    .forEach(bars::add));
        }
        return new Timeline(TOP + term.panels().size() * ROW, years, terms, events, rows, bars, scale.x(now));
    }

    private record Scale(LocalDate from, LocalDate to) {

        double x(LocalDate date) {
            return x(date.atStartOfDay(ZoneOffset.UTC).toInstant());
        }

        double x(Instant at) {
            double start = from.atStartOfDay(ZoneOffset.UTC).toEpochSecond();
            double end = to.plusDays(1).atStartOfDay(ZoneOffset.UTC).toEpochSecond();
            double x = LEFT + (RIGHT - LEFT) * (at.getEpochSecond() - start) / (end - start);
            return Math.round(x * 10) / 10.0;
        }

        Box box(LocalDate first, LocalDate last, double y, double height, String look, String text) {
            double x = Math.max(LEFT, x(first));
            return new Box(x, y, Math.min(RIGHT, x(last.plusDays(1))) - x, height, look, text);
        }

        /** Nothing for what nobody has planned, or what lies outside of the study's time altogether. */
        List<Box> bar(Round round, Stretch stretch, double y, Instant now) {
            if (stretch.from().isEmpty()) {
                return List.of();
            }
            double x = x(stretch.from().get());
            double end = x(stretch.to().filter(stretch.from().get()::isBefore).orElse(now));
            if (end < LEFT || x > RIGHT) {
                return List.of();
            }
            String standing = stretch.standing(now);
            double left = Math.max(LEFT, x);
            double width = Math.round(Math.max(NARROWEST, Math.min(RIGHT, end) - left) * 10) / 10.0;
            return List.of(new Box(
                    left,
                    y,
                    width,
                    BAR,
                    standing.replace(' ', '-'),
                    round.title() + ", " + stretch.panel().name() + ": " + standing));
        }
    }
}
