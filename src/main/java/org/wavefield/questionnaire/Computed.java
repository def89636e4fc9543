package org.wavefield.questionnaire;

import java.util.List;

/**
 * A value derived from the answers of its page and of earlier ones: an age group, a score. It is never shown.
 *
 * @param id the variable's name
 * @param value how it is derived; where that is unknown, the variable is unanswered
 * @param codes the codes it can take, in order, if it is categorical; empty otherwise
 * @param origin where it is written
 */
public record Computed(String id, Expression value, List<String> codes, Origin origin) {
    public Computed {
        codes = List.copyOf(codes);
    }
}
