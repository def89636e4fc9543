package org.wavefield.expression;

import static org.assertj.core.api.Assertions.assertThat;
import static org.wavefield.questionnaire.NonresponseCode.DONT_KNOW;
import static org.wavefield.questionnaire.NonresponseCode.REFUSED;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.wavefield.questionnaire.Answer;
import org.wavefield.questionnaire.Draft;
import org.wavefield.questionnaire.Expression;
import org.wavefield.questionnaire.Questionnaire;

class ExpressionsTest {

    private static final Facts FACTS = new Facts("DE", "DE", 2, Set.of(), Map.of("segment", "gold"));

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '`',
            textBlock =
                    """
            age >= 17                                  ; MET
            country != panel                           ; NOT_MET
            age > 17                                   ; NOT_MET
            income == 2.5 && income > 2 && income < 3  ; MET
            income * 2 == 5                            ; MET
            us_defend in ["likely", "unlikely"]        ; MET
            "tv" in news && !("papers" in news)        ; MET
            allies.france == "unlikely"                ; MET
            allies.poland == "unlikely"                ; UNKNOWN
            answered.allies && answered.age            ; MET
            answered.missing                           ; NOT_MET
            missing > 5                                ; UNKNOWN
            !(missing > 5)                             ; UNKNOWN
            missing > 5 || country == "DE"             ; MET
            missing > 5 && country == "FR"             ; NOT_MET
            refusing > 5                               ; UNKNOWN
            answered.refusing                          ; MET
            nonresponse.refusing == "refused"          ; MET
            nonresponse.age == ""                      ; MET
            nonresponse.missing == ""                  ; MET
            born == date("1990-05-17")                 ; MET
            born < date("1990-05-18")                  ; MET
            vendor.segment == "gold"                   ; MET
            vendor.other == "gold"                     ; UNKNOWN
            wave == 2 && panel == country              ; MET
            age / 0 > 5                                ; UNKNOWN
            1 / (age - 17) > 5 || age == 17            ; MET
            note.matches("W.*d")                       ; MET
            note.matches("(W+o*)+!")                   ; NOT_MET
            timestamp(note) > born                     ; UNKNOWN
            int(note) > 5                              ; UNKNOWN
            timestamp(9223372036854775807) > born      ; UNKNOWN
            born - duration("300000000000s") > born    ; UNKNOWN
            born + duration("999999999999s") > born    ; UNKNOWN
            age * 9223372036854775807 > 1              ; UNKNOWN
            news[5] == "tv"                            ; UNKNOWN
            "dont_know" in declined                    ; MET
            "tv" in declined                           ; NOT_MET
            !("tv" in declined)                        ; MET
            size(declined) == 1                        ; MET
            old                                        ; NOT_MET
            score == 22                                ; MET
            band == "low"                              ; MET
            unsure in ["dont_know"]                    ; MET
            """)
    void a_condition_is_met_not_met_or_unknown(String condition, Verdict expected) {
        Questionnaire questionnaire =
                draft().page("asked_now").when(condition).number("here", 0, 10).questionnaire();
        Expressions expressions = compiled(questionnaire);
        Expression page = questionnaire.pages().toList().get(1).condition().orElseThrow();

        assertThat(expressions.verdict(page, new Scope(FACTS, ANSWERS))).isEqualTo(expected);
    }

    @Test
    void a_computed_value_becomes_an_answer_of_its_kind() {
        Questionnaire questionnaire = draft().questionnaire();
        Expressions expressions = compiled(questionnaire);

        assertThat(questionnaire
                        .computed()
                        .map(computed -> expressions.value(computed.value(), new Scope(FACTS, ANSWERS))))
                .containsExactly(
                        Optional.of(new Answer.Truth(false)),
                        Optional.of(new Answer.Number(BigDecimal.valueOf(22))),
                        Optional.of(new Answer.Code("low")),
                        Optional.empty());
    }

    @Test
    void a_pattern_has_to_match_the_whole_text() {
        Expressions expressions = compiled(draft().questionnaire());

        assertThat(expressions.matches("[0-9]{2}|x", "12")).isTrue();
        assertThat(expressions.matches("[0-9]{2}|x", "123")).isFalse();
        assertThat(expressions.matches("[0-9]{2}|x", "12\n")).isFalse();
    }

    private static final Map<String, Answer> ANSWERS = Map.ofEntries(
            Map.entry("age", new Answer.Number(BigDecimal.valueOf(17))),
            Map.entry("income", new Answer.Number(new BigDecimal("2.50"))),
            Map.entry("us_defend", new Answer.Code("likely")),
            Map.entry("unsure", new Answer.Code("dont_know")),
            Map.entry("declined", new Answer.Code("dont_know")),
            Map.entry("news", new Answer.Codes(List.of("tv"))),
            Map.entry("allies", new Answer.Rows(Map.of("france", "unlikely"))),
            Map.entry("born", new Answer.Date(LocalDate.of(1990, 5, 17))),
            Map.entry("note", new Answer.Text("World")),
            Map.entry("refusing", new Answer.Code("refused")),
            Map.entry("old", new Answer.Truth(false)),
            Map.entry("score", new Answer.Number(BigDecimal.valueOf(22))),
            Map.entry("band", new Answer.Code("low")));

    private static Draft draft() {
        return new Draft()
                .page("before")
                .number("age", 0, 120)
                .number("income", 0, 100, 2)
                .number("missing", 0, 120)
                .number("refusing", 0, 120)
                .nonresponse(REFUSED)
                .single("us_defend", "likely", "unlikely")
                .dropdown("unsure", "a")
                .nonresponse(DONT_KNOW)
                .multiple("news", 1, 2, "tv", "papers")
                .multiple("declined", 1, 2, "tv", "papers")
                .nonresponse(DONT_KNOW)
                .grid("allies", List.of("france", "poland"), "likely", "unlikely")
                .date("born", "1900-01-01", "2025-01-01")
                .text("note", 100, true)
                .computed("old", "age > 65")
                .computed("score", "age + 5")
                .computed("band", "score > 50 ? \"high\" : \"low\"", "high", "low")
                .computed("lost", "missing * 2");
    }

    private static Expressions compiled(Questionnaire questionnaire) {
        Compilation compilation = ExpressionCompiler.compile(questionnaire);
        assertThat(compilation).isInstanceOf(Compilation.Compiled.class);
        return ((Compilation.Compiled) compilation).expressions();
    }
}
