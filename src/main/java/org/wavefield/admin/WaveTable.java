package org.wavefield.admin;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.wavefield.fieldwork.FieldingCounts;
import org.wavefield.study.Fielding;
import org.wavefield.study.Kind;
import org.wavefield.study.Wave;

/**
 * The fieldings of a wave that may be added up: people's, or simulated respondents', never both.
 *
 * @param wave the wave
 * @param kind whose answers its fieldings collect
 * @param rows one a fielding
 * @param total of all rows
 * @param reads whether whoever looks may read their answers
 */
record WaveTable(Wave wave, Kind kind, List<FieldingRow> rows, Tally total, boolean reads) {

    /**
     * Groups fieldings, keeping their order.
     *
     * @param reads in which studies, by code, whoever looks may read answers
     */
    static List<WaveTable> of(List<Fielding> fieldings, Map<Integer, FieldingCounts> counts, Predicate<String> reads) {
        Map<Whose, List<Fielding>> groups = new LinkedHashMap<>();
        fieldings.forEach(fielding -> groups.computeIfAbsent(
                        new Whose(fielding.wave(), fielding.kind()), whose -> new ArrayList<>())
                .add(fielding));
        return groups.entrySet().stream()
                .map(group -> of(
                        group.getKey(),
                        group.getValue(),
                        counts,
                        reads.test(group.getKey().wave().study().code())))
                .toList();
    }

    private static WaveTable of(
            Whose whose, List<Fielding> fieldings, Map<Integer, FieldingCounts> counts, boolean reads) {
        List<FieldingRow> rows = fieldings.stream()
                .map(fielding -> FieldingRow.of(fielding, counts.get(fielding.id())))
                .toList();
        Tally total = rows.stream().map(FieldingRow::tally).reduce(Tally.NOTHING, Tally::plus);
        return new WaveTable(whose.wave(), whose.kind(), rows, total, reads);
    }

    /** The id that the table's heading has on the page. */
    public String anchor() {
        return wave.study().code() + "-" + wave.number() + "-" + kind.code();
    }

    /** What its numbers are worth: {@code real}, {@code demonstration} or {@code rehearsal}. */
    public String mark() {
        return kind == Kind.REAL && wave.demonstration() ? "demonstration" : kind.code();
    }

    private record Whose(Wave wave, Kind kind) {}
}
