package org.wavefield.respondent;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.function.Consumer;

/** A whole interview in a browser, by somebody who knows nothing of the questionnaire but what the pages show. */
final class Walk {

    private static final int PATIENCE = 80;

    private final Page page;
    private final Manner manner;
    private final Consumer<Page> look;
    private final Set<String> pages = new LinkedHashSet<>();
    private final Set<String> items = new LinkedHashSet<>();

    /**
     * In this window.
     *
     * @param look at every page, before it is answered
     */
    Walk(Page page, Manner manner, Consumer<Page> look) {
        this.page = page;
        this.manner = manner;
        this.look = look;
    }

    /** From the welcome to the last page. */
    void from(String welcome) {
        page.navigate(welcome);
        look.accept(page);
        manner.press(page, "consent", "agree");
        while (state().equals("question")) {
            answerPage();
        }
        look.accept(page);
    }

    private void answerPage() {
        String id = page.locator("main").getAttribute("data-page");
        assertThat(pages.add(id)).as("page %s is asked once", id).isTrue();
        assertThat(pages).hasSizeLessThan(PATIENCE);
        look.accept(page);
        Field.of(page).forEach(field -> items.add(field.item()));
        manner.goOn(page);
    }

    /** How the page that is shown describes itself. */
    String state() {
        return page.locator("main").getAttribute("data-state");
    }

    /** The interview's own part of its address. */
    String interview() {
        return page.url().replaceAll(".*/interview/([^?/]+).*", "$1");
    }

    /** The ids of the pages that were answered. */
    Set<String> pages() {
        return pages;
    }

    /** The ids of the items that were asked. */
    Set<String> items() {
        return items;
    }
}
