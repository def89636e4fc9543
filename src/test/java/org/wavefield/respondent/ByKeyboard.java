package org.wavefield.respondent;

import com.microsoft.playwright.ElementHandle;
import com.microsoft.playwright.Page;
import java.util.HashSet;
import java.util.Set;

/** Somebody who has no mouse: Tab leads to every field in turn, and nothing else is ever focused. */
final class ByKeyboard implements Manner {

    private static final int PATIENCE = 200;

    @Override
    public void answer(Page page) {
        int fields = Field.of(page).size();
        Set<String> answered = new HashSet<>();
        for (int tabs = 0; answered.size() < fields; tabs++) {
            ElementHandle control = tab(page, tabs);
            if (isField(control)) {
                Field field = Field.of(control);
                if (answered.add(field.name())) {
                    answer(page, field);
                }
            }
        }
    }

    @Override
    public void press(Page page, String name, String value) {
        String button = "button[name='" + name + "'][value='" + value + "']";
        for (int tabs = 0; ; tabs++) {
            if ((boolean) tab(page, tabs).evaluate("(control, button) => control.matches(button)", button)) {
                page.waitForNavigation(() -> page.keyboard().press("Enter")); // keys, unlike clicks, wait for nothing
                return;
            }
        }
    }

    private static void answer(Page page, Field field) {
        switch (field.kind()) {
            case "radio", "checkbox" -> page.keyboard().press("Space");
            case "select-one" -> page.keyboard().press("ArrowDown");
            default -> page.keyboard().type(field.words());
        }
    }

    private static boolean isField(ElementHandle control) {
        return (boolean) control.evaluate("control => control.matches('main input, main select, main textarea')");
    }

    private static ElementHandle tab(Page page, int tabs) {
        if (tabs > PATIENCE) {
            throw new AssertionError("Tab does not lead there: " + page.url());
        }
        page.keyboard().press("Tab");
        return page.evaluateHandle("document.activeElement").asElement();
    }
}
