package org.wavefield.interview;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.wavefield.questionnaire.Answer;
import org.wavefield.questionnaire.Item;

/** What still stands of a stored answer, given what is asked now: an option that is no longer offered falls away. */
record Standing(AskedItem asked, Answer stored) implements Item.Cases<Optional<Answer>> {

    /** What stands of it. */
    static Optional<Answer> of(AskedItem asked, Answer stored) {
        if (stored == null) {
            return Optional.empty();
        }
        boolean nonresponse =
                stored instanceof Answer.Code code && asked.nonresponse().contains(code.code());
        return nonresponse && !(asked.item() instanceof Item.Grid)
                ? Optional.of(stored)
                : asked.item().accept(new Standing(asked, stored));
    }

    /** Whether an answer leaves nothing open: of a grid, all rows that are asked are answered. */
    static boolean isWhole(AskedItem asked, Optional<Answer> standing) {
        if (standing.isPresent() && standing.get() instanceof Answer.Rows rows) {
            return asked.rows().stream().allMatch(row -> rows.codes().containsKey(row.code()));
        }
        return standing.isPresent() || asked.item() instanceof Item.Information;
    }

    @Override
    public Optional<Answer> singleChoice(Item.SingleChoice item) {
        return stored instanceof Answer.Code code && asked.offers(code.code()) ? kept() : Optional.empty();
    }

    @Override
    public Optional<Answer> dropDown(Item.DropDown item) {
        return stored instanceof Answer.Code code && asked.offers(code.code()) ? kept() : Optional.empty();
    }

    @Override
    public Optional<Answer> multipleChoice(Item.MultipleChoice item) {
        if (!(stored instanceof Answer.Codes codes)) {
            return Optional.empty();
        }
        List<String> left = codes.codes().stream().filter(asked::offers).toList();
        boolean enough = left.size() >= asked.fewest(item) || left.stream().anyMatch(asked::isExclusive);
        return left.isEmpty() || !enough || left.size() > item.maximum()
                ? Optional.empty()
                : Optional.of(new Answer.Codes(left));
    }

    @Override
    public Optional<Answer> numberEntry(Item.NumberEntry item) {
        return stored instanceof Answer.Number number && item.range().contains(number.value())
                ? kept()
                : Optional.empty();
    }

    @Override
    public Optional<Answer> scale(Item.Scale item) {
        return stored instanceof Answer.Number number && isPoint(item, number.value()) ? kept() : Optional.empty();
    }

    @Override
    public Optional<Answer> textEntry(Item.TextEntry item) {
        return stored instanceof Answer.Text ? kept() : Optional.empty();
    }

    @Override
    public Optional<Answer> dateEntry(Item.DateEntry item) {
        return stored instanceof Answer.Date date && item.range().contains(date.value()) ? kept() : Optional.empty();
    }

    @Override
    public Optional<Answer> grid(Item.Grid item) {
        if (!(stored instanceof Answer.Rows rows)) {
            return Optional.empty();
        }
        Map<String, String> left = new LinkedHashMap<>();
        asked.rows().forEach(row -> {
            String code = rows.codes().get(row.code());
            if (code != null && (asked.offers(code) || asked.nonresponse().contains(code))) {
                left.put(row.code(), code);
            }
        });
        return left.isEmpty() ? Optional.empty() : Optional.of(new Answer.Rows(left));
    }

    @Override
    public Optional<Answer> information(Item.Information item) {
        return Optional.empty();
    }

    /** Whether a number is one of the scale's points. */
    static boolean isPoint(Item.Scale item, BigDecimal number) {
        BigDecimal minimum = BigDecimal.valueOf(item.minimum());
        return number.compareTo(minimum) >= 0
                && number.compareTo(BigDecimal.valueOf(item.maximum())) <= 0
                && number.subtract(minimum)
                                .remainder(BigDecimal.valueOf(item.step()))
                                .signum()
                        == 0;
    }

    private Optional<Answer> kept() {
        return Optional.of(stored);
    }
}
