package org.wavefield.rehearsal;

import java.net.URI;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.wavefield.interview.AskedItem;
import org.wavefield.interview.AskedPage;
import org.wavefield.questionnaire.Item;
import org.wavefield.questionnaire.Page;
import org.wavefield.questionnaire.Questionnaire;
import org.wavefield.questionnaire.Section;

/**
 * A page as it came.
 *
 * @param status of the response
 */
record ShownPage(int status, Document document) {

    private static final int OK = 200;
    private static final int UNPROCESSABLE = 422;

    ShownPage {
        if (status != OK && status != UNPROCESSABLE) {
            throw new IllegalStateException("the application answered with status " + status);
        }
    }

    /** Whether the form has to be mended. */
    boolean refused() {
        return status == UNPROCESSABLE;
    }

    /** {@code question}, or how the interview ended. */
    String state() {
        return main().attr("data-state");
    }

    boolean asksQuestions() {
        return state().equals("question");
    }

    /** The page's id. */
    String page() {
        return main().attr("data-page");
    }

    /** Where its form goes. */
    URI target() {
        String action = form().absUrl("action");
        return URI.create(action.isEmpty() ? document.location() : action);
    }

    /** The fields that a respondent does not see. */
    Map<String, List<String>> hidden() {
        return form().select("input[type=hidden][name]").stream()
                .collect(Collectors.groupingBy(
                        input -> input.attr("name"),
                        LinkedHashMap::new,
                        Collectors.mapping(input -> input.attr("value"), Collectors.toList())));
    }

    /** The same, with days in the three fields that the form has for them. */
    Map<String, List<String>> spreadOut(Map<String, List<String>> typed) {
        Set<String> names = names();
        Map<String, List<String>> fields = new LinkedHashMap<>();
        typed.forEach((name, values) -> {
            if (names.contains(name + ".year") && values.get(0).contains("-")) {
                LocalDate day = LocalDate.parse(values.get(0));
                fields.put(name + ".year", List.of(Integer.toString(day.getYear())));
                fields.put(name + ".month", List.of(Integer.toString(day.getMonthValue())));
                fields.put(name + ".day", List.of(Integer.toString(day.getDayOfMonth())));
            } else {
                fields.put(name, values);
            }
        });
        return fields;
    }

    /** What it asks: the items, options and rows that its form has. */
    AskedPage asked(Questionnaire questionnaire) {
        for (Section section : questionnaire.sections()) {
            Optional<Page> found = section.pages().stream()
                    .filter(page -> page.id().equals(page()))
                    .findFirst();
            if (found.isPresent()) {
                return new AskedPage(
                        section,
                        found.get(),
                        found.get().items().stream()
                                .flatMap(item -> asked(item).stream())
                                .toList());
            }
        }
        throw new IllegalStateException("no page " + page());
    }

    private Optional<AskedItem> asked(Item item) {
        Set<String> names = names();
        List<String> fields = Stream.concat(
                        Stream.of(item.id()), item.rows().stream().map(row -> item.id() + "." + row.code()))
                .filter(name -> names.contains(name) || names.contains(name + ".year"))
                .toList();
        if (fields.isEmpty()) {
            return Optional.empty();
        }
        Set<String> codes = fields.stream().flatMap(this::codes).collect(Collectors.toSet());
        return Optional.of(new AskedItem(
                item,
                item.options().stream()
                        .filter(option -> codes.contains(option.code()))
                        .toList(),
                item.rows().stream()
                        .filter(row -> names.contains(item.id() + "." + row.code()))
                        .toList()));
    }

    private Stream<String> codes(String field) {
        return form().select("input[name=\"" + field + "\"], select[name=\"" + field + "\"] option").stream()
                .map(choice -> choice.attr("value"));
    }

    private Set<String> names() {
        return form().select("input[name], select[name], textarea[name]").stream()
                .map(input -> input.attr("name"))
                .collect(Collectors.toSet());
    }

    private Element form() {
        return document.expectFirst("form");
    }

    private Element main() {
        return document.expectFirst("main");
    }
}
