package org.wavefield.questionnaire;

import java.util.List;
import java.util.Optional;

/**
 * A block of pages.
 *
 * @param id its name
 * @param module the module it belongs to, which a wave can leave out; asked in every wave, if empty
 * @param titled whether its title is shown
 * @param pages in order
 * @param origin where it is written
 */
public record Section(String id, Optional<String> module, boolean titled, List<Page> pages, Origin origin) {
    public Section {
        pages = List.copyOf(pages);
    }
}
