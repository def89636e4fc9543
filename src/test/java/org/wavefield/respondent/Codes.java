package org.wavefield.respondent;

import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Saves an interview for later, as a respondent would. */
final class Codes {

    private static final Pattern CODE = Pattern.compile("class=\"code\"[^>]*>\\s*([0-9A-Z-]+)");

    private Codes() {}

    /** The code that the page after saving shows. */
    static String shownTo(Browser browser) {
        Map<String, List<String>> form = browser.page().form();
        form.put("action", List.of("save"));
        Browser.Page saved = browser.get(browser.post(browser.interview(), form).location());
        Matcher code = CODE.matcher(saved.body());
        if (!code.find()) {
            throw new AssertionError("no code: " + saved);
        }
        return code.group(1);
    }
}
