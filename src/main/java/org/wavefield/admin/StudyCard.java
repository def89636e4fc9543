package org.wavefield.admin;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.wavefield.fieldwork.Disposition;
import org.wavefield.fieldwork.FieldingNumbers;
import org.wavefield.fieldwork.Term;
import org.wavefield.fieldwork.Term.Round;
import org.wavefield.fieldwork.Term.Stretch;
import org.wavefield.study.Phase;
import org.wavefield.study.Study;

/**
 * A study on the overview.
 *
 * @param running waves in which answers are taken now
 * @param next what opens or closes next, if that is planned
 * @param attention what somebody should look at
 */
record StudyCard(Study study, List<Running> running, Optional<TermView.Step> next, List<Attention> attention) {

    /**
     * A wave that runs.
     *
     * @param where in which country panels
     */
    record Running(Round round, String where) {}

    /**
     * Something to look at.
     *
     * @param wave the wave's number
     * @param sentence what it is
     */
    record Attention(int wave, String sentence) {}

    /**
     * A study's card.
     *
     * @param numbers of the fieldings that take answers
     */
    static StudyCard of(Term term, List<FieldingNumbers> numbers, Viewer viewer, Instant now) {
        Map<Integer, FieldingNumbers> byFielding =
                numbers.stream().collect(Collectors.toMap(one -> one.fielding().id(), Function.identity()));
        List<Running> running = term.rounds().stream()
                .filter(round -> round.stretches().stream().anyMatch(StudyCard::runs))
                .map(round -> new Running(
                        round,
                        round.stretches().stream()
                                .filter(StudyCard::runs)
                                .map(stretch ->
                                        stretch.panel().name() + (stretch.phase() == Phase.PAUSED ? " (paused)" : ""))
                                .collect(Collectors.joining(", "))))
                .toList();
        return new StudyCard(
                term.study(),
                running,
                TermView.next(term, viewer, now).stream().findFirst(),
                term.rounds().stream()
                        .flatMap(round -> attention(term, round, byFielding, now))
                        .toList());
    }

    private static boolean runs(Stretch stretch) {
        return stretch.phase() == Phase.OPEN || stretch.phase() == Phase.PAUSED;
    }

    private static Stream<Attention> attention(
            Term term, Round round, Map<Integer, FieldingNumbers> numbers, Instant now) {
        Stream<String> late = round.stretches().stream()
                .filter(stretch -> stretch.late(now))
                .map(stretch -> stretch.panel().name() + ": should have opened, and has not");
        Stream<String> behind = round.stretches().stream()
                .filter(StudyCard::runs)
                .map(stretch -> numbers.get(stretch.fielding().orElseThrow()))
                .filter(one -> one.pace(now).behind(one.counts().of(Disposition.COMPLETE)))
                .map(one -> one.fielding().panel().name() + ": behind plan");
        boolean real = !round.demonstration() && round.stretches().stream().anyMatch(StudyCard::runs);
        Stream<String> absent = term.panels().stream()
                .filter(panel -> real
                        && round.stretches().stream()
                                .noneMatch(stretch -> stretch.panel().code().equals(panel.code())))
                .map(panel -> panel.name() + ": not yet received");
        return Stream.of(late, behind, absent)
                .flatMap(Function.identity())
                .map(sentence -> new Attention(round.number(), sentence));
    }
}
