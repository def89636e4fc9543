package org.wavefield.interview;

import java.util.List;
import org.wavefield.questionnaire.Page;
import org.wavefield.questionnaire.Section;

/**
 * A page as this respondent is asked it.
 *
 * @param section the section it belongs to
 * @param page the page
 * @param items those asked, in the order shown; at least one
 */
public record AskedPage(Section section, Page page, List<AskedItem> items) {
    public AskedPage {
        items = List.copyOf(items);
    }

    /** The page's id. */
    public String id() {
        return page.id();
    }
}
