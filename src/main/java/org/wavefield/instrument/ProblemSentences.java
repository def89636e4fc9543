package org.wavefield.instrument;

import java.time.LocalDate;
import java.util.Map;
import org.wavefield.interview.AskedItem;
import org.wavefield.interview.InputProblem;
import org.wavefield.questionnaire.Item;
import org.wavefield.questionnaire.Option;

/** Says in the respondent's language how to mend an answer. */
final class ProblemSentences {

    private static final String WHOLE = "0";
    private static final String EVERY_POINT = "1";

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
            case NOT_A_NUMBER, TOO_SMALL, TOO_LARGE -> number(parameters);
            case TOO_MANY_DECIMALS -> decimals(parameters);
            case NOT_ON_SCALE -> point(parameters);
            case NOT_A_DATE -> messages.notADate(texts.date(LocalDate.parse(parameters.get("maximum"))));
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
        return item.accept(new Missing(problem.parameters()));
    }

    private String number(Map<String, String> parameters) {
        String minimum = parameters.get("minimum");
        String maximum = parameters.get("maximum");
        return parameters.getOrDefault("decimals", WHOLE).equals(WHOLE)
                ? messages.wholeNumber(minimum, maximum)
                : messages.number(minimum, maximum);
    }

    private String decimals(Map<String, String> parameters) {
        String decimals = parameters.getOrDefault("decimals", WHOLE);
        return decimals.equals(WHOLE) ? number(parameters) : messages.decimals(decimals);
    }

    private String point(Map<String, String> parameters) {
        String step = parameters.getOrDefault("step", EVERY_POINT);
        return step.equals(EVERY_POINT)
                ? number(parameters)
                : messages.notOnScale(parameters.get("minimum"), parameters.get("maximum"), step);
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

        private final Map<String, String> parameters;

        Missing(Map<String, String> parameters) {
            this.parameters = parameters;
        }

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
            return number(parameters);
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
            return item.presentation() == Item.Scale.Presentation.POINTS
                    ? messages.missingChoice()
                    : number(parameters);
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
