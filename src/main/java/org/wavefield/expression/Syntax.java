package org.wavefield.expression;

import static org.wavefield.questionnaire.Problem.Kind.CONDITION_TOO_COSTLY;
import static org.wavefield.questionnaire.Problem.Kind.INVALID_CONDITION;

import dev.cel.common.CelIssue;
import dev.cel.common.CelValidationResult;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Says what is wrong with an expression that CEL cannot read. The usual slips are looked for one by one, because a
 * parser's own message speaks of tokens.
 */
final class Syntax {

    private static final Pattern TOKEN = Pattern.compile(
            """
            (?<quoted>"(?:[^"\\\\\\n]|\\\\.)*"|'(?:[^'\\\\\\n]|\\\\.)*')\
            |(?<open>["'])|(?<curly>[“”„‘’‚«»])|(?<wrong>=>|=<|<>|===)|(?<fine>==|!=|<=|>=|&&|\\|\\|)\
            |(?<single>[=&|])|(?<inround>\\bin\\s*\\()|(?<word>[\\p{L}_][\\p{L}\\p{N}_]*)|(?<bracket>[()\\[\\]])""");

    private static final Map<String, String> INSTEAD = Map.of(
            "=>", ">=", "=<", "<=", "<>", "!=", "===", "==", "=", "==", "&", "&&", "|", "||", "and", "&&", "or", "||",
            "not", "!");

    private static final Map<String, String> MEANING = Map.of(
            "=",
            "“is equal to”",
            "===",
            "“is equal to”",
            "=>",
            "“at least”",
            "=<",
            "“at most”",
            "<>",
            "“is not”",
            "&",
            "“and”",
            "and",
            "“and”",
            "|",
            "“or”",
            "or",
            "“or”");

    private final String text;
    private final Findings findings;
    private final Deque<Integer> open = new ArrayDeque<>();

    private Syntax(String text, Findings findings) {
        this.text = text;
        this.findings = findings;
    }

    /** Notes why the text cannot be read. */
    static void explain(String text, CelValidationResult parsed, Findings findings) {
        if (text.isBlank()) {
            findings.add(INVALID_CONDITION, 0, "There is no condition here.", "Leave the property out, or say when.");
        } else if (text.codePointCount(0, text.length()) > Language.LONGEST) {
            findings.add(
                    CONDITION_TOO_COSTLY,
                    0,
                    "This condition is longer than " + Language.LONGEST + " characters.",
                    "Give parts of it names, as computed values.");
        } else {
            new Syntax(text, findings).slips();
            if (findings.isEmpty()) {
                unreadable(text, parsed.getErrors(), findings);
            }
        }
    }

    private void slips() {
        Matcher token = TOKEN.matcher(text);
        boolean curly = false;
        while (token.find()) {
            if (token.group("curly") == null || !curly) {
                slip(token);
            }
            curly |= token.group("curly") != null;
            if (token.group("open") != null) {
                return;
            }
        }
        open.stream()
                .limit(3)
                .forEach(at -> note(at, "This bracket is opened and not closed.", "Add the closing one."));
    }

    private void slip(Matcher token) {
        String found = token.group();
        int at = token.start();
        if (token.group("open") != null) {
            note(at, "A text begins here and does not end.", "End it with the same quotation mark: " + found);
        } else if (token.group("curly") != null) {
            note(at, "This quotation mark is a printer’s.", "Use the straight ones: \"likely\"");
        } else if (token.group("wrong") != null || token.group("single") != null) {
            instead(at, found);
        } else if (token.group("word") != null && INSTEAD.containsKey(found.toLowerCase(java.util.Locale.ROOT))) {
            instead(at, found.toLowerCase(java.util.Locale.ROOT));
        } else if (token.group("inround") != null) {
            inRound(token);
        } else if (token.group("bracket") != null) {
            bracket(at, found.charAt(0));
        }
    }

    private void instead(int at, String found) {
        note(
                at,
                "“" + found + "” means nothing in a condition.",
                found.equals("not")
                        ? "“not” is written ! before what is denied: !(age > 30)"
                        : MEANING.get(found) + " is written " + INSTEAD.get(found));
    }

    private void inRound(Matcher token) {
        int close = text.indexOf(')', token.end());
        if (text.substring(token.end(), close < 0 ? text.length() : close).contains(",")) {
            note(token.end() - 1, "A list stands in square brackets.", "in [\"likely\", \"very_likely\"]");
        }
        open.push(token.end() - 1);
    }

    private void bracket(int at, char bracket) {
        if (bracket == '(' || bracket == '[') {
            open.push(at);
        } else if (open.isEmpty()) {
            note(at, "This bracket closes nothing.", "Take it away, or open one before it.");
        } else if (text.charAt(open.pop()) != (bracket == ')' ? '(' : '[')) {
            note(at, "This bracket closes one of another kind.", "( goes with ), and [ with ].");
        }
    }

    private void note(int at, String sentence, String hint) {
        findings.add(INVALID_CONDITION, text.codePointCount(0, at), sentence, hint);
    }

    private static void unreadable(String text, List<CelIssue> issues, Findings findings) {
        CelIssue first = issues.get(0);
        if (first.getMessage().contains("recursion")) {
            findings.add(
                    CONDITION_TOO_COSTLY,
                    0,
                    "This condition is nested too deeply.",
                    "Give parts of it names, as computed values.");
            return;
        }
        int offset = offset(text, first);
        String rest = text.codePoints()
                .skip(offset)
                .limit(20)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
        if (first.getMessage().startsWith("reserved identifier")) {
            findings.add(
                    INVALID_CONDITION,
                    offset,
                    "“" + rest + "” begins with a word that conditions reserve.",
                    "“if … then … else …” is written … ? … : …");
        } else {
            findings.add(
                    INVALID_CONDITION,
                    offset,
                    rest.isEmpty()
                            ? "The condition ends too early."
                            : "The condition cannot be read from “" + rest + "” on.",
                    "A condition reads like: age >= 18 && us_defend in [\"likely\", \"very_likely\"]");
        }
    }

    private static int offset(String text, CelIssue issue) {
        int line = Math.max(1, issue.getSourceLocation().getLine());
        int start = 0;
        for (int i = 1; i < line; i++) {
            start = text.indexOf('\n', start) + 1;
        }
        return text.codePointCount(0, start)
                + Math.max(0, issue.getSourceLocation().getColumn());
    }
}
