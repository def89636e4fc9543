package org.wavefield.instrument;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.wavefield.questionnaire.Problem;
import org.wavefield.questionnaire.Questionnaire;

/**
 * Reads the files of a study: all of it, or all that is wrong with it. What is broken in one place does not keep the rest
 * from being checked, as far as the rest can be told.
 */
public final class InstrumentReader {

    private final StudyFiles files;
    private final Problems problems = new Problems();

    private InstrumentReader(StudyFiles files) {
        this.files = files;
    }

    /** Reads, checks and compiles. Nothing in the files makes this throw. */
    public static Reading read(StudyFiles files) {
        InstrumentReader reader = new InstrumentReader(files);
        Optional<Instrument> instrument = reader.instrument();
        List<Problem> problems = reader.problems.inOrder();
        if (problems.isEmpty()) {
            problems = PopulationReader.read(files, instrument.orElseThrow()).problems();
        }
        return problems.isEmpty() ? new Reading.Read(instrument.orElseThrow()) : new Reading.Unreadable(problems);
    }

    private Optional<Instrument> instrument() {
        StudySources sources = StudySources.read(files, problems);
        if (sources.questionnaire().isEmpty()) {
            return Optional.empty();
        }
        YamlNode.Mapping root = sources.questionnaire().get();
        SourceTexts texts = SourceTexts.of(root, sources.countries());
        problems.addAll(texts.problems());
        Locale sourceLocale = Locale.forLanguageTag(root.text("source_locale").orElse("und"));
        Translations translations = Translations.read(files, sourceLocale, texts, sources.countries());
        problems.addAll(translations.problems());

        Map<CountryFile, PanelReader> readers = new LinkedHashMap<>();
        for (CountryFile country : sources.countries()) {
            PanelReader reader = new PanelReader(files.study(), root, country, texts.of(country));
            problems.addAll(reader.problems());
            readers.put(country, reader);
        }
        Optional<StudyDefinition> definition = sources.study().flatMap(study -> definition(study, root, readers));
        if (!problems.isEmpty() || definition.isEmpty()) {
            return Optional.empty();
        }
        Welcome welcome = welcome(root);
        Map<String, PanelInstrument> panels = new LinkedHashMap<>();
        readers.forEach((country, reader) -> panels.put(country.code(), reader.panel(welcome, translations)));
        return Optional.of(
                new Instrument(files.study(), files.hash(), sourceLocale, welcome, definition.get(), panels));
    }

    private Optional<StudyDefinition> definition(
            YamlNode.Mapping study, YamlNode.Mapping root, Map<CountryFile, PanelReader> readers) {
        List<Questionnaire> questionnaires =
                readers.values().stream().map(PanelReader::questionnaire).toList();
        Set<String> panels =
                readers.keySet().stream().map(CountryFile::code).collect(Collectors.toCollection(LinkedHashSet::new));
        Set<String> modules = root.mappings("sections").stream()
                .flatMap(section -> section.text("module").stream())
                .collect(Collectors.toCollection(LinkedHashSet::new));
        if (readers.values().stream().allMatch(PanelReader::complete)) {
            problems.addAll(StudyCheck.problems(study, new Variables(questionnaires), panels, modules));
        }
        return StudyReader.read(study);
    }

    private static Welcome welcome(YamlNode.Mapping root) {
        Optional<YamlNode.Mapping> welcome = root.mapping("welcome");
        return new Welcome(
                welcome.flatMap(node -> node.integer("duration_minutes")).orElseThrow(),
                welcome.flatMap(node -> node.text("contact")).orElseThrow(),
                root.mapping("consent").flatMap(node -> node.text("version")).orElseThrow());
    }
}
