package org.wavefield.respondent;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.SelectOption;

/** Somebody who clicks, or taps, on what can be seen. */
final class ByMouse implements Manner {

    @Override
    public void answer(Page page) {
        for (Field field : Field.of(page)) {
            Locator controls = page.locator("main [name='" + field.name() + "']");
            switch (field.kind()) {
                case "radio", "checkbox" ->
                    page.locator("label.option:has([name='" + field.name() + "'])")
                            .first()
                            .click();
                case "select-one" -> controls.selectOption(new SelectOption().setIndex(1));
                default -> controls.first().fill(field.words());
            }
        }
    }

    @Override
    public void press(Page page, String name, String value) {
        page.locator("button[name='" + name + "'][value='" + value + "']").click();
    }
}
