package org.wavefield.fieldwork;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.time.api.Dates;
import org.junit.jupiter.api.Test;
import org.wavefield.expression.Facts;
import org.wavefield.interview.InterviewState;
import org.wavefield.interview.PageMark;
import org.wavefield.questionnaire.Answer;

class InterviewDocumentTest {

    @Property
    void what_is_stored_is_read_again(@ForAll("states") InterviewState state) {
        String document = InterviewDocument.write(state);

        InterviewState read = InterviewDocument.read(document, state.revision(), state.screenerClosed());

        assertThat(read).isEqualTo(state);
        assertThat(orderOfRows(read)).isEqualTo(orderOfRows(state));
    }

    @Property
    void facts_are_read_again(@ForAll("facts") Facts facts) {
        assertThat(FactsDocument.read(FactsDocument.write(facts))).isEqualTo(facts);
    }

    @Test
    void every_kind_of_answer_is_tried() {
        Set<Class<?>> tried = answers().list().ofSize(500).sample().stream()
                .map(Object::getClass)
                .collect(Collectors.toSet());

        assertThat(tried).containsExactlyInAnyOrder(Answer.class.getPermittedSubclasses());
    }

    @Test
    void form_of_the_document_is_a_contract() {
        InterviewState state = new InterviewState(
                Map.of("age", new Answer.Number(new BigDecimal("34"))),
                Map.of("your_age", new PageMark(0, 1, true, "d")),
                1,
                false);

        assertThat(InterviewDocument.write(state))
                .isEqualTo("{\"version\":1,\"answers\":{\"age\":{\"number\":\"34\"}},"
                        + "\"pages\":{\"your_age\":{\"base\":0,\"revision\":1,\"passed\":true,\"digest\":\"d\"}}}");
    }

    @Test
    void document_that_cannot_be_read_says_so_without_quoting_it() {
        assertThatThrownBy(() -> InterviewDocument.read("{\"answers\": mine", 0, false))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageNotContaining("mine")
                .hasNoCause();
        assertThatThrownBy(() -> InterviewDocument.read("{\"version\":2}", 0, false))
                .isInstanceOf(IllegalStateException.class);
    }

    private static List<List<String>> orderOfRows(InterviewState state) {
        return state.answers().values().stream()
                .filter(Answer.Rows.class::isInstance)
                .map(rows -> List.copyOf(((Answer.Rows) rows).codes().keySet()))
                .toList();
    }

    @Provide
    Arbitrary<InterviewState> states() {
        Arbitrary<PageMark> marks = Combinators.combine(
                        Arbitraries.integers().greaterOrEqual(0),
                        Arbitraries.integers().greaterOrEqual(1),
                        Arbitraries.of(true, false),
                        words())
                .as(PageMark::new);
        return Combinators.combine(
                        Arbitraries.maps(ids(), answers()).ofMaxSize(12),
                        Arbitraries.maps(ids(), marks).ofMaxSize(12),
                        Arbitraries.integers().greaterOrEqual(0),
                        Arbitraries.of(true, false))
                .as(InterviewState::new);
    }

    @Provide
    Arbitrary<Facts> facts() {
        return Combinators.combine(
                        Arbitraries.of("DE", "US"),
                        Arbitraries.of("DE", "US-senate"),
                        Arbitraries.integers().greaterOrEqual(1),
                        ids().set().ofMaxSize(4),
                        Arbitraries.maps(ids(), words()).ofMaxSize(4))
                .as(Facts::new);
    }

    private static Arbitrary<Answer> answers() {
        return Arbitraries.oneOf(
                ids().map(Answer.Code::new),
                ids().list().uniqueElements().ofMinSize(1).ofMaxSize(8).map(Answer.Codes::new),
                Arbitraries.bigDecimals().map(Answer.Number::new),
                words().map(Answer.Text::new),
                Dates.dates()
                        .between(LocalDate.of(1, 1, 1), LocalDate.of(9999, 12, 31))
                        .map(Answer.Date::new),
                Arbitraries.maps(ids(), ids()).ofMinSize(1).ofMaxSize(8).map(Answer.Rows::new),
                Arbitraries.of(true, false).map(Answer.Truth::new));
    }

    private static Arbitrary<String> ids() {
        return Arbitraries.strings().withCharRange('a', 'z').ofMinLength(1).ofMaxLength(10);
    }

    private static Arbitrary<String> words() {
        return Arbitraries.strings().ofMaxLength(40);
    }
}
