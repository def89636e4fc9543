package org.wavefield.questionnaire;

import java.util.List;
import java.util.stream.Stream;

/**
 * The instrument of one country panel: what is asked, in order, as codes and text ids.
 *
 * @param id the study's
 * @param sections in order
 */
public record Questionnaire(String id, List<Section> sections) {
    public Questionnaire {
        sections = List.copyOf(sections);
    }

    /** All pages, in order. */
    public Stream<Page> pages() {
        return sections.stream().flatMap(section -> section.pages().stream());
    }

    /** All items, in order. */
    public Stream<Item> items() {
        return pages().flatMap(page -> page.items().stream());
    }

    /** All computed values, in order. */
    public Stream<Computed> computed() {
        return pages().flatMap(page -> page.computed().stream());
    }
}
