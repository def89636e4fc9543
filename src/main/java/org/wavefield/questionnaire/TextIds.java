package org.wavefield.questionnaire;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** The ids of the texts that a questionnaire needs: each has to be there, in every language that it is asked in. */
public final class TextIds {

    /** What respondents are told at the end, one for each disposition that they can see. */
    public static final List<String> ENDINGS =
            List.of("complete", "screened_out", "quota_full", "quality", "duplicate", "declined", "closed");

    private TextIds() {}

    /** All of them, in the order in which a respondent would meet them, each once. */
    public static Set<String> of(Questionnaire questionnaire) {
        Set<String> ids = new LinkedHashSet<>(
                List.of("title", "welcome.body", "consent.body", "consent.agree", "consent.decline"));
        questionnaire.sections().forEach(section -> ids.addAll(ofSection(section)));
        Arrays.stream(NonresponseCode.values())
                .filter(code -> offers(questionnaire, code))
                .forEach(code -> ids.add(code.textId()));
        for (String ending : ENDINGS) {
            ids.add("ending." + ending + ".title");
            ids.add("ending." + ending + ".body");
        }
        return ids;
    }

    /** Those of one item, its own text first. */
    public static List<String> of(Item item) {
        List<String> ids = new ArrayList<>(List.of(item.id()));
        if (item.head().helped()) {
            ids.add(item.id() + ".help");
        }
        ids.addAll(item.accept(OF_TYPE));
        item.rows().forEach(row -> ids.add(row(item, row)));
        item.options().forEach(option -> ids.add(option(item, option)));
        item.head().checks().forEach(check -> ids.add(check(item, check)));
        return ids;
    }

    /** The id of an option's text. */
    public static String option(Item item, Option option) {
        return item.id() + ".option." + option.code();
    }

    /** The id of a row's text. */
    public static String row(Item item, Row row) {
        return item.id() + ".row." + row.code();
    }

    /** The id of the message of a check. */
    public static String check(Item item, Check check) {
        return item.id() + ".check." + check.id();
    }

    private static List<String> ofSection(Section section) {
        List<String> ids = new ArrayList<>();
        if (section.titled()) {
            ids.add(section.id() + ".title");
        }
        for (Page page : section.pages()) {
            if (page.titled()) {
                ids.add(page.id() + ".title");
            }
            page.items().forEach(item -> ids.addAll(of(item)));
            page.screenOuts().forEach(screenOut -> ids.add(screenOut.textId()));
        }
        return ids;
    }

    private static boolean offers(Questionnaire questionnaire, NonresponseCode code) {
        return questionnaire.items().anyMatch(item -> item.head().nonresponse().contains(code));
    }

    private static final Item.Cases<List<String>> OF_TYPE = new Item.Cases<>() {
        @Override
        public List<String> singleChoice(Item.SingleChoice item) {
            return List.of();
        }

        @Override
        public List<String> multipleChoice(Item.MultipleChoice item) {
            return List.of();
        }

        @Override
        public List<String> dropDown(Item.DropDown item) {
            return List.of();
        }

        @Override
        public List<String> numberEntry(Item.NumberEntry item) {
            return item.unit() ? List.of(item.id() + ".unit") : List.of();
        }

        @Override
        public List<String> textEntry(Item.TextEntry item) {
            return item.pattern().isPresent() ? List.of(item.id() + ".pattern") : List.of();
        }

        @Override
        public List<String> dateEntry(Item.DateEntry item) {
            return List.of();
        }

        @Override
        public List<String> scale(Item.Scale item) {
            return List.of(item.id() + ".low", item.id() + ".high");
        }

        @Override
        public List<String> grid(Item.Grid item) {
            return List.of();
        }

        @Override
        public List<String> information(Item.Information item) {
            return List.of();
        }
    };
}
