package org.wavefield.expression;

import dev.cel.common.types.CelType;
import dev.cel.common.types.ListType;
import dev.cel.common.types.SimpleType;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.wavefield.questionnaire.Answer;
import org.wavefield.questionnaire.Item;
import org.wavefield.questionnaire.NonresponseCode;
import org.wavefield.questionnaire.Option;

/** The variables that an item gives to expressions. */
final class ItemVariables implements Item.Cases<List<Variable>> {

    private final Place place;

    ItemVariables(Place place) {
        this.place = place;
    }

    @Override
    public List<Variable> singleChoice(Item.SingleChoice item) {
        return code(item);
    }

    @Override
    public List<Variable> dropDown(Item.DropDown item) {
        return code(item);
    }

    @Override
    public List<Variable> multipleChoice(Item.MultipleChoice item) {
        return List.of(
                variable(item, ListType.create(SimpleType.STRING), codes(item), ItemVariables::codesOf),
                answered(item));
    }

    @Override
    public List<Variable> numberEntry(Item.NumberEntry item) {
        return item.decimals() == 0
                ? measured(item, SimpleType.INT, ItemVariables::wholeOf)
                : measured(item, SimpleType.DOUBLE, ItemVariables::decimalOf);
    }

    @Override
    public List<Variable> scale(Item.Scale item) {
        return measured(item, SimpleType.INT, ItemVariables::wholeOf);
    }

    @Override
    public List<Variable> textEntry(Item.TextEntry item) {
        return measured(item, SimpleType.STRING, answer -> answer instanceof Answer.Text text ? text.value() : null);
    }

    @Override
    public List<Variable> dateEntry(Item.DateEntry item) {
        return measured(
                item,
                SimpleType.TIMESTAMP,
                answer -> answer instanceof Answer.Date date ? Language.midnight(date.value()) : null);
    }

    @Override
    public List<Variable> grid(Item.Grid item) {
        List<Variable> variables = new ArrayList<>();
        item.rows()
                .forEach(row -> variables.add(new Variable(
                        item.id() + "." + row.code(), SimpleType.STRING, codes(item), place, scope -> answer(
                                        scope, item)
                                .map(answer -> rowOf(answer, row.code())))));
        variables.add(answered(item));
        return variables;
    }

    @Override
    public List<Variable> information(Item.Information item) {
        return List.of();
    }

    private List<Variable> code(Item item) {
        return List.of(
                variable(
                        item,
                        SimpleType.STRING,
                        codes(item),
                        answer -> answer instanceof Answer.Code code ? code.code() : null),
                answered(item));
    }

    /** An item whose ways not to answer are no values of its type, and have a variable of their own. */
    private List<Variable> measured(Item item, CelType type, Function<Answer, Object> value) {
        List<String> codes = new ArrayList<>(List.of(""));
        item.head().nonresponse().forEach(code -> codes.add(code.code()));
        Variable nonresponse = new Variable(
                "nonresponse." + item.id(),
                SimpleType.STRING,
                codes,
                place,
                scope -> Optional.of(scope.answers().get(item.id()) instanceof Answer.Code code ? code.code() : ""));
        return List.of(variable(item, type, List.of(), value), answered(item), nonresponse);
    }

    private Variable variable(Item item, CelType type, List<String> codes, Function<Answer, Object> value) {
        return new Variable(
                item.id(), type, codes, place, scope -> answer(scope, item).map(value));
    }

    private Variable answered(Item item) {
        return new Variable(
                "answered." + item.id(),
                SimpleType.BOOL,
                List.of(),
                place,
                scope -> Optional.of(scope.answers().containsKey(item.id())));
    }

    private static Optional<Answer> answer(Scope scope, Item item) {
        return Optional.ofNullable(scope.answers().get(item.id()));
    }

    private static List<String> codes(Item item) {
        List<String> codes =
                new ArrayList<>(item.options().stream().map(Option::code).toList());
        item.head().nonresponse().stream().map(NonresponseCode::code).forEach(codes::add);
        return codes;
    }

    private static Object codesOf(Answer answer) {
        if (answer instanceof Answer.Codes codes) {
            return codes.codes();
        }
        return answer instanceof Answer.Code code ? List.of(code.code()) : null;
    }

    private static Object rowOf(Answer answer, String row) {
        return answer instanceof Answer.Rows rows ? rows.codes().get(row) : null;
    }

    static Object wholeOf(Answer answer) {
        return answer instanceof Answer.Number number ? number.value().longValue() : null;
    }

    static Object decimalOf(Answer answer) {
        return answer instanceof Answer.Number number ? number.value().doubleValue() : null;
    }
}
