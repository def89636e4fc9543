package org.wavefield.instrument;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.wavefield.interview.AskedItem;
import org.wavefield.interview.AskedPage;
import org.wavefield.questionnaire.Page;
import org.wavefield.questionnaire.Section;

/** Pages as respondents see them, without an interview: everything that a page can show is shown, whatever its conditions. */
public final class Preview {

    private Preview() {}

    /** The ids of a panel's pages that show anything, in order. */
    public static List<String> pages(PanelInstrument panel) {
        return panel.questionnaire()
                .pages()
                .filter(page -> !page.items().isEmpty())
                .map(Page::id)
                .toList();
    }

    /**
     * One of a panel's pages, if it has this page.
     *
     * @param messages in the language of the texts
     */
    public static Optional<PageView> page(PanelInstrument panel, Texts texts, QuestionMessages messages, String page) {
        return panel.questionnaire().sections().stream()
                .flatMap(section -> section.pages().stream()
                        .filter(known ->
                                known.id().equals(page) && !known.items().isEmpty())
                        .map(known -> asked(section, known)))
                .findFirst()
                .map(asked -> new PageViewBuilder(texts, Piping.NOTHING, messages)
                        .build(asked, PageFields.stored(asked, Map.of()), List.of()));
    }

    private static AskedPage asked(Section section, Page page) {
        return new AskedPage(
                section,
                page,
                page.items().stream()
                        .map(item -> new AskedItem(item, item.options(), item.rows()))
                        .toList());
    }
}
