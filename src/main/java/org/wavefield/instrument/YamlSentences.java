package org.wavefield.instrument;

import java.util.Map;
import org.wavefield.questionnaire.Origin;
import org.wavefield.questionnaire.Problem;
import org.wavefield.questionnaire.Problem.Kind;
import org.yaml.snakeyaml.error.MarkedYAMLException;

/** Says in plain words what keeps a file from being YAML. */
final class YamlSentences {

    /** What the parser complains of, and what an author has done in nearly all such cases. */
    private static final Map<String, String> HINTS = Map.of(
            "mapping values are not allowed here",
            "A text with a colon and a space in it needs quotation marks; a property may be indented too far.",
            "found character '\\t(TAB)' that cannot start any token",
            "Indent with spaces, not with tabs.",
            "expected <block end>, but found",
            "The indentation does not fit the lines above, or a list needs its - here.",
            "found unexpected end of stream",
            "A quotation mark or a bracket that was opened is never closed.",
            "could not find expected ':'",
            "A colon with a space after it is missing, or a text is indented too little.",
            "expected ',' or",
            "A comma, or the closing bracket, is missing.",
            "found unknown escape character",
            "Within \"…\" a backslash begins an escape: use '…' instead.");

    private YamlSentences() {}

    static Problem problem(MarkedYAMLException exception, Origin origin) {
        String complaint = exception.getProblem() == null ? "" : exception.getProblem();
        String hint = HINTS.entrySet().stream()
                .filter(entry -> complaint.contains(entry.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse("Check quotation marks, brackets and indentation here and in the line above.");
        return new Problem(Kind.UNREADABLE, origin, "From here on this is not YAML (" + complaint + ").", hint);
    }
}
