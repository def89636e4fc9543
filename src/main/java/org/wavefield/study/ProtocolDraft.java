package org.wavefield.study;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * A decision on a country protocol, as somebody records it.
 *
 * @param consentVersion the consent text that it is valid for
 * @param outcome {@code approved} or {@code refused}
 * @param decidedBy who signed
 * @param decidedOn the day, ISO 8601
 * @param legalBasis on what law it rests
 * @param terms what was decided, in words
 */
public record ProtocolDraft(
        String consentVersion, String outcome, String decidedBy, String decidedOn, String legalBasis, String terms) {

    private static final int LONGEST = 4_000;

    public ProtocolDraft {
        consentVersion = text(consentVersion);
        outcome = text(outcome);
        decidedBy = text(decidedBy);
        decidedOn = text(decidedOn);
        legalBasis = text(legalBasis);
        terms = text(terms);
    }

    /**
     * What is wrong with it, a sentence by field.
     *
     * @param today no decision is of a later day
     */
    Map<String, String> problems(LocalDate today) {
        Map<String, String> problems = new LinkedHashMap<>();
        if (result().isEmpty()) {
            problems.put("outcome", "Select what was decided: approved or refused");
        }
        said(problems, "decidedBy", decidedBy, "Enter who signed the decision");
        if (day().isEmpty()) {
            problems.put("decidedOn", "Enter the day of the decision as year-month-day, for example 2025-01-02");
        } else if (day().get().isAfter(today)) {
            problems.put("decidedOn", "Enter a day that is not in the future");
        }
        said(
                problems,
                "legalBasis",
                legalBasis,
                "Enter the legal basis, for example GDPR Art. 9 (2) (a), explicit consent");
        said(problems, "terms", terms, "Enter what was decided, in a sentence or two");
        said(problems, "consentVersion", consentVersion, "Enter the version of the consent text that was decided on");
        return problems;
    }

    Optional<ProtocolDecision.Outcome> result() {
        return java.util.Arrays.stream(ProtocolDecision.Outcome.values())
                .filter(known -> known.code().equals(outcome))
                .findFirst();
    }

    Optional<LocalDate> day() {
        try {
            return Optional.of(LocalDate.parse(decidedOn));
        } catch (java.time.DateTimeException e) {
            return Optional.empty(); // said as a problem
        }
    }

    private static void said(Map<String, String> problems, String field, String text, String sentence) {
        if (text.isEmpty()) {
            problems.put(field, sentence);
        } else if (text.length() > LONGEST) {
            problems.put(field, "Shorten this to " + LONGEST + " characters");
        }
    }

    private static String text(String given) {
        return given == null ? "" : given.replace("\0", "").strip();
    }
}
