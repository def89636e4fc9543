package org.wavefield.questionnaire;

import static org.wavefield.questionnaire.Problem.Kind.DUPLICATE_ID;
import static org.wavefield.questionnaire.Problem.Kind.INVALID_ID;
import static org.wavefield.questionnaire.Problem.Kind.RESERVED_ID;
import static org.wavefield.questionnaire.Problem.Kind.SCHEMA;
import static org.wavefield.questionnaire.Problem.Kind.SCREENER_ORDER;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What is wrong with a questionnaire apart from its expressions. */
public final class QuestionnaireCheck {

    private final List<Problem> problems = new ArrayList<>();
    private final Map<String, Origin> ids = new HashMap<>();

    private QuestionnaireCheck() {}

    /** All problems, in the order in which they stand. */
    public static List<Problem> problems(Questionnaire questionnaire) {
        QuestionnaireCheck check = new QuestionnaireCheck();
        check.sections(questionnaire);
        check.screenerOrder(questionnaire);
        check.problems.sort(Problem.IN_ORDER);
        return List.copyOf(check.problems);
    }

    private void sections(Questionnaire questionnaire) {
        for (Section section : questionnaire.sections()) {
            id(section.id(), section.origin());
            for (Page page : section.pages()) {
                page(page);
            }
        }
    }

    private void page(Page page) {
        id(page.id(), page.origin());
        if (page.items().isEmpty()) {
            problems.add(new Problem(
                    SCHEMA,
                    page.origin(),
                    "The page " + page.id() + " asks nothing.",
                    "Give it an item, or take it away."));
        }
        for (Item item : page.items()) {
            id(item.id(), item.head().origin());
            problems.addAll(ItemCheck.problems(item));
        }
        page.computed().forEach(computed -> {
            id(computed.id(), computed.origin());
            problems.addAll(ItemCheck.codes(
                    computed.id(),
                    computed.codes(),
                    computed.codes().stream().map(code -> computed.origin()).toList()));
        });
        page.screenOuts().forEach(screenOut -> id(screenOut.id(), screenOut.origin()));
    }

    private void id(String id, Origin origin) {
        if (!Ids.isId(id)) {
            problems.add(new Problem(
                    INVALID_ID,
                    origin,
                    "“" + id + "” cannot be an id.",
                    "An id begins with a small letter and has small letters, digits and _, at most 40: us_defend"));
        } else if (Ids.isReserved(id)) {
            problems.add(
                    new Problem(RESERVED_ID, origin, "The id " + id + " is reserved.", "Choose another: my_" + id));
        }
        Origin first = ids.putIfAbsent(id, origin);
        if (first != null) {
            problems.add(new Problem(
                    DUPLICATE_ID,
                    origin,
                    "The id " + id + " is used twice; it stands first at " + first + ".",
                    "Sections, pages, items, computed values and screen-outs share one list of ids."));
        }
    }

    private void screenerOrder(Questionnaire questionnaire) {
        Optional<Page> earlier = Optional.empty();
        for (Page page : (Iterable<Page>) questionnaire.pages()::iterator) {
            if (!page.screener()) {
                earlier = earlier.or(() -> Optional.of(page));
            } else if (earlier.isPresent()) {
                problems.add(new Problem(
                        SCREENER_ORDER,
                        page.origin(),
                        "The page " + page.id() + " decides about taking part, and comes after "
                                + earlier.get().id() + ", which does not.",
                        "Pages with screener: true come first."));
            }
        }
    }
}
