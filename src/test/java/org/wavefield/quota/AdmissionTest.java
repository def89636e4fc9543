package org.wavefield.quota;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.wavefield.questionnaire.Answer;

/** Cells, who belongs to them, and who gets a place. */
class AdmissionTest {

    private static final QuotaPlan AGE_AND_GENDER = new QuotaPlan(
            List.of(
                    cell(Map.of("age", "young", "gender", "female"), 10),
                    cell(Map.of("gender", "male", "age", "young"), 10),
                    cell(Map.of("region", "north"), 5)),
            Outside.ADMITTED);

    @Test
    void respondent_belongs_to_one_cell_of_each_table_that_has_one() {
        Membership membership = AGE_AND_GENDER.match(codes("age", "young", "gender", "male", "region", "south"));

        assertThat(membership.cells()).extracting(CellPlan::key).containsExactly("age=young&gender=male");
        assertThat(membership.outside()).containsExactly("region");
    }

    @Test
    void unanswered_and_refused_fit_no_cell() {
        assertThat(AGE_AND_GENDER
                        .match(codes("age", "young", "region", "refused"))
                        .groups())
                .isEmpty();
    }

    @Test
    void rows_of_grids_and_several_choices_are_codes_too() {
        QuotaPlan plan = new QuotaPlan(
                List.of(cell(Map.of("allies.france", "likely"), 1), cell(Map.of("news", "radio"), 1)),
                Outside.ADMITTED);

        Membership membership = plan.match(Map.of(
                "allies", new Answer.Rows(Map.of("france", "likely")),
                "news", new Answer.Codes(List.of("tv", "radio"))));

        assertThat(membership.outside()).isEmpty();
    }

    @Test
    void place_is_needed_in_all_cells() {
        Membership membership = AGE_AND_GENDER.match(codes("age", "young", "gender", "male", "region", "north"));
        Fill free = new Fill(7, "age=young&gender=male", 10, 4, 5);
        Fill full = new Fill(3, "region=north", 5, 0, 5);

        assertThat(decide(membership, free, full)).isEqualTo(new Decision.Full(List.of(full)));
        assertThat(decide(membership, free, new Fill(3, "region=north", 5, 0, 4)))
                .isEqualTo(new Decision.Admitted(List.of(new Fill(3, "region=north", 5, 0, 4), free)));
    }

    @Test
    void who_fits_none_is_turned_away_only_where_that_was_said() {
        Membership membership = AGE_AND_GENDER.match(codes("age", "old"));

        assertThat(decide(membership)).isEqualTo(new Decision.Admitted(List.of()));
        assertThat(Admission.decide(membership, Outside.QUOTA_FULL, Map.of(), bound -> 0))
                .isEqualTo(new Decision.NoCell(
                        List.of(AGE_AND_GENDER.cells().get(0).table(), "region")));
    }

    @Test
    void least_filled_counts_by_its_share_and_a_draw_parts_equals() {
        QuotaPlan plan = new QuotaPlan(List.of(task("a", 10), task("b", 100), task("c", 100)), Outside.ADMITTED);
        Membership membership = plan.match(Map.of("x", new Answer.Codes(List.of("a", "b", "c"))));
        Fill a = new Fill(1, "t:x=a", 10, 0, 2);
        Fill b = new Fill(2, "t:x=b", 100, 5, 5);
        Fill c = new Fill(3, "t:x=c", 100, 0, 10);

        assertThat(Admission.decide(membership, Outside.ADMITTED, byKey(a, b, c), bound -> bound - 1))
                .isEqualTo(new Decision.Admitted(List.of(c)));
        assertThat(Admission.decide(membership, Outside.ADMITTED, byKey(a, b, c), bound -> 0))
                .isEqualTo(new Decision.Admitted(List.of(b)));
    }

    /** Whatever the shares, the counts of a table sum to what they make of the target, and each is off by less than one. */
    @Property
    void shares_become_counts_that_sum(
            @ForAll @net.jqwik.api.constraints.Size(min = 1, max = 12) List<@IntRange(max = 1000) Integer> weights,
            @ForAll @IntRange(min = 1, max = 100_000) int target) {
        int sum = weights.stream().mapToInt(Integer::intValue).sum() + 1;
        List<CellPlan> cells = new ArrayList<>();
        BigDecimal shares = BigDecimal.ZERO;
        for (int i = 0; i < weights.size(); i++) {
            BigDecimal share = BigDecimal.valueOf(weights.get(i)).divide(BigDecimal.valueOf(sum), 6, RoundingMode.DOWN);
            shares = shares.add(share);
            cells.add(new CellPlan(
                    new Condition(Map.of("x", Set.of("c" + i))), new Size.Share(share), 0, Optional.empty()));
        }

        List<QuotaCell> sized = new QuotaPlan(cells, Outside.ADMITTED).at(target);

        assertThat(sized.stream().mapToInt(QuotaCell::target).sum())
                .isEqualTo(shares.multiply(BigDecimal.valueOf(target))
                        .setScale(0, RoundingMode.HALF_UP)
                        .intValueExact());
        assertThat(sized).allSatisfy(cell -> {
            BigDecimal exact = ((Size.Share) cell.plan().size()).share().multiply(BigDecimal.valueOf(target));
            assertThat(exact.subtract(BigDecimal.valueOf(cell.target())).abs()).isLessThan(BigDecimal.ONE);
        });
    }

    @Test
    void sums_and_shared_variables_have_to_agree_with_the_target() {
        QuotaPlan plan = new QuotaPlan(
                List.of(
                        cell(Map.of("age", "young"), 40),
                        cell(Map.of("age", "old"), 60),
                        cell(orderly("age", "young", "gender", "female"), 30),
                        cell(orderly("age", "young", "gender", "male"), 20),
                        cell(orderly("age", "old", "gender", "female"), 30),
                        cell(orderly("age", "old", "gender", "male"), 30)),
                Outside.ADMITTED);

        assertThat(Satisfiability.problems(plan, 100))
                .containsExactly(
                        "The quota cells of age × gender want 110 completes together, and the target is 100: they cannot"
                                + " all be filled.",
                        "The quota cells of age want 40 completes with age young, and those of age × gender want 50.");
        assertThat(Satisfiability.problems(plan, 105).get(0))
                .isEqualTo("The quota cells of age admit 100 completes together, and the target is 105.");
    }

    @Test
    void cells_of_the_same_variables_must_not_overlap_unless_a_task_chooses() {
        CellPlan first =
                new CellPlan(new Condition(Map.of("age", Set.of("a", "b"))), new Size.Count(1), 0, Optional.empty());

        assertThat(Overlap.of(cell(Map.of("age", "b"), 1), List.of(first))).contains(first);
        assertThat(Overlap.of(cell(Map.of("age", "c"), 1), List.of(first))).isEmpty();
        assertThat(Overlap.of(task("a", 1), List.of(task("b", 1)))).isEmpty();
        assertThat(Overlap.of(task("a", 1), List.of(task("a", 2)))).isPresent();
    }

    private static Decision decide(Membership membership, Fill... fills) {
        return Admission.decide(membership, Outside.ADMITTED, byKey(fills), bound -> 0);
    }

    private static Map<String, Fill> byKey(Fill... fills) {
        Map<String, Fill> byKey = new LinkedHashMap<>();
        for (Fill fill : fills) {
            byKey.put(fill.key(), fill);
        }
        return byKey;
    }

    private static CellPlan cell(Map<String, String> codes, int target) {
        Map<String, Set<String>> sets = new LinkedHashMap<>();
        codes.forEach((variable, code) -> sets.put(variable, Set.of(code)));
        return new CellPlan(new Condition(sets), new Size.Count(target), 0, Optional.empty());
    }

    private static CellPlan task(String code, int target) {
        return new CellPlan(new Condition(Map.of("x", Set.of(code))), new Size.Count(target), 0, Optional.of("t"));
    }

    private static Map<String, String> orderly(String one, String its, String other, String others) {
        Map<String, String> codes = new LinkedHashMap<>();
        codes.put(one, its);
        codes.put(other, others);
        return codes;
    }

    private static Map<String, Answer> codes(String... pairs) {
        Map<String, Answer> answers = new LinkedHashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            answers.put(pairs[i], new Answer.Code(pairs[i + 1]));
        }
        return answers;
    }
}
