package org.wavefield.interview;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.wavefield.interview.ModelQuestionnaire.Kind;
import org.wavefield.interview.ModelQuestionnaire.ModelItem;
import org.wavefield.interview.ModelQuestionnaire.ModelPage;

/**
 * What an interview should do, written another way: a journal of what was taken, from which everything is looked up
 * anew; and, for each page, a recursive definition of what is seen before it.
 */
final class ModelInterview {

    private static final Map<String, Integer> NUMBERS =
            Map.of("5", 5, " 3 ", 3, "+9", 9, "٢", 2, "0", 0, "7", 7, "10", 10);

    private final ModelQuestionnaire questionnaire;
    private final List<Taken> journal = new ArrayList<>();
    boolean screenerClosed;

    ModelInterview(ModelQuestionnaire questionnaire) {
        this.questionnaire = questionnaire;
    }

    /** A submission that was taken, with what each item became: a value, or null for unanswered. */
    private record Taken(Submission submission, Map<String, Object> said) {}

    /** What happens to a submission: the outcome's name, and where it leads. */
    String submit(Submission submission) {
        int page = position(submission.page());
        if (page < 0 || submission.revision() < 0 || submission.revision() > journal.size()) {
            return "Refused";
        }
        if (!route().contains(submission.page())) {
            return "OffRoute";
        }
        Optional<Integer> last = lastOf(submission.page());
        if (last.isPresent() && same(journal.get(last.get()).submission(), submission)) {
            return "Repeated " + next(submission);
        }
        if (questionnaire.pages().get(page).screener() && screenerClosed) {
            return "OffRoute";
        }
        if (last.isPresent() && last.get() + 1 > submission.revision()) {
            return "Stale";
        }
        return take(submission, page);
    }

    private String take(Submission submission, int page) {
        Map<String, Object> before = seenBefore(page).orElseThrow();
        List<ModelItem> asked = asked(page, before);
        if (isForeign(submission, asked, before, false)) {
            boolean once =
                    !isForeign(submission, questionnaire.pages().get(page).items(), before, true);
            return once && submission.revision() < journal.size() ? "Stale" : "Refused";
        }
        Map<String, Object> said = new LinkedHashMap<>();
        boolean faulty = false;
        for (ModelItem item : asked) {
            Object value = read(item, submission.fields());
            if (value == FAULT) {
                faulty = true;
            } else {
                said.put(item.id(), value);
                faulty |= value == null && item.required()
                        || Integer.valueOf(7).equals(value)
                        || item.required() && value instanceof Map<?, ?> rows && rows.size() < 2;
            }
        }
        if (faulty && submission.action() == Action.NEXT) {
            return "Invalid";
        }
        journal.add(new Taken(submission, said));
        return "Taken " + next(submission);
    }

    /** The pages on the route, in order. */
    List<String> route() {
        List<String> route = new ArrayList<>();
        for (int page = 0; page < questionnaire.pages().size(); page++) {
            Optional<Map<String, Object>> before = seenBefore(page);
            if (before.isPresent() && !asked(page, before.get()).isEmpty()) {
                route.add(questionnaire.pages().get(page).id());
            }
        }
        return route;
    }

    String end() {
        int pages = questionnaire.pages().size();
        if (seenBefore(pages).isPresent()) {
            return "complete";
        }
        int last = lastSeen();
        return isSettled(last, seenBefore(last).orElseThrow())
                ? "out " + questionnaire.pages().get(last).screenOut()
                : "asking " + questionnaire.pages().get(last).id();
    }

    /** All that may be seen of the answers now. */
    Map<String, Object> seen() {
        int pages = questionnaire.pages().size();
        return seenBefore(pages).orElseGet(() -> {
            Map<String, Object> before = seenBefore(lastSeen()).orElseThrow();
            return seenWith(lastSeen(), before);
        });
    }

    int revision() {
        return journal.size();
    }

    private int lastSeen() {
        int page = 0;
        while (seenBefore(page + 1).isPresent()) {
            page++;
        }
        return page;
    }

    /** What is seen before a page; nothing if the respondent cannot get there. */
    private Optional<Map<String, Object>> seenBefore(int page) {
        if (page == 0) {
            return Optional.of(Map.of());
        }
        return seenBefore(page - 1).flatMap(before -> {
            ModelPage previous = questionnaire.pages().get(page - 1);
            if (!isOn(previous.when(), before)) {
                return Optional.of(before);
            }
            Map<String, Object> with = seenWith(page - 1, before);
            boolean passes = asked(page - 1, before).isEmpty()
                    || isSettled(page - 1, before) && !(previous.out() != null && isOn(previous.out(), with));
            return passes ? Optional.of(with) : Optional.empty();
        });
    }

    private Map<String, Object> seenWith(int page, Map<String, Object> before) {
        Map<String, Object> seen = new LinkedHashMap<>(before);
        asked(page, before).forEach(item -> {
            Object value = standing(item, before);
            if (value != null) {
                seen.put(item.id(), value);
            }
        });
        ModelPage here = questionnaire.pages().get(page);
        Boolean high = here.high() == null ? null : here.high().holds(seen);
        if (high != null) {
            seen.put(here.computed(), high ? "high" : "low");
        }
        return seen;
    }

    private boolean isSettled(int page, Map<String, Object> before) {
        String id = questionnaire.pages().get(page).id();
        boolean passed = journal.stream()
                .anyMatch(taken -> taken.submission().page().equals(id)
                        && taken.submission().action() == Action.NEXT);
        return passed
                && asked(page, before).stream().allMatch(item -> {
                    Object value = standing(item, before);
                    boolean whole = value != null && !(value instanceof Map<?, ?> rows && rows.size() < 2);
                    return (whole || !item.required()) && !Integer.valueOf(7).equals(value);
                });
    }

    private List<ModelItem> asked(int page, Map<String, Object> before) {
        ModelPage here = questionnaire.pages().get(page);
        return isOn(here.when(), before)
                ? here.items().stream()
                        .filter(item -> isOn(item.when(), before))
                        .toList()
                : List.of();
    }

    private Object standing(ModelItem item, Map<String, Object> before) {
        Object value = null;
        for (Taken taken : journal) {
            value = taken.said().containsKey(item.id()) ? taken.said().get(item.id()) : value;
        }
        boolean gone = item.kind() == Kind.SINGLE && "c".equals(value) && !isOn(item.offersC(), before);
        return gone ? null : value;
    }

    private String next(Submission submission) {
        List<String> route = route();
        int at = route.indexOf(submission.page());
        if (submission.action() == Action.SAVE) {
            return "saved";
        }
        if (submission.action() == Action.BACK) {
            boolean can = at > 0 && !(screenerClosed && page(route.get(at - 1)).screener());
            return "to " + route.get(can ? at - 1 : at);
        }
        boolean on = at + 1 < route.size()
                && journal.stream()
                        .anyMatch(taken -> taken.submission().page().equals(route.get(at + 1))
                                && taken.submission().action() == Action.NEXT);
        return on ? "to " + route.get(at + 1) : "onward";
    }

    private static final Object FAULT = new Object();

    private static Object read(ModelItem item, Map<String, List<String>> fields) {
        if (item.kind() == Kind.GRID) {
            List<String> r = said(fields, item.id() + ".r");
            List<String> s = said(fields, item.id() + ".s");
            Map<String, String> rows = new LinkedHashMap<>();
            r.forEach(code -> rows.put("r", code));
            s.forEach(code -> rows.put("s", code));
            return r.size() > 1 || s.size() > 1 ? FAULT : rows.isEmpty() ? null : rows;
        }
        List<String> said = said(fields, item.id());
        if (said.isEmpty()) {
            return null;
        }
        boolean one = said.size() == 1;
        if (one && said.get(0).equals("dont_know")) {
            return item.kind() == Kind.MULTIPLE ? Set.of("dont_know") : "dont_know";
        }
        return switch (item.kind()) {
            case SINGLE -> one ? said.get(0) : FAULT;
            case NUMBER -> one && NUMBERS.containsKey(said.get(0)) ? NUMBERS.get(said.get(0)) : FAULT;
            case MULTIPLE ->
                !one && (said.contains("none") || said.contains("dont_know")) ? FAULT : new TreeSet<>(said);
            case GRID -> throw new IllegalStateException();
        };
    }

    private boolean isForeign(Submission submission, List<ModelItem> items, Map<String, Object> before, boolean ever) {
        Map<String, Set<String>> offered = new LinkedHashMap<>();
        for (ModelItem item : items) {
            boolean c = ever || isOn(item.offersC(), before);
            switch (item.kind()) {
                case SINGLE ->
                    offered.put(item.id(), c ? Set.of("a", "b", "c", "dont_know") : Set.of("a", "b", "dont_know"));
                case MULTIPLE -> offered.put(item.id(), Set.of("x", "y", "none", "dont_know"));
                case NUMBER -> offered.put(item.id(), Set.copyOf(said(submission.fields(), item.id())));
                case GRID -> {
                    offered.put(item.id() + ".r", Set.of("a", "b"));
                    offered.put(item.id() + ".s", Set.of("a", "b"));
                }
            }
        }
        // Codes of an item that is not asked now are not looked at: its field alone makes the form an old one.
        List<ModelItem> read = ever ? asked(position(submission.page()), before) : items;
        Set<String> readFields = read.stream()
                .flatMap(item -> item.kind() == Kind.GRID
                        ? java.util.stream.Stream.of(item.id() + ".r", item.id() + ".s")
                        : java.util.stream.Stream.of(item.id()))
                .collect(Collectors.toSet());
        return submission.fields().keySet().stream()
                .anyMatch(field -> !offered.containsKey(field)
                        || readFields.contains(field)
                                && !offered.get(field).containsAll(said(submission.fields(), field)));
    }

    private static List<String> said(Map<String, List<String>> fields, String field) {
        return fields.getOrDefault(field, List.of()).stream()
                .filter(value -> !value.isBlank())
                .distinct()
                .toList();
    }

    private static boolean isOn(ModelCondition condition, Map<String, Object> seen) {
        return condition == null || Boolean.TRUE.equals(condition.holds(seen));
    }

    private static boolean same(Submission one, Submission other) {
        return one.revision() == other.revision()
                && one.action() == other.action()
                && one.fields().equals(other.fields());
    }

    private Optional<Integer> lastOf(String page) {
        for (int i = journal.size() - 1; i >= 0; i--) {
            if (journal.get(i).submission().page().equals(page)) {
                return Optional.of(i);
            }
        }
        return Optional.empty();
    }

    private int position(String page) {
        return questionnaire.pages().stream().map(ModelPage::id).toList().indexOf(page);
    }

    private ModelPage page(String id) {
        return questionnaire.pages().get(position(id));
    }
}
