package org.wavefield.admin;

import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.wavefield.fieldwork.CellState;
import org.wavefield.fieldwork.Disposition;
import org.wavefield.fieldwork.FieldingNumbers;
import org.wavefield.fieldwork.WaveNumbers;
import org.wavefield.study.Fielding;
import org.wavefield.study.Wave;

/**
 * How a wave goes, as its page shows it.
 *
 * @param mark what its numbers are worth: {@code real} or {@code demonstration}
 * @param read when the numbers were read, in the viewer's zone
 * @param rows one for each fielding that asks people
 * @param total of all rows
 * @param absent country panels that the wave does not field
 * @param leaving where respondents broke off, the most frequent page first
 * @param quotas of fieldings that have any
 * @param rehearsals the newest ones
 * @param olderRehearsals how many more there are
 */
record WaveView(
        Wave wave,
        String mark,
        Viewer viewer,
        Moment read,
        List<PanelRow> rows,
        Tally total,
        List<WaveNumbers.Absent> absent,
        List<Leaving> leaving,
        PaceTable pace,
        List<QuotaPanel> quotas,
        List<FieldingRow> rehearsals,
        int olderRehearsals) {

    /**
     * A page that some sent last.
     *
     * @param page empty if they sent none
     */
    record Leaving(String page, long respondents) {}

    static WaveView of(
            WaveNumbers numbers,
            List<CellState> cells,
            List<FieldingNumbers> rehearsals,
            int olderRehearsals,
            Viewer viewer,
            Instant now) {
        List<PanelRow> rows = numbers.fielded().stream()
                .map(fielding -> PanelRow.of(fielding, viewer, now))
                .toList();
        return new WaveView(
                numbers.wave(),
                numbers.wave().demonstration() ? "demonstration" : "real",
                viewer,
                viewer.moment(now),
                rows,
                rows.stream().map(PanelRow::tally).reduce(Tally.NOTHING, Tally::plus),
                numbers.absent(),
                leaving(numbers.fielded()),
                PaceTable.of(numbers.fielded(), viewer.zone(), now),
                QuotaPanel.of(fieldings(numbers), cells),
                rehearsals.stream()
                        .map(one -> FieldingRow.of(one.fielding(), one.counts()))
                        .toList(),
                olderRehearsals);
    }

    /** The fieldings that ask people, in the order of its tables. */
    static List<Fielding> fieldings(WaveNumbers numbers) {
        return numbers.fielded().stream().map(FieldingNumbers::fielding).toList();
    }

    /** Its address. */
    public String path() {
        return Area.PATH + "/studies/" + wave.study().code() + "/waves/" + wave.number();
    }

    /** The zones that may be chosen. */
    public List<String> zones() {
        return viewer.choices(
                rows.stream().map(row -> row.fielding().panel().timeZone()).toList());
    }

    /** How many broke off, enough answered or not. */
    public long left() {
        return total.of(Disposition.BREAK_OFF) + total.of(Disposition.PARTIAL);
    }

    private static List<Leaving> leaving(List<FieldingNumbers> fielded) {
        Map<String, Long> byPage = new HashMap<>();
        fielded.forEach(numbers ->
                numbers.brokenOff().forEach((page, respondents) -> byPage.merge(page, respondents, Long::sum)));
        return byPage.entrySet().stream()
                .map(entry -> new Leaving(entry.getKey(), entry.getValue()))
                .sorted(Comparator.comparing(Leaving::respondents).reversed().thenComparing(Leaving::page))
                .toList();
    }
}
