package org.wavefield.respondent;

import com.microsoft.playwright.ElementHandle;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.List;

/**
 * A field of a page's form, or all that bear its name.
 *
 * @param name its name
 * @param kind {@code radio}, {@code checkbox}, {@code text}, {@code number}, {@code select-one} or {@code textarea}
 */
record Field(String name, String kind) {

    /** A number that is an age, a share and a point of a thermometer at once. */
    private static final String NUMBER = "40";

    /** Those of the page, in its order; a way not to answer beside a field that is typed in is left out. */
    static List<Field> of(Page page) {
        Locator controls = page.locator("main input:not([type=hidden]), main select, main textarea");
        return controls.elementHandles().stream()
                .map(Field::of)
                .collect(java.util.stream.Collectors.toMap(
                        Field::name, field -> field, (first, more) -> first, java.util.LinkedHashMap::new))
                .values()
                .stream()
                .filter(field -> !field.isBesideTheParts(controls))
                .toList();
    }

    /** Whether it is a way not to answer beside a date, whose parts have names of their own. */
    private boolean isBesideTheParts(Locator controls) {
        return kind.equals("checkbox")
                && controls.and(controls.page().locator("[name^='" + name + ".']"))
                                .count()
                        > 0;
    }

    static Field of(ElementHandle control) {
        String type = (String) control.evaluate("field => field.type");
        boolean number = type.equals("text") && control.getAttribute("class").contains("number");
        return new Field(control.getAttribute("name"), number ? "number" : type);
    }

    /** The id of the item that it belongs to. */
    String item() {
        return name.split("\\.")[0];
    }

    /** What to type into it. */
    String words() {
        if (name.endsWith(".month")) {
            return "6";
        } else if (name.endsWith(".day")) {
            return "15";
        } else if (name.endsWith(".year")) {
            return "2019";
        }
        return kind.equals("number")
                ? NUMBER
                : kind.equals("textarea") ? "Ein Satz, une phrase, одно предложение." : "12";
    }
}
