package org.wavefield.instrument;

import java.time.LocalDate;
import java.util.Map;
import org.wavefield.interview.AskedItem;
import org.wavefield.interview.InputProblem;
import org.wavefield.questionnaire.Item;
import org.wavefield.questionnaire.Option;

/** Says in the respondent's language how to mend an answer. */
final class ProblemSentences {

    private final Texts texts;
    private final Piping piping;
    private final QuestionMessages messages;

    ProblemSentences(Texts texts, Piping piping, QuestionMessages messages) {
        this.texts = texts;
        this.piping = piping;
        this.messages = messages;
    }

    /** What to do about it, without a full stop where the sentence is ours. */
    String sentence(AskedItem asked, InputProblem problem) {
        Map<String, String> parameters = problem.parameters();
        return switch (problem.kind()) {
            case MISSING -> missing(asked.item(), problem);
            case SEVERAL -> messages.several();
            case CONTRADICTION -> messages.contradiction(nonresponse(asked.item()));
            case EXCLUSIVE -> messages.exclusive(exclusive(asked));
            case TOO_FEW -> messages.tooFew(parameters.get("minimum"));
            case TOO_MANY -> messages.tooMany(parameters.get("maximum"));
            case NOT_A_NUMBER, TOO_SMALL, TOO_LARGE, NOT_ON_SCALE -> number(asked.item());
            case TOO_MANY_DECIMALS -> decimals(asked.item());
            case NOT_A_DATE ->
                messages.notADate(
                        texts.date(((Item.DateEntry) asked.item()).range().last()));
            case TOO_EARLY -> messages.tooEarly(texts.date(LocalDate.parse(parameters.get("minimum"))));
            case TOO_LATE -> messages.tooLate(texts.date(LocalDate.parse(parameters.get("maximum"))));
            case TOO_LONG -> messages.tooLong(parameters.get("maximum"));
            case NOT_TEXT -> messages.notText();
            case PATTERN -> text(asked.item().id() + ".pattern");
            case CHECK -> text(asked.item().id() + ".check." + parameters.get("check"));
        };
    }

    private String missing(Item item, InputProblem problem) {
        if (problem.row().isPresent()) {
            return messages.missingRow(text(item.id() + ".row." + problem.row().get()));
        }
        return item.accept(new Missing());
    }

    /** What kind of number is asked for. */
    private String number(Item item) {
        if (item instanceof Item.NumberEntry entry) {
            String minimum = entry.range().minimum().toPlainString();
            String maximum = entry.range().maximum().toPlainString();
            return entry.decimals() == 0 ? messages.wholeNumber(minimum, maximum) : messages.number(minimum, maximum);
        }
        Item.Scale scale = (Item.Scale) item;
        String minimum = String.valueOf(scale.minimum());
        String maximum = String.valueOf(scale.maximum());
        return scale.step() == 1
                ? messages.wholeNumber(minimum, maximum)
                : messages.notOnScale(minimum, maximum, String.valueOf(scale.step()));
    }

    private String decimals(Item item) {
        int decimals = ((Item.NumberEntry) item).decimals();
        return decimals == 0 ? number(item) : messages.decimals(String.valueOf(decimals));
    }

    private String nonresponse(Item item) {
        return text(item.head().nonresponse().get(0).textId());
    }

    /** The first of those that stand alone. */
    private String exclusive(AskedItem asked) {
        return asked.options().stream()
                .filter(Option::exclusive)
                .map(option -> text(asked.item().id() + ".option." + option.code()))
                .findFirst()
                .orElseGet(() -> nonresponse(asked.item()));
    }

    private String text(String id) {
        return texts.text(id, piping);
    }

    /** What to do where nothing was said. */
    private final class Missing implements Item.Cases<String> {

        @Override
        public String singleChoice(Item.SingleChoice item) {
            return messages.missingChoice();
        }

        @Override
        public String multipleChoice(Item.MultipleChoice item) {
            return messages.missingChoices();
        }

        @Override
        public String dropDown(Item.DropDown item) {
            return messages.missingChoice();
        }

        @Override
        public String numberEntry(Item.NumberEntry item) {
            return number(item);
        }

        @Override
        public String textEntry(Item.TextEntry item) {
            return messages.missingText();
        }

        @Override
        public String dateEntry(Item.DateEntry item) {
            return messages.missingDate();
        }

        @Override
        public String scale(Item.Scale item) {
            return item.presentation() == Item.Scale.Presentation.POINTS ? messages.missingChoice() : number(item);
        }

        @Override
        public String grid(Item.Grid item) {
            return messages.missingChoice();
        }

        @Override
        public String information(Item.Information item) {
            throw new IllegalArgumentException("asks nothing: " + item.id());
        }
    }
}
