package org.wavefield.expression;

import static org.wavefield.questionnaire.Problem.Kind.INVALID_CONDITION;
import static org.wavefield.questionnaire.Problem.Kind.MIXED_TYPES;

import dev.cel.common.CelIssue;
import java.util.List;
import java.util.Map;
import java.util.function.ToIntFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Says in words what CEL's type-checker found. */
final class Types {

    private static final Pattern OVERLOAD =
            Pattern.compile("found no matching overload for '([^']*)' applied to '([^']*)'.*", Pattern.DOTALL);
    private static final Pattern UNDECLARED = Pattern.compile("undeclared reference to '([^']*)'.*", Pattern.DOTALL);

    private static final Map<String, String> WORDS = Map.of(
            "string", "a text",
            "int", "a whole number",
            "double", "a number with decimals",
            "bool", "a yes or no",
            "google.protobuf.Timestamp", "a day",
            "list(string)", "several texts",
            "list(int)", "several whole numbers",
            "list(double)", "several numbers",
            "null", "null");

    private Types() {}

    /** Notes what the type-checker found. */
    static void explain(List<CelIssue> issues, ToIntFunction<CelIssue> offset, Findings findings) {
        boolean mixedList = issues.stream().anyMatch(Types::isMixedList);
        issues.stream()
                // A list of two kinds is compared with nothing: the comparison is no second mistake.
                .filter(issue -> !mixedList || !issue.getMessage().contains("'@in'"))
                .forEach(issue -> explain(issue, offset.applyAsInt(issue), findings));
    }

    private static boolean isMixedList(CelIssue issue) {
        return issue.getMessage().startsWith("expected type");
    }

    private static void explain(CelIssue issue, int offset, Findings findings) {
        Matcher overload = OVERLOAD.matcher(issue.getMessage());
        Matcher undeclared = UNDECLARED.matcher(issue.getMessage());
        if (overload.matches()) {
            mixed(overload.group(1), arguments(overload.group(2)), offset, findings);
        } else if (undeclared.matches()) {
            String function = undeclared.group(1);
            findings.add(
                    INVALID_CONDITION,
                    offset,
                    "There is no function " + function + "().",
                    function.equals("has") ? "Whether something was said: answered.age" : "");
        } else if (isMixedList(issue)) {
            findings.add(MIXED_TYPES, offset, "A list holds values of one kind.", "");
        } else {
            findings.add(MIXED_TYPES, offset, "This cannot be: " + issue.getMessage() + ".", "");
        }
    }

    /** A type's name for an author. */
    static String word(String type) {
        return WORDS.getOrDefault(type, "a value of another kind");
    }

    private static void mixed(String function, List<String> types, int offset, Findings findings) {
        String words = String.join(" with ", types.stream().map(Types::word).toList());
        switch (function) {
            case "_==_", "_!=_", "_<_", "_<=_", "_>_", "_>=_", "@in" ->
                findings.add(MIXED_TYPES, offset, "This compares " + words + ".", hint(function, types));
            case "_&&_", "_||_", "!_" ->
                findings.add(
                        MIXED_TYPES,
                        offset,
                        "“and”, “or” and “not” stand between conditions; here is " + words + ".",
                        "Write the comparison on both sides: us_defend == \"likely\" || us_defend == \"very_likely\"");
            case "_?_:_" -> findings.add(MIXED_TYPES, offset, "Both results of … ? … : … have to be of one kind.", "");
            default ->
                findings.add(
                        MIXED_TYPES,
                        offset,
                        operation(function) + " does not work on " + words + ".",
                        hint(function, types));
        }
    }

    private static String hint(String function, List<String> types) {
        if (types.contains("list(string)") && types.contains("string")) {
            return "Whether an option is among several chosen: \"tv\" in news";
        }
        if (types.contains("google.protobuf.Timestamp")) {
            return "A day is written date(\"2025-03-01\")";
        }
        if (types.contains("null")) {
            return "Whether something was said: answered.age, or !answered.age";
        }
        if (types.contains("bool") && function.contains("<") || types.contains("bool") && function.contains(">")) {
            return "Two limits are two conditions: 5 < age && age < 10";
        }
        if (types.contains("string") && types.contains("int")) {
            return "A code is a text and stands in quotation marks; a number does not.";
        }
        if (types.contains("int") && types.contains("double")) {
            return "A whole number becomes one with decimals by double(age)";
        }
        return "";
    }

    private static String operation(String function) {
        return function.replaceAll("[_@]", "").isEmpty() ? "This" : "“" + function.replaceAll("[_@]", "") + "”";
    }

    private static List<String> arguments(String types) {
        String inner = types.replaceFirst("^[^(]*\\((.*)\\)$", "$1");
        return List.of(inner.split(", "));
    }
}
