package org.wavefield.expression;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.wavefield.questionnaire.NonresponseCode.DONT_KNOW;
import static org.wavefield.questionnaire.NonresponseCode.REFUSED;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.wavefield.questionnaire.Draft;
import org.wavefield.questionnaire.Item.Scale.Presentation;
import org.wavefield.questionnaire.Problem;
import org.wavefield.questionnaire.Problem.Kind;

class ExpressionCompilerTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '¦',
            quoteCharacter = '`',
            textBlock =
                    """
            us_defend == "lkely"               ¦ UNKNOWN_OPTION    ¦ 18 ¦ us_defend has no code "lkely".
            us_defend in ["likely", "often"]   ¦ UNKNOWN_OPTION    ¦ 29 ¦ us_defend has no code "often".
            "likly" != us_defend               ¦ UNKNOWN_OPTION    ¦  5 ¦ us_defend has no code "likly".
            us_defend == "not_applicable"      ¦ UNKNOWN_OPTION    ¦ 18 ¦ us_defend has no code "not_applicable".
            "radio" in news                    ¦ UNKNOWN_OPTION    ¦  5 ¦ news has no code "radio".
            news.exists(n, n == "radio")       ¦ UNKNOWN_OPTION    ¦ 25 ¦ news has no code "radio".
            allies.france == "sometimes"       ¦ UNKNOWN_OPTION    ¦ 22 ¦ allies.france has no code "sometimes".
            allies.spain == "likely"           ¦ UNKNOWN_OPTION    ¦  5 ¦ The grid allies has no row spain.
            age_group == "36+"                 ¦ UNKNOWN_OPTION    ¦ 18 ¦ age_group has no code "36+".
            nonresponse.age == "dont_know"     ¦ UNKNOWN_OPTION    ¦ 24 ¦ nonresponse.age has no code "dont_know".
            country == "UK"                    ¦ UNKNOWN_OPTION    ¦ 16 ¦ There is no country "UK".
            allies == "likely"                 ¦ UNKNOWN_ITEM      ¦  5 ¦ allies is a grid: a condition asks for one of its rows.
            us_defnd == "likely"               ¦ UNKNOWN_ITEM      ¦  5 ¦ There is no item us_defnd.
            answered.us_defnd                  ¦ UNKNOWN_ITEM      ¦  5 ¦ There is no item answered.us_defnd.
            us_defend == likely                ¦ UNKNOWN_ITEM      ¦ 18 ¦ likely is no item; it is a code of us_defend.
            age.years > 5                      ¦ UNKNOWN_ITEM      ¦  5 ¦ age has no parts, so age.years is nothing.
            later > 5                          ¦ LATER_ITEM        ¦  5 ¦ later is asked later, on the page afterwards.
            here > 5                           ¦ LATER_ITEM        ¦  5 ¦ here is asked on the same page, asked_now.
            answered.later                     ¦ LATER_ITEM        ¦  5 ¦ answered.later is asked later, on the page afterwards.
            age == "18"                        ¦ MIXED_TYPES       ¦  9 ¦ This compares a whole number with a text.
            us_defend == 5                     ¦ MIXED_TYPES       ¦ 15 ¦ This compares a text with a whole number.
            us_defend in ["likely", 5]         ¦ MIXED_TYPES       ¦ 29 ¦ A list holds values of one kind.
            news == "tv"                       ¦ MIXED_TYPES       ¦ 10 ¦ This compares several texts with a text.
            born > "2000-01-01"                ¦ MIXED_TYPES       ¦ 10 ¦ This compares a day with a text.
            5 < age < 10                       ¦ MIXED_TYPES       ¦ 13 ¦ This compares a yes or no with a whole number.
            age > 5 && us_defend               ¦ MIXED_TYPES       ¦ 13 ¦ “and”, “or” and “not” stand between conditions; here is a yes or no with a text.
            age                                ¦ MIXED_TYPES       ¦  5 ¦ This is a whole number, not a condition.
            age + us_defend == 3               ¦ MIXED_TYPES       ¦  9 ¦ “+” does not work on a whole number with a text.
            us_defend = "likely"               ¦ INVALID_CONDITION ¦ 15 ¦ “=” means nothing in a condition.
            us_defend == “likely”              ¦ INVALID_CONDITION ¦ 18 ¦ This quotation mark is a printer’s.
            us_defend == "likely               ¦ INVALID_CONDITION ¦ 18 ¦ A text begins here and does not end.
            age > 5 and age < 7                ¦ INVALID_CONDITION ¦ 13 ¦ “and” means nothing in a condition.
            not answered.age                   ¦ INVALID_CONDITION ¦  5 ¦ “not” means nothing in a condition.
            age => 5                           ¦ INVALID_CONDITION ¦  9 ¦ “=>” means nothing in a condition.
            age <> 5                           ¦ INVALID_CONDITION ¦  9 ¦ “<>” means nothing in a condition.
            age > 5 & age < 7                  ¦ INVALID_CONDITION ¦ 13 ¦ “&” means nothing in a condition.
            (age > 5                           ¦ INVALID_CONDITION ¦  5 ¦ This bracket is opened and not closed.
            age > 5)                           ¦ INVALID_CONDITION ¦ 12 ¦ This bracket closes nothing.
            us_defend in ("likely", "unlikely")¦ INVALID_CONDITION ¦ 18 ¦ A list stands in square brackets.
            age >=                             ¦ INVALID_CONDITION ¦ 11 ¦ The condition ends too early.
            age 5                              ¦ INVALID_CONDITION ¦  9 ¦ The condition cannot be read from “5” on.
            has(allies.france)                 ¦ INVALID_CONDITION ¦  8 ¦ There is no function has().
            born > date("1 March")             ¦ INVALID_CONDITION ¦ 16 ¦ “1 March” is not a day.
            note.matches("a(")                 ¦ INVALID_PATTERN   ¦ 17 ¦ “a(” is not a pattern.
            dyn(note) > 5                      ¦ INVALID_CONDITION ¦  8 ¦ dyn() would hide of which kind a value is.
            {"a": 1}[note] == 1                ¦ INVALID_CONDITION ¦  5 ¦ Curly brackets mean nothing in a condition.
            note.matches("(a{1,999}){1,999}")  ¦ INVALID_PATTERN   ¦ 17 ¦ “(a{1,999}){1,999}” is not a pattern.
            news.exists(a, news.exists(b, news.exists(c, a == b && b == c))) ¦ CONDITION_TOO_COSTLY ¦ 46 ¦ This goes through lists within lists within lists.
            us_defend == "likely" && us_defend == "unlikely" ¦ UNREACHABLE_PAGE ¦ 5 ¦ Nobody can reach the page asked_now: no answers meet its condition.
            age < 30 && age > 40               ¦ UNREACHABLE_PAGE  ¦  5 ¦ Nobody can reach the page asked_now: no answers meet its condition.
            1 > 2                              ¦ UNREACHABLE_PAGE  ¦  5 ¦ Nobody can reach the page asked_now: no answers meet its condition.
            age > 120                          ¦ UNREACHABLE_PAGE  ¦  5 ¦ Nobody can reach the page asked_now: no answers meet its condition.
            """)
    void a_mistake_is_named_at_its_place(String condition, Kind kind, int column, String sentence) {
        List<Problem> problems = problems(draft(condition));

        assertThat(problems).singleElement().satisfies(problem -> {
            assertThat(problem.sentence()).isEqualTo(sentence);
            assertThat(problem.kind()).isEqualTo(kind);
            assertThat(problem.origin().column()).isEqualTo(column);
        });
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '¦',
            quoteCharacter = '`',
            textBlock =
                    """
            us_defend in ["likely", "dont_know"] && country == "DE"
            income == 5 || income in [1, 2] || income * 2 > 3
            income >= 1.5 && age < 20.5
            "tv" in news || news.exists(n, n == "none") || "refused" in news
            allies.france == "likely" && answered.allies
            nonresponse.age == "refused" || nonresponse.age == ""
            born > date("2000-02-29")
            vendor.segment == "gold"
            age_group == "35+" || wave > 3
            country != panel
            thermo > 50 && panel == "GB-mp"
            note.matches("^[A-Z]") && size(news) > 1
            born.getFullYear() < 1990
            news.exists(n, n == "tv" && income == 5)
            note.matches("(a+)+[^]a]{2,3}\\\\{(b|c){20}")
            !(age > 30) && (answered.income ? income > 2 : true)
            """)
    void a_sound_condition_compiles(String condition) {
        assertThat(problems(draft(condition))).isEmpty();
    }

    @Test
    void a_misspelled_item_gets_a_proposal() {
        assertThat(problems(draft("us_defnd == 'likely'")).get(0).hint()).isEqualTo("Did you mean us_defend?");
    }

    @Test
    void an_unknown_code_lists_those_that_there_are() {
        assertThat(problems(draft("us_defend == 'lkely'")).get(0).hint())
                .isEqualTo("Did you mean likely? There are: likely, unlikely, dont_know");
    }

    @Test
    void all_mistakes_are_named_at_once_in_the_order_of_the_file() {
        Draft draft = new Draft()
                .page("one")
                .number("age", 0, 120)
                .screenOut("young", "aeg < 18 && age == 'x'")
                .computed("group", "age < 30 ? \"a\" : \"c\"", "a", "b")
                .page("two")
                .when("group == \"z\"")
                .single("x", "a")
                .onlyIf("age = 5");

        assertThat(problems(draft))
                .extracting(Problem::kind)
                .containsExactly(
                        Kind.UNKNOWN_ITEM,
                        Kind.MIXED_TYPES,
                        Kind.UNKNOWN_OPTION,
                        Kind.UNKNOWN_OPTION,
                        Kind.INVALID_CONDITION);
    }

    @Test
    void a_check_and_a_screen_out_see_their_own_page_and_a_computed_value_those_before_it() {
        assertThat(problems(new Draft()
                        .page("one")
                        .number("age", 0, 120)
                        .number("here", 0, 120)
                        .check("not_longer", "here <= age")
                        .computed("old", "age > 65")
                        .computed("old_here", "old && here > 65")
                        .screenOut("out", "old_here")))
                .isEmpty();
        assertThat(problems(new Draft()
                        .page("one")
                        .number("age", 0, 120)
                        .computed("old_here", "old && age > 65")
                        .computed("old", "age > 65")))
                .extracting(Problem::kind)
                .containsExactly(Kind.LATER_ITEM);
    }

    @Test
    void the_codes_of_a_computed_value_have_to_be_told_beforehand() {
        Draft draft = new Draft()
                .page("one")
                .single("x", "a", "b")
                .nonresponse(REFUSED)
                .text("note", 10, false)
                .computed("free", "note", "a")
                .computed("passed_on", "x", "a", "b")
                .computed("number", "5", "a");

        assertThat(problems(draft))
                .extracting(Problem::sentence)
                .containsExactly(
                        "It cannot be told which codes free takes here.",
                        "passed_on can become \"refused\", which is not one of its codes.",
                        "number has codes, but its value is a whole number.");
    }

    @Test
    void a_pattern_that_is_none_is_named() {
        assertThat(problems(new Draft().page("one").text("note", 10, false, "[a")))
                .extracting(Problem::kind)
                .containsExactly(Kind.INVALID_PATTERN);
    }

    @Test
    void pages_after_a_screen_out_of_everybody_are_unreachable() {
        Draft draft = new Draft()
                .page("one")
                .number("age", 0, 120)
                .screenOut("all", "true")
                .page("two")
                .information("bye");

        assertThat(problems(draft))
                .extracting(Problem::sentence)
                .containsExactly("Nobody can reach the page two: everybody is screened out on one.");
    }

    @Test
    void an_endless_expression_is_refused_quickly() {
        assertThat(problems(draft("true && ".repeat(10_000) + "true")))
                .extracting(Problem::kind)
                .containsExactly(Kind.CONDITION_TOO_COSTLY);
        assertThat(problems(draft("(".repeat(900) + "true" + ")".repeat(900))))
                .extracting(Problem::kind)
                .containsExactly(Kind.CONDITION_TOO_COSTLY);
        assertThat(problems(draft("!".repeat(1_900) + "true"))).isNotNull();
        assertThat(problems(draft("(".repeat(1_900)))).hasSizeLessThan(10);
    }

    @Test
    void lists_that_are_gone_through_too_often_are_refused() {
        String many = "[" + "1,".repeat(400) + "1]";
        assertThat(problems(draft(many + ".exists(x, " + many + ".exists(y, x + y == age))")))
                .extracting(Problem::kind)
                .containsExactly(Kind.CONDITION_TOO_COSTLY);
        assertThat(problems(draft(many + ".exists(x, x == age)"))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"(a{1,1000}){1,1000}", "((a{1,99}){1,99}){1,99}", "(((((((a{9}){9}){9}){9}){9}){9}){9})"})
    void a_pattern_of_endless_repetitions_is_refused_quickly(String pattern) {
        assertTimeout(Duration.ofSeconds(5), () -> assertThat(
                        problems(new Draft().page("one").text("note", 10, false, pattern)))
                .extracting(Problem::kind)
                .containsExactly(Kind.INVALID_PATTERN));
    }

    private static List<Problem> problems(Draft draft) {
        return ExpressionCompiler.compile(draft.questionnaire()) instanceof Compilation.Failed failed
                ? failed.problems()
                : List.of();
    }

    private static Draft draft(String condition) {
        return new Draft()
                .page("before")
                .number("age", 0, 120)
                .nonresponse(REFUSED)
                .number("income", 0, 100, 2)
                .single("us_defend", "likely", "unlikely")
                .nonresponse(DONT_KNOW)
                .multiple("news", 1, 3, "tv", "papers", "none")
                .nonresponse(REFUSED)
                .grid("allies", List.of("france", "poland"), "likely", "unlikely")
                .date("born", "1900-01-01", "2025-01-01")
                .text("note", 100, true)
                .scale("thermo", 0, 100, 1, Presentation.THERMOMETER)
                .computed("age_group", "age < 35 ? \"18-34\" : \"35+\"", "18-34", "35+")
                .page("asked_now")
                .when(condition)
                .number("here", 0, 10)
                .page("afterwards")
                .number("later", 0, 10);
    }
}
