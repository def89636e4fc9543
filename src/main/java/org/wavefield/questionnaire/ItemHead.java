package org.wavefield.questionnaire;

import java.util.List;
import java.util.Optional;

/**
 * What all items have.
 *
 * @param id the variable's name, and the id of its question text
 * @param condition when it is asked; whenever its page is, if empty
 * @param required whether an answer is insisted on
 * @param sensitive never required, never piped into another text, and not shown once it is stored: its fields come empty
 *     when the page is shown again, so a form that leaves all of them empty keeps the stored answer
 * @param helped whether it has a help text
 * @param nonresponse the ways not to answer that it offers, in the order shown
 * @param checks rules with messages of their own
 * @param origin where it is written
 */
public record ItemHead(
        String id,
        Optional<Expression> condition,
        boolean required,
        boolean sensitive,
        boolean helped,
        List<NonresponseCode> nonresponse,
        List<Check> checks,
        Origin origin) {
    public ItemHead {
        nonresponse = List.copyOf(nonresponse);
        checks = List.copyOf(checks);
    }
}
