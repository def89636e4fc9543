package org.wavefield.fieldwork;

import java.util.LinkedHashSet;
import java.util.Set;
import org.wavefield.instrument.Texts;
import org.wavefield.questionnaire.Page;
import org.wavefield.questionnaire.TextIds;

/** Tells which words a respondent read. */
final class Wording {

    private Wording() {}

    /** The hash of a page's texts, so that two languages, or two versions, can be told apart later. */
    static String hash(Texts texts, Page page) {
        Set<String> ids = new LinkedHashSet<>();
        if (page.titled()) {
            ids.add(page.id() + ".title");
        }
        page.items().forEach(item -> ids.addAll(TextIds.of(item)));
        return texts.wordingHash(ids);
    }
}
