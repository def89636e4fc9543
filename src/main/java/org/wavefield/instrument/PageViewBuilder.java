package org.wavefield.instrument;

import java.util.List;
import java.util.Optional;
import org.wavefield.instrument.PageView.ItemView;
import org.wavefield.instrument.PageView.Look;
import org.wavefield.instrument.PageView.ProblemView;
import org.wavefield.interview.AskedItem;
import org.wavefield.interview.AskedPage;
import org.wavefield.interview.InputProblem;
import org.wavefield.questionnaire.Item;

/** Makes a page's view for one respondent, in the language of the texts. */
public final class PageViewBuilder {

    private final Texts texts;
    private final Piping piping;
    private final QuestionMessages messages;
    private final ProblemSentences sentences;

    /**
     * For these texts.
     *
     * @param piping what fills their places
     * @param messages in the texts' language
     */
    public PageViewBuilder(Texts texts, Piping piping, QuestionMessages messages) {
        this.texts = texts;
        this.piping = piping;
        this.messages = messages;
        this.sentences = new ProblemSentences(texts, piping, messages);
    }

    /**
     * The page as it is shown.
     *
     * @param fields what stands in its fields
     * @param problems what is wrong with that
     */
    public PageView build(AskedPage page, PageFields fields, List<InputProblem> problems) {
        Optional<String> alone = alone(page);
        List<ItemView> items = page.items().stream()
                .map(asked -> item(
                        asked,
                        fields,
                        problems,
                        alone.equals(Optional.of(asked.item().id()))))
                .toList();
        Optional<String> section = Optional.of(page.section().id() + ".title")
                .filter(id -> page.section().titled());
        Optional<String> own =
                page.page().titled() ? Optional.of(text(page.id() + ".title")) : alone.map(this::question);
        return new PageView(
                page.id(),
                own.isPresent() ? section.map(this::text) : Optional.empty(),
                own.or(() -> section.map(this::text)).orElseGet(() -> text("title")),
                items,
                problems.stream().map(problem -> problem(page, items, problem)).toList());
    }

    /** The only item that asks, if there is one and the page has no heading of its own. */
    private static Optional<String> alone(AskedPage page) {
        List<String> asking = page.items().stream()
                .map(AskedItem::item)
                .filter(item -> !(item instanceof Item.Information))
                .map(Item::id)
                .toList();
        return page.page().titled() || asking.size() != 1 ? Optional.empty() : Optional.of(asking.get(0));
    }

    private ItemView item(AskedItem asked, PageFields fields, List<InputProblem> problems, boolean alone) {
        ItemParts parts = new ItemParts(asked, fields, texts, piping, messages);
        Item item = asked.item();
        return new ItemView(
                parts.look(),
                item.id(),
                texts.paragraphs(item.id(), piping),
                alone,
                parts.hints(),
                parts.options(),
                parts.nonresponse(),
                parts.rows(row -> sentences(asked, problems, Optional.of(row))),
                parts.entry(),
                sentences(asked, problems, Optional.empty()));
    }

    private List<String> sentences(AskedItem asked, List<InputProblem> problems, Optional<String> row) {
        return problems.stream()
                .filter(problem -> problem.item().equals(asked.item().id())
                        && problem.row().equals(row))
                .map(problem -> sentences.sentence(asked, problem))
                .distinct()
                .toList();
    }

    private ProblemView problem(AskedPage page, List<ItemView> items, InputProblem problem) {
        AskedItem asked = page.items().stream()
                .filter(candidate -> candidate.item().id().equals(problem.item()))
                .findFirst()
                .orElseThrow();
        ItemView item = items.get(page.items().indexOf(asked));
        return new ProblemView(
                problem.row().map(row -> problem.item() + "." + row).orElseGet(() -> firstField(item)),
                question(problem.item()),
                sentences.sentence(asked, problem));
    }

    /** Of a grid as a whole that is its first row's. */
    private static String firstField(ItemView item) {
        return item.look() == Look.GRID ? item.rows().get(0).id() : item.id();
    }

    private String question(String item) {
        return texts.paragraphs(item, piping).get(0);
    }

    private String text(String id) {
        return texts.text(id, piping);
    }
}
