package org.wavefield.interview;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.wavefield.expression.Expressions;
import org.wavefield.interview.InputProblem.Kind;
import org.wavefield.questionnaire.Answer;
import org.wavefield.questionnaire.Item;
import org.wavefield.questionnaire.Row;

/**
 * Reads one item's answer from the fields of a form.
 *
 * @param asked the item as asked
 * @param fields the form's
 * @param expressions for the patterns of texts
 */
record ItemReader(AskedItem asked, Map<String, List<String>> fields, Expressions expressions)
        implements Item.Cases<Reading> {

    @Override
    public Reading singleChoice(Item.SingleChoice item) {
        return choice(item);
    }

    @Override
    public Reading dropDown(Item.DropDown item) {
        return choice(item);
    }

    private Reading choice(Item item) {
        List<String> said = said(item.id());
        if (said.stream().anyMatch(code -> !isAnswer(code))) {
            return foreign(said);
        }
        if (said.size() > 1) {
            return faulty(item, Kind.SEVERAL);
        }
        return said.isEmpty() ? new Reading.Blank() : new Reading.Said(new Answer.Code(said.get(0)));
    }

    @Override
    public Reading multipleChoice(Item.MultipleChoice item) {
        List<String> said = said(item.id());
        if (said.stream().anyMatch(code -> !isAnswer(code))) {
            return foreign(said);
        }
        List<String> without =
                said.stream().filter(asked.nonresponse()::contains).toList();
        if (without.size() > 1) {
            return faulty(item, Kind.SEVERAL);
        }
        if (without.size() == 1) {
            return said.size() > 1
                    ? faulty(item, Kind.CONTRADICTION)
                    : new Reading.Said(new Answer.Code(without.get(0)));
        }
        return said.isEmpty() ? new Reading.Blank() : several(item, said);
    }

    private Reading several(Item.MultipleChoice item, List<String> said) {
        boolean exclusive = said.stream().anyMatch(asked::isExclusive);
        if (exclusive && said.size() > 1) {
            return faulty(item, Kind.EXCLUSIVE);
        }
        int fewest = asked.fewest(item);
        if (!exclusive && said.size() < fewest) {
            return faulty(item, Kind.TOO_FEW, Map.of("minimum", "" + fewest, "maximum", "" + item.maximum()));
        }
        if (said.size() > item.maximum()) {
            return faulty(item, Kind.TOO_MANY, Map.of("minimum", "" + fewest, "maximum", "" + item.maximum()));
        }
        return new Reading.Said(new Answer.Codes(asked.options().stream()
                .map(option -> option.code())
                .filter(said::contains)
                .toList()));
    }

    @Override
    public Reading numberEntry(Item.NumberEntry item) {
        return measured(item, said(item.id()), typed -> number(item, typed));
    }

    private Reading number(Item.NumberEntry item, String typed) {
        Optional<BigDecimal> number = Typed.number(typed);
        if (number.isEmpty()) {
            return faulty(item, Kind.NOT_A_NUMBER);
        }
        if (number.get().compareTo(item.range().minimum()) < 0) {
            return faulty(item, Kind.TOO_SMALL);
        }
        if (number.get().compareTo(item.range().maximum()) > 0) {
            return faulty(item, Kind.TOO_LARGE);
        }
        return number.get().scale() > item.decimals()
                ? faulty(item, Kind.TOO_MANY_DECIMALS)
                : new Reading.Said(new Answer.Number(number.get()));
    }

    @Override
    public Reading scale(Item.Scale item) {
        return measured(item, said(item.id()), typed -> point(item, typed));
    }

    private Reading point(Item.Scale item, String typed) {
        Optional<BigDecimal> number = Typed.number(typed);
        boolean point = number.isPresent() && Standing.isPoint(item, number.get());
        if (point) {
            return new Reading.Said(new Answer.Number(number.get()));
        }
        if (item.presentation() == Item.Scale.Presentation.POINTS) {
            return new Reading.Foreign(false);
        }
        if (number.isEmpty()) {
            return faulty(item, Kind.NOT_A_NUMBER);
        }
        if (number.get().compareTo(BigDecimal.valueOf(item.minimum())) < 0) {
            return faulty(item, Kind.TOO_SMALL);
        }
        return number.get().compareTo(BigDecimal.valueOf(item.maximum())) > 0
                ? faulty(item, Kind.TOO_LARGE)
                : faulty(item, Kind.NOT_ON_SCALE);
    }

    @Override
    public Reading textEntry(Item.TextEntry item) {
        return measured(item, said(item.id()), typed -> text(item, typed));
    }

    private Reading text(Item.TextEntry item, String typed) {
        String text = Typed.text(typed, item.multiline());
        if (!Typed.isText(text)) {
            return faulty(item, Kind.NOT_TEXT);
        }
        if (text.isEmpty()) {
            return new Reading.Blank();
        }
        if (text.codePointCount(0, text.length()) > item.maximumLength()) {
            return faulty(item, Kind.TOO_LONG, Map.of("maximum", "" + item.maximumLength()));
        }
        return item.pattern().isPresent() && !expressions.matches(item.pattern().get(), text)
                ? faulty(item, Kind.PATTERN)
                : new Reading.Said(new Answer.Text(text));
    }

    @Override
    public Reading dateEntry(Item.DateEntry item) {
        List<String> parts = Stream.of("year", "month", "day")
                .map(part -> String.join(" ", said(item.id() + "." + part)))
                .toList();
        List<String> said = new ArrayList<>(said(item.id()));
        if (parts.stream().allMatch(String::isEmpty)) {
            return measured(item, said, typed -> day(item, Typed.day(typed)));
        }
        Optional<LocalDate> day = Typed.day(parts.get(0), parts.get(1), parts.get(2));
        if (day.isPresent()) {
            // A browser that shows both kinds of fields sends the same day twice.
            said.removeIf(typed -> Typed.day(typed).equals(day));
        }
        if (!said.isEmpty()) {
            return faulty(item, asked.nonresponse().containsAll(said) ? Kind.CONTRADICTION : Kind.SEVERAL);
        }
        return day(item, day);
    }

    private Reading day(Item.DateEntry item, Optional<LocalDate> day) {
        if (day.isEmpty()) {
            return faulty(item, Kind.NOT_A_DATE);
        }
        if (day.get().isBefore(item.range().first())) {
            return faulty(item, Kind.TOO_EARLY);
        }
        return day.get().isAfter(item.range().last())
                ? faulty(item, Kind.TOO_LATE)
                : new Reading.Said(new Answer.Date(day.get()));
    }

    @Override
    public Reading grid(Item.Grid item) {
        Map<String, String> rows = new LinkedHashMap<>();
        List<InputProblem> problems = new ArrayList<>();
        for (Row row : asked.rows()) {
            List<String> said = said(item.id() + "." + row.code());
            if (said.stream().anyMatch(code -> !isAnswer(code))) {
                return foreign(said);
            }
            if (said.size() > 1) {
                problems.add(InputProblem.ofRow(item, row, Kind.SEVERAL));
            } else if (said.size() == 1) {
                rows.put(row.code(), said.get(0));
            }
        }
        if (!problems.isEmpty()) {
            return new Reading.Faulty(problems);
        }
        return rows.isEmpty() ? new Reading.Blank() : new Reading.Said(new Answer.Rows(rows));
    }

    @Override
    public Reading information(Item.Information item) {
        return new Reading.Blank();
    }

    /** A value that is typed, or a way not to answer, and not both. */
    private Reading measured(Item item, List<String> said, Function<String, Reading> read) {
        List<String> without =
                said.stream().filter(asked.nonresponse()::contains).toList();
        List<String> typed =
                said.stream().filter(value -> !without.contains(value)).toList();
        if (!without.isEmpty() && !typed.isEmpty()) {
            return faulty(item, Kind.CONTRADICTION);
        }
        if (said.size() > 1) {
            return faulty(item, Kind.SEVERAL);
        }
        if (!without.isEmpty()) {
            return new Reading.Said(new Answer.Code(without.get(0)));
        }
        return typed.isEmpty() ? new Reading.Blank() : read.apply(typed.get(0));
    }

    /** What a field says, without blanks and repetitions. */
    private List<String> said(String field) {
        return fields.getOrDefault(field, List.of()).stream()
                .filter(value -> !Typed.isBlank(value))
                .distinct()
                .toList();
    }

    private boolean isAnswer(String code) {
        return asked.offers(code) || asked.nonresponse().contains(code);
    }

    private Reading foreign(List<String> said) {
        return new Reading.Foreign(said.stream()
                .allMatch(code -> isAnswer(code)
                        || asked.item().options().stream()
                                .anyMatch(option -> option.code().equals(code))));
    }

    private static Reading faulty(Item item, Kind kind) {
        return faulty(item, kind, Map.of());
    }

    private static Reading faulty(Item item, Kind kind, Map<String, String> parameters) {
        return new Reading.Faulty(InputProblem.of(item, kind, parameters));
    }
}
