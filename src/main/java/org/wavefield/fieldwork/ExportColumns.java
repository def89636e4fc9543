package org.wavefield.fieldwork;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.wavefield.instrument.CountryProtocol.FreeText;
import org.wavefield.instrument.PanelInstrument;
import org.wavefield.questionnaire.Answer;
import org.wavefield.questionnaire.Item;
import org.wavefield.questionnaire.NonresponseCode;
import org.wavefield.questionnaire.Option;
import org.wavefield.questionnaire.Page;

/** The columns of a country panel's answers, in the questionnaire's order. */
final class ExportColumns implements Item.Cases<List<ExportColumn>> {

    private final boolean words;

    private ExportColumns(boolean words) {
        this.words = words;
    }

    /** Those of all items and computed values; texts are left out where the country protocol keeps them from everyone. */
    static List<ExportColumn> of(PanelInstrument instrument) {
        ExportColumns columns =
                new ExportColumns(instrument.definition().protocol().freeText() != FreeText.QUARANTINED);
        return instrument.questionnaire().pages().flatMap(columns::ofPage).toList();
    }

    private Stream<ExportColumn> ofPage(Page page) {
        return Stream.concat(
                page.items().stream().flatMap(item -> item.accept(this).stream()),
                page.computed().stream().flatMap(computed -> one(computed.id()).stream()));
    }

    @Override
    public List<ExportColumn> singleChoice(Item.SingleChoice item) {
        return one(item.id());
    }

    @Override
    public List<ExportColumn> dropDown(Item.DropDown item) {
        return one(item.id());
    }

    @Override
    public List<ExportColumn> numberEntry(Item.NumberEntry item) {
        return one(item.id());
    }

    @Override
    public List<ExportColumn> textEntry(Item.TextEntry item) {
        return words ? one(item.id()) : List.of();
    }

    @Override
    public List<ExportColumn> dateEntry(Item.DateEntry item) {
        return one(item.id());
    }

    @Override
    public List<ExportColumn> scale(Item.Scale item) {
        return one(item.id());
    }

    @Override
    public List<ExportColumn> information(Item.Information item) {
        return List.of();
    }

    /** One column an option, and one a way not to answer: chosen or not; empty where the item was not answered. */
    @Override
    public List<ExportColumn> multipleChoice(Item.MultipleChoice item) {
        List<String> codes = new ArrayList<>();
        item.options().stream().map(Option::code).forEach(codes::add);
        item.head().nonresponse().stream().map(NonresponseCode::code).forEach(codes::add);
        return codes.stream()
                .map(code ->
                        new ExportColumn(item.id() + "." + code, answers -> chosen(item, answers.get(item.id()), code)))
                .toList();
    }

    /** One column a row. */
    @Override
    public List<ExportColumn> grid(Item.Grid item) {
        return item.rows().stream()
                .map(row -> new ExportColumn(
                        item.id() + "." + row.code(), answers -> ofRow(answers.get(item.id()), row.code())))
                .toList();
    }

    private static List<ExportColumn> one(String variable) {
        return List.of(new ExportColumn(variable, answers -> ExportCell.of(answers.get(variable))));
    }

    /** A respondent who says nothing has not said no: the options are empty then. */
    private static String chosen(Item.MultipleChoice item, Answer answer, String code) {
        if (answer instanceof Answer.Codes chosen) {
            return chosen.codes().contains(code) ? ExportCell.YES : ExportCell.NO;
        } else if (answer instanceof Answer.Code nonresponse) {
            boolean option =
                    item.options().stream().anyMatch(offered -> offered.code().equals(code));
            return option ? ExportCell.NOTHING : nonresponse.code().equals(code) ? ExportCell.YES : ExportCell.NO;
        }
        return ExportCell.NOTHING;
    }

    private static String ofRow(Answer answer, String row) {
        return answer instanceof Answer.Rows rows
                ? rows.codes().getOrDefault(row, ExportCell.NOTHING)
                : ExportCell.of(answer);
    }

    /** The cells of one interview. */
    static void fill(Map<String, String> cells, List<ExportColumn> columns, Map<String, Answer> answers) {
        columns.forEach(column -> cells.put(column.name(), column.value().apply(answers)));
    }
}
