package org.wavefield.respondent;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;

/**
 * Somebody who first leaves every page empty, then types nonsense into it, and reads what the page says about that before
 * giving an answer that it takes.
 */
final class Mistakes implements Consumer<Page> {

    private final Manner manner = new ByMouse();
    private final Consumer<Page> look;
    private final Set<String> mended = new TreeSet<>();
    private final Set<String> sentences = new TreeSet<>();

    /**
     * With these eyes.
     *
     * @param look at every page with problems
     */
    Mistakes(Consumer<Page> look) {
        this.look = look;
    }

    /** The pages that did not take a mistake. */
    Set<String> mended() {
        return mended;
    }

    /** What was said about them. */
    Set<String> sentences() {
        return sentences;
    }

    @Override
    public void accept(Page page) {
        List<Field> fields = Field.of(page);
        if (!fields.isEmpty() && page.locator("main").getAttribute("data-page") != null) {
            send(page);
            fields.forEach(field -> nonsense(page, field));
            send(page);
        }
    }

    private static void nonsense(Page page, Field field) {
        Locator first = page.locator("main [name='" + field.name() + "']").first();
        switch (field.kind()) {
            case "number" ->
                first.fill(field.name().endsWith(".day") ? "31" : field.name().endsWith(".month") ? "2" : "9x");
            case "text" -> first.fill("xy");
            default -> {}
        }
    }

    private void send(Page page) {
        String id = page.locator("main").getAttribute("data-page");
        manner.press(page, "action", "next");
        if (page.locator(".summary").count() > 0) {
            check(page);
            mended.add(id);
        } else {
            manner.press(page, "action", "back");
        }
        assertThat(page.locator("main").getAttribute("data-page")).isEqualTo(id);
    }

    private void check(Page page) {
        assertThat(page.evaluate("document.activeElement.matches('.summary')"))
                .as("the summary has the focus")
                .isEqualTo(true);
        assertThat(page.title()).startsWith(errorTitle(page));
        for (Locator link : page.locator(".summary a").all()) {
            String field = link.getAttribute("href").substring(1);
            sentences.add(link.innerText());
            assertThat(besideTheField(page, field)).as(field).contains(link.innerText());
            link.click();
            assertThat(page.evaluate("document.activeElement.id")).isEqualTo(field);
        }
        look.accept(page);
    }

    private static String errorTitle(Page page) {
        return page.locator("html").getAttribute("lang").startsWith("ar") ? "" : "Error: ";
    }

    private static List<String> besideTheField(Page page, String field) {
        return page.locator(".wrong:has([id='" + field + "']) .problem > div").allInnerTexts().stream()
                .map(text -> text.replaceFirst("^[^:]+:\\s*", ""))
                .toList();
    }
}
