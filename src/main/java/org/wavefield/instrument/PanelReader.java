package org.wavefield.instrument;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.wavefield.expression.Compilation;
import org.wavefield.expression.ExpressionCompiler;
import org.wavefield.expression.Expressions;
import org.wavefield.interview.Engine;
import org.wavefield.questionnaire.Problem;
import org.wavefield.questionnaire.Questionnaire;
import org.wavefield.questionnaire.QuestionnaireCheck;

/** Reads one country panel: merges the country's file into the questionnaire, checks and compiles what comes of it. */
final class PanelReader {

    private final CountryFile country;
    private final Map<String, SourceText> texts;
    private final QuestionnaireBuilder.Built built;
    private final Optional<CountryPanelDefinition> definition;
    private final List<Problem> problems = new ArrayList<>();
    private Optional<Expressions> expressions = Optional.empty();

    PanelReader(String study, YamlNode.Mapping root, CountryFile country, Map<String, SourceText> texts) {
        this.country = country;
        this.texts = texts;
        CountryReader.Built read = CountryReader.read(country);
        this.definition = read.definition();
        this.built = QuestionnaireBuilder.build(study, root, country);
        problems.addAll(read.problems());
        problems.addAll(built.problems());
        problems.addAll(CountryCheck.ofContent(country, root));
        if (built.complete()) {
            check();
        }
    }

    /** The panel's questionnaire, as far as it could be read. */
    Questionnaire questionnaire() {
        return built.questionnaire();
    }

    /** Whether all of the questionnaire could be read. */
    boolean complete() {
        return built.complete();
    }

    List<Problem> problems() {
        return problems;
    }

    /** The panel, where nothing is wrong with it. */
    PanelInstrument panel(Welcome welcome, Translations translations) {
        Map<Locale, Texts> byLocale = new LinkedHashMap<>();
        for (Locale locale : definition.orElseThrow().locales()) {
            byLocale.put(locale, new Texts(locale, welcome.contact(), translations.of(locale, texts)));
        }
        Engine engine = new Engine(questionnaire(), expressions.orElseThrow());
        return new PanelInstrument(definition.orElseThrow(), engine, byLocale);
    }

    private Map<String, String> omitted() {
        return country.omitted().stream().collect(Collectors.toMap(item -> item, item -> country.code()));
    }

    private void check() {
        Questionnaire questionnaire = questionnaire();
        problems.addAll(QuestionnaireCheck.problems(questionnaire));
        problems.addAll(PlaceholderCheck.problems(questionnaire, texts));
        problems.addAll(CountryCheck.ofTargets(country, questionnaire));
        Compilation compilation = ExpressionCompiler.compile(questionnaire, omitted());
        if (compilation instanceof Compilation.Compiled compiled) {
            expressions = Optional.of(compiled.expressions());
        } else if (compilation instanceof Compilation.Failed failed) {
            problems.addAll(failed.problems());
        }
    }
}
