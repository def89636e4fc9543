package org.wavefield.instrument;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.wavefield.questionnaire.Item;
import org.wavefield.questionnaire.Page;
import org.wavefield.questionnaire.Problem;
import org.wavefield.questionnaire.Problem.Kind;
import org.wavefield.questionnaire.Questionnaire;
import org.wavefield.questionnaire.Section;
import org.wavefield.questionnaire.TextIds;

/** Checks what the texts of one panel pipe: earlier items, none of them sensitive. */
final class PlaceholderCheck {

    private static final Set<String> ALWAYS = Set.of("contact");
    private static final Set<String> ONCE_STARTED = Set.of("contact", "withdrawal_code");

    private final Map<String, Item> items = new HashMap<>();
    private final Map<String, Integer> pageOfItem = new HashMap<>();
    private final Map<String, Integer> pageOfText = new HashMap<>();
    private final List<Problem> problems = new ArrayList<>();

    private PlaceholderCheck(Questionnaire questionnaire) {
        int number = 0;
        for (Section section : questionnaire.sections()) {
            pageOfText.put(section.id() + ".title", number);
            for (Page page : section.pages()) {
                place(page, number++);
            }
        }
        for (String ending : TextIds.ENDINGS) {
            pageOfText.put("ending." + ending + ".title", number);
            pageOfText.put("ending." + ending + ".body", number);
        }
    }

    /**
     * All that is wrong with them.
     *
     * @param texts of the panel, by plain id
     */
    static List<Problem> problems(Questionnaire questionnaire, Map<String, SourceText> texts) {
        PlaceholderCheck check = new PlaceholderCheck(questionnaire);
        texts.forEach(check::check);
        return check.problems;
    }

    private void place(Page page, int number) {
        pageOfText.put(page.id() + ".title", number);
        page.screenOuts().forEach(screenOut -> pageOfText.put(screenOut.textId(), number + 1));
        for (Item item : page.items()) {
            items.put(item.id(), item);
            pageOfItem.put(item.id(), number);
            TextIds.of(item).forEach(id -> pageOfText.put(id, number));
        }
    }

    private void check(String plainId, SourceText text) {
        Optional<Template> template = text.template();
        if (template.isEmpty()) {
            add(
                    Kind.UNKNOWN_PLACEHOLDER,
                    text,
                    "A brace stands alone in this text.",
                    "A place to fill is written {item}; a brace itself is written twice: {{ or }}.");
            return;
        }
        Set<String> known = pageOfText.containsKey(plainId) ? ONCE_STARTED : ALWAYS;
        template.get().places().stream()
                .filter(place -> !known.contains(place))
                .forEach(place -> check(place, pageOfText.getOrDefault(plainId, 0), text));
    }

    private void check(String place, int page, SourceText text) {
        Item item = items.get(place);
        if (item == null) {
            add(
                    Kind.UNKNOWN_PLACEHOLDER,
                    text,
                    "{" + place + "} is no item whose answer could be shown here.",
                    Suggestion.hint(place, items.keySet()));
        } else if (item instanceof Item.Grid || item instanceof Item.Information) {
            add(
                    Kind.UNKNOWN_PLACEHOLDER,
                    text,
                    "{" + place + "} has no answer that could be shown here.",
                    "Grids and information are not shown in texts.");
        } else if (item.head().sensitive()) {
            add(
                    Kind.SENSITIVE_PIPED,
                    text,
                    "{" + place + "} shows the answer to a sensitive item.",
                    "Say it without the answer.");
        } else if (pageOfItem.get(place) >= page) {
            add(
                    Kind.LATER_ITEM,
                    text,
                    "{" + place + "} is not answered yet when this text is shown.",
                    "A text shows answers of earlier pages only.");
        }
    }

    private void add(Kind kind, SourceText text, String sentence, String hint) {
        problems.add(new Problem(kind, text.origin(), sentence, hint));
    }
}
