package org.wavefield.questionnaire;

import java.util.Set;
import java.util.regex.Pattern;

/** What ids and codes look like, and which are taken. */
final class Ids {

    private static final int LONGEST = 40;
    private static final Pattern ID = Pattern.compile("[a-z][a-z0-9_]*");
    private static final Pattern CODE = Pattern.compile("[A-Za-z0-9][A-Za-z0-9_+-]*");

    /** Fields of the form, the facts, columns of exports, and what CEL knows by these names; all of them in lower case, as ids are. */
    private static final Set<String> RESERVED = Set.of(
            // fields of the form
            "page",
            "revision",
            "csrf",
            "action",
            "lang",
            // facts
            "country",
            "panel",
            "wave",
            "vendor",
            "answered",
            "nonresponse",
            // texts of the questionnaire
            "title",
            "welcome",
            "consent",
            "ending",
            "screen_out",
            "sponsor_notice",
            "withdrawal_code",
            "contact",
            // what exports say about an interview, in columns beside the answers
            "respondent",
            "study",
            "fielding",
            "kind",
            "demonstration",
            "disposition",
            "locale",
            "instrument_version",
            "started",
            "ended",
            "seconds",
            "design_weight",
            // CEL's keywords
            "true",
            "false",
            "null",
            "in",
            "as",
            "break",
            "const",
            "continue",
            "else",
            "for",
            "function",
            "if",
            "import",
            "let",
            "loop",
            "package",
            "namespace",
            "return",
            "var",
            "void",
            "while",
            // CEL's functions, macros and types
            "has",
            "all",
            "exists",
            "exists_one",
            "map",
            "filter",
            "size",
            "matches",
            "contains",
            "bool",
            "bytes",
            "double",
            "duration",
            "dyn",
            "int",
            "list",
            "string",
            "timestamp",
            "type",
            "uint",
            "null_type",
            "date");

    private Ids() {}

    static boolean isId(String id) {
        return id.length() <= LONGEST && ID.matcher(id).matches();
    }

    static boolean isReserved(String id) {
        return RESERVED.contains(id);
    }

    static boolean isCode(String code) {
        return code.length() <= LONGEST && CODE.matcher(code).matches();
    }
}
