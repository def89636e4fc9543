package org.wavefield.respondent;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.AxeResults;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.ScreenshotOptions;
import com.microsoft.playwright.options.ViewportSize;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;

/** What every page has to be, whatever it asks: accessible, in its language, and without anything to scroll sideways for. */
final class Look implements Consumer<Page> {

    private static final List<String> WCAG = List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22a", "wcag22aa");

    /** The narrowest screen; also a window of 1280 pixels at 400 % zoom. */
    private static final int NARROWEST = 320;

    /** Everything that is pressed, and is smaller than a fingertip. */
    private static final String TOO_SMALL =
            """
            [...document.querySelectorAll('label.option, button, .button, .field, .languages a, footer a')]
              .filter(target => !target.matches('.unseen'))
              .filter(target => target.getBoundingClientRect().height < 44 || target.getBoundingClientRect().width < 24)
              .map(target => target.outerHTML)
            """;

    private static final String SIDEWAYS =
            "document.documentElement.scrollWidth - document.documentElement.clientWidth";

    private final Path screenshots;
    private final String language;
    private final String direction;
    private final boolean scripts;
    private int number;

    /**
     * At the pages of one language.
     *
     * @param screenshots the directory that they go to
     * @param language the {@code lang} attribute
     * @param direction the {@code dir} attribute
     * @param scripts whether pages may run scripts, without which axe cannot look
     */
    Look(Path screenshots, String language, String direction, boolean scripts) {
        this.screenshots = screenshots;
        this.language = language;
        this.direction = direction;
        this.scripts = scripts;
    }

    @Override
    public void accept(Page page) {
        String name = name(page);
        assertThat(page.locator("html").getAttribute("lang")).as(name).isEqualTo(language);
        assertThat(page.locator("html").getAttribute("dir")).as(name).isEqualTo(direction);
        assertThat(page.locator("h1").count()).as("%s has one h1", name).isEqualTo(1);
        assertThat(page.locator("main").count()).as("%s has one main", name).isEqualTo(1);
        assertThat(page.title()).as(name).isNotBlank();
        assertThat(page.evaluate(TOO_SMALL))
                .as("%s has nothing too small to press", name)
                .isEqualTo(List.of());
        if (scripts) {
            assertThat(violations(page)).as(name).isEmpty();
        }
        page.screenshot(new ScreenshotOptions().setPath(screenshots.resolve(name + ".png")));
        narrow(page, name);
    }

    private static List<String> violations(Page page) {
        AxeResults results =
                new AxeBuilder(page).setLegacyMode(true).withTags(WCAG).analyze();
        return results.getViolations().stream()
                .map(rule -> rule.getId() + ": " + rule.getNodes())
                .toList();
    }

    private static void narrow(Page page, String name) {
        ViewportSize size = page.viewportSize();
        page.setViewportSize(NARROWEST, size.height);
        assertThat(page.evaluate(SIDEWAYS))
                .as("%s scrolls sideways at 320 pixels", name)
                .isEqualTo(0);
        page.setViewportSize(size.width, size.height);
    }

    private String name(Page page) {
        String id = page.locator("main").getAttribute("data-page");
        String state = page.locator("main").getAttribute("data-state");
        return "%02d-%s".formatted(++number, id == null ? state : id);
    }
}
