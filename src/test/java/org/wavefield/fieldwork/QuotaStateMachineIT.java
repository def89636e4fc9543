package org.wavefield.fieldwork;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusMock;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Predicate;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.sessions.JqwikSession;
import net.jqwik.api.state.Action;
import net.jqwik.api.state.ActionChain;
import net.jqwik.api.state.Transformer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.wavefield.agenda.Agenda;
import org.wavefield.platform.MovableClock;
import org.wavefield.study.Fielding;
import org.wavefield.study.Fieldings;

/**
 * Respondents who begin, answer the screener, go on, leave and come back too late, completes that are reversed, targets
 * that change: after every step the ledger agrees with a model of it, and nothing in it contradicts anything else.
 */
@QuarkusTest
class QuotaStateMachineIT {

    private static final Instant NOON = Instant.parse("2025-02-03T12:00:00Z");
    private static final int CHAINS = 20;
    private static final int STEPS = 60;
    private static final String QUOTAS =
            """
            quotas:
              - {variables: {age_group: young}, share: 0.5}
              - {variables: {age_group: old}, share: 0.5}
              - {variables: {gender: female}, share: 0.4}
              - {variables: {gender: male}, share: 0.6, tolerance: 1}
            outside_quotas: admitted
            """;

    @Inject
    QuotaStudy study;

    @Inject
    QuotaLedger ledger;

    @Inject
    Fieldings fieldings;

    @Inject
    Agenda agenda;

    @Inject
    Database database;

    private final MovableClock clock = new MovableClock(NOON);

    @BeforeEach
    void prepare() {
        QuarkusMock.installMockForType(clock, Clock.class);
    }

    @Test
    void ledger_agrees_with_its_model_whatever_respondents_do() {
        JqwikSession.run(() -> {
            for (int i = 0; i < CHAINS; i++) {
                long seed = new Random().nextLong();
                ActionChain<Model> chain =
                        chains().generator(1000).next(new Random(seed)).value();
                System.out.printf("chain with seed %d%n", seed);
                chain.withInvariant("the ledger agrees", Model::check).run();
            }
        });
    }

    private Arbitrary<ActionChain<Model>> chains() {
        return ActionChain.startWith(Model::new)
                .withAction(4, step("start", Model::start))
                .withAction(8, step("answer the screener", Model::screener))
                .withAction(6, step("complete", Model::complete))
                .withAction(1, step("complete again", Model::again))
                .withAction(2, step("let time pass", Model::pass))
                .withAction(2, step("reverse", Model::reverse))
                .withAction(1, step("change the target", Model::target))
                .withMaxTransformations(STEPS);
    }

    private static Action.Independent<Model> step(String name, BiConsumer<Model, Integer> step) {
        return () -> Arbitraries.integers()
                .between(0, 999)
                .map(number -> Transformer.mutate(name + " " + number, model -> step.accept(model, number)));
    }

    /** An interview as the model knows it. */
    private static final class Respondent {
        private final Start.Started interview;
        private List<String> cells = List.of();
        private Instant expires = Instant.MAX;
        private boolean begun;
        private boolean held;
        private boolean counted;
        private Disposition disposition;

        Respondent(Start.Started interview) {
            this.interview = interview;
        }
    }

    /** What the ledger has to be like. */
    private final class Model {
        private final Fielding fielding;
        private final TreeMap<String, Integer> limits = new TreeMap<>();
        private final TreeMap<String, Integer> wanted = new TreeMap<>();
        private Instant lastLook = NOON;
        private final List<Respondent> respondents = new ArrayList<>();

        Model() {
            clock.moveTo(NOON);
            fielding = study.open(QUOTAS, 6);
            limits(6);
        }

        void start(int number) {
            respondents.add(new Respondent(study.start(fielding)));
        }

        void screener(int number) {
            one(number, respondent -> !respondent.begun, respondent -> {
                String age = number % 2 == 0 ? "young" : "old";
                String gender = List.of("female", "male", "male", "refused").get(number / 2 % 4);
                List<String> cells = new ArrayList<>(List.of("age_group=" + age));
                if (!gender.equals("refused")) {
                    cells.add("gender=" + gender);
                }
                boolean room = cells.stream().allMatch(cell -> taken(cell) < limits.get(cell));
                respondent.begun = true;
                respondent.cells = cells;
                respondent.held = room;
                respondent.expires = clock.instant().plus(Duration.ofHours(1));
                respondent.disposition = room ? null : Disposition.QUOTA_FULL;
                study.screener(respondent.interview, "age_group=" + age, "gender=" + gender);
            });
        }

        void complete(int number) {
            one(number, respondent -> respondent.begun && respondent.disposition == null, respondent -> {
                boolean room =
                        respondent.held || respondent.cells.stream().allMatch(cell -> taken(cell) < limits.get(cell));
                respondent.held = false;
                respondent.counted = room;
                respondent.disposition = room ? Disposition.COMPLETE : Disposition.QUOTA_FULL;
                study.rest(respondent.interview);
            });
        }

        void again(int number) {
            one(number, respondent -> respondent.disposition != null, respondent -> study.rest(respondent.interview));
        }

        void pass(int number) {
            clock.pass(Duration.ofMinutes(number % 70));
            agenda.runDue();
            lastLook = clock.instant();
            respondents.stream()
                    .filter(respondent -> !respondent.expires.isAfter(clock.instant()))
                    .forEach(respondent -> respondent.held = false);
            lower();
        }

        void reverse(int number) {
            one(number, respondent -> respondent.disposition != null, respondent -> {
                boolean reopened =
                        QuarkusTransaction.requiringNew().call(() -> ledger.reopen(respondent.interview.id()));
                assertThat(reopened).isEqualTo(respondent.counted);
                respondent.counted = false;
                lower();
            });
        }

        void target(int number) {
            int target = 1 + number % 15;
            fieldings.target(fielding.id(), target, "It is a test.");
            limits(target);
        }

        private void one(int number, Predicate<Respondent> which, Consumer<Respondent> step) {
            List<Respondent> able = respondents.stream().filter(which).toList();
            if (!able.isEmpty()) {
                step.accept(able.get(number % able.size()));
            }
        }

        private long taken(String cell) {
            return respondents.stream()
                    .filter(respondent -> respondent.held || respondent.counted)
                    .filter(respondent -> respondent.cells.contains(cell))
                    .count();
        }

        private void limits(int target) {
            wanted.clear();
            int young = Math.floorDiv(target + 1, 2);
            wanted.put("age_group=young", young);
            wanted.put("age_group=old", target - young);
            int female = share(target);
            wanted.put("gender=female", female);
            wanted.put("gender=male", target - female + 1);
            wanted.forEach((cell, limit) -> limits.put(cell, Math.max(limit, (int) taken(cell))));
        }

        /** Four tenths, by the largest remainder; of equal remainders, the first. */
        private int share(int target) {
            int tenths = target * 4 % 10;
            return target * 4 / 10 + (tenths >= 5 ? 1 : 0);
        }

        /** A limit above what is wanted falls with what is taken. */
        private void lower() {
            limits.replaceAll((cell, limit) -> Math.min(limit, Math.max(wanted.get(cell), (int) taken(cell))));
        }

        void check() {
            try {
                assertThat(study.contradictions(fielding)).isEmpty();
                assertThat(database.ask(
                                "SELECT key || ' ' || reserved || ' ' || completed || ' ' || admit_limit FROM quota_cell"
                                        + " WHERE fielding_id = ? ORDER BY key",
                                fielding.id()))
                        .containsExactlyElementsOf(expected());
                assertThat(database.ask(
                                "SELECT interview_id FROM reservation WHERE wave_id = ? AND state = 'HELD' AND expires_at <="
                                        + " CAST(? AS timestamptz)",
                                fielding.wave().id(),
                                lastLook.toString()))
                        .isEmpty();
                for (Respondent respondent : respondents) {
                    assertThat(database.ask(
                                    "SELECT disposition FROM interview WHERE wave_id = ? AND id = ?",
                                    fielding.wave().id(),
                                    respondent.interview.id().number()))
                            .containsExactly(respondent.disposition == null ? null : respondent.disposition.name());
                }
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        }

        private List<String> expected() {
            return limits.keySet().stream()
                    .map(cell -> cell + " " + count(cell, true) + " " + count(cell, false) + " " + limits.get(cell))
                    .toList();
        }

        private long count(String cell, boolean held) {
            return respondents.stream()
                    .filter(respondent -> held ? respondent.held : respondent.counted)
                    .filter(respondent -> respondent.cells.contains(cell))
                    .count();
        }
    }
}
