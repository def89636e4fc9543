package org.wavefield.instrument;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.wavefield.questionnaire.Origin;
import org.wavefield.questionnaire.Problem;
import org.wavefield.questionnaire.Problem.Kind;

/**
 * The YAML files of a study, read and checked against their schemas.
 *
 * @param questionnaire nothing if it is no YAML
 * @param study nothing if it is no YAML
 * @param countries those that are YAML
 */
record StudySources(
        Optional<YamlNode.Mapping> questionnaire, Optional<YamlNode.Mapping> study, List<CountryFile> countries) {

    private static final String COUNTRIES = "countries/";
    private static final String EXTENSION = ".yaml";

    /** Reads them, and notes what is wrong with their structure. */
    static StudySources read(StudyFiles files, Problems problems) {
        Optional<YamlNode.Mapping> questionnaire =
                named(files, StudyFiles.QUESTIONNAIRE, SchemaCheck.QUESTIONNAIRE, problems);
        Optional<YamlNode.Mapping> study = named(files, StudyFiles.STUDY, SchemaCheck.STUDY, problems);
        List<CountryFile> countries = new ArrayList<>();
        List<String> paths = files.paths().stream()
                .filter(path -> path.startsWith(COUNTRIES) && path.endsWith(EXTENSION))
                .toList();
        for (String path : paths) {
            String code = path.substring(COUNTRIES.length(), path.length() - EXTENSION.length());
            Optional<YamlNode.Mapping> country = structured(files, path, SchemaCheck.COUNTRY, problems);
            if (country.isPresent() && questionnaire.isPresent()) {
                countries.add(CountryFile.of(code, country.get(), questionnaire.get()));
            }
        }
        if (paths.isEmpty()) {
            problems.add(missing(files, COUNTRIES + "GB" + EXTENSION, "The study asks in no country."));
        }
        return new StudySources(questionnaire, study, List.copyOf(countries));
    }

    private static Optional<YamlNode.Mapping> named(
            StudyFiles files, String path, SchemaCheck schema, Problems problems) {
        Optional<YamlNode.Mapping> root = structured(files, path, schema, problems);
        root.flatMap(node -> node.scalar("id"))
                .filter(id -> !id.text().equals(files.study()))
                .ifPresent(id -> problems.add(new Problem(
                        Kind.SCHEMA,
                        id.origin(),
                        "The id is `" + id.text() + "`, and the folder is named " + files.study() + ".",
                        "Give both the same name.")));
        return root;
    }

    private static Optional<YamlNode.Mapping> structured(
            StudyFiles files, String path, SchemaCheck schema, Problems problems) {
        Optional<byte[]> bytes = files.bytes(path);
        if (bytes.isEmpty()) {
            problems.add(missing(files, path, "The file is missing."));
            return Optional.empty();
        }
        YamlReader.Found found = YamlReader.read(files.study() + "/" + path, bytes.get());
        problems.addAll(found.problems());
        found.root().ifPresent(root -> problems.addAll(schema.problems(root)));
        return found.root();
    }

    private static Problem missing(StudyFiles files, String path, String sentence) {
        return new Problem(
                Kind.UNREADABLE, new Origin(files.study() + "/" + path, 1, 1), sentence, "Every study has this file.");
    }
}
