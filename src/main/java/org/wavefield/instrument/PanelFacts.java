package org.wavefield.instrument;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.wavefield.instrument.InstrumentDifferences.Aspect;
import org.wavefield.questionnaire.Expression;
import org.wavefield.questionnaire.Item;
import org.wavefield.questionnaire.NonresponseCode;
import org.wavefield.questionnaire.Option;
import org.wavefield.questionnaire.Page;
import org.wavefield.questionnaire.Questionnaire;
import org.wavefield.questionnaire.Row;
import org.wavefield.questionnaire.Section;
import org.wavefield.quota.Size;

/**
 * What a panel is asked, said in sentences that can be compared, by the id of what they are about.
 *
 * @param items each item's type, limits and page
 * @param facts all else but the texts, by aspect
 * @param wordings the texts, by locale
 */
record PanelFacts(
        Map<String, String> items, Map<Aspect, Map<String, String>> facts, Map<String, Map<String, String>> wordings) {

    static PanelFacts of(PanelInstrument panel) {
        PanelFacts facts = new PanelFacts(new LinkedHashMap<>(), new EnumMap<>(Aspect.class), new LinkedHashMap<>());
        for (Aspect aspect : Aspect.values()) {
            facts.facts.put(aspect, new LinkedHashMap<>());
        }
        facts.questionnaire(panel.questionnaire());
        facts.settings(panel.definition());
        panel.texts().forEach((locale, texts) -> facts.wordings.put(locale.toLanguageTag(), texts.written()));
        return facts;
    }

    /** The item that an id belongs to: what stands before its first full stop. */
    static String item(String id) {
        int stop = id.indexOf('.');
        return stop < 0 ? id : id.substring(0, stop);
    }

    private void questionnaire(Questionnaire questionnaire) {
        put(Aspect.ROUTING, "pages", questionnaire.pages().map(Page::id).collect(Collectors.joining(", ")));
        questionnaire.sections().forEach(this::section);
    }

    private void section(Section section) {
        section.module().ifPresent(module -> put(Aspect.CONDITION, section.id() + ".module", "module " + module));
        section.pages().forEach(this::page);
    }

    private void page(Page page) {
        condition(page.id() + ".page", page.condition());
        if (page.screener()) {
            put(Aspect.ROUTING, page.id() + ".screener", "screens");
        }
        page.screenOuts()
                .forEach(end ->
                        put(Aspect.ROUTING, "screen_out." + end.id(), end.when().text()));
        page.computed()
                .forEach(value ->
                        put(Aspect.RULE, value.id(), value.value().text() + " → " + String.join(", ", value.codes())));
        page.items().forEach(item -> item(page, item));
    }

    private void item(Page page, Item item) {
        items.put(
                item.id(),
                item.accept(ItemKind.NAMED)
                        + (item.head().required() ? ", required" : "")
                        + (item.head().sensitive() ? ", sensitive" : "")
                        + ways(item.head().nonresponse())
                        + ", on page " + page.id());
        condition(item.id(), item.head().condition());
        item.head()
                .checks()
                .forEach(check -> put(
                        Aspect.RULE,
                        item.id() + ".check." + check.id(),
                        check.must().text()));
        options(item);
        rows(item);
    }

    private void options(Item item) {
        for (Option option : item.options()) {
            String id = item.id() + ".option." + option.code();
            put(Aspect.OPTION, id, option.exclusive() ? "stands alone" : "offered");
            condition(id, option.condition());
        }
        if (!item.options().isEmpty()) {
            put(
                    Aspect.OPTION,
                    item.id() + ".options",
                    item.options().stream().map(Option::code).collect(Collectors.joining(", ")));
        }
    }

    private void rows(Item item) {
        for (Row row : item.rows()) {
            String id = item.id() + ".row." + row.code();
            put(Aspect.OPTION, id, "asked");
            condition(id, row.condition());
        }
        if (!item.rows().isEmpty()) {
            put(
                    Aspect.OPTION,
                    item.id() + ".rows",
                    item.rows().stream().map(Row::code).collect(Collectors.joining(", ")));
        }
    }

    private void settings(CountryPanelDefinition panel) {
        CountryProtocol protocol = panel.protocol();
        put(
                Aspect.SETTING,
                "locales",
                panel.locales().stream().map(java.util.Locale::toLanguageTag).collect(Collectors.joining(", ")));
        put(Aspect.SETTING, "time_zone", panel.timeZone().getId());
        put(Aspect.SETTING, "protocol.consent_version", protocol.consentVersion());
        put(Aspect.SETTING, "protocol.free_text", protocol.freeText().name().toLowerCase(java.util.Locale.ROOT));
        put(Aspect.SETTING, "protocol.data_kept_in", protocol.dataKeptIn());
        put(
                Aspect.SETTING,
                "protocol.decision",
                protocol.decision().outcome().name().toLowerCase(java.util.Locale.ROOT) + " by "
                        + protocol.decision().by() + " on "
                        + protocol.decision().on());
        put(Aspect.SETTING, "outside_quotas", panel.quotas().outside().name().toLowerCase(java.util.Locale.ROOT));
        panel.quotas()
                .cells()
                .forEach(cell -> put(
                        Aspect.SETTING,
                        "quota." + cell.key(),
                        (cell.size() instanceof Size.Count count
                                        ? Integer.toString(count.completes())
                                        : ((Size.Share) cell.size()).share().toPlainString() + " of the target")
                                + (cell.tolerance() > 0 ? ", and " + cell.tolerance() + " more" : "")));
        panel.margins()
                .forEach(margin -> put(
                        Aspect.SETTING,
                        "margin." + String.join(" × ", margin.variables()),
                        margin.source() + ", " + margin.date() + ", "
                                + margin.shares().stream()
                                        .map(share -> String.join("/", share.categories()) + " "
                                                + share.share().toPlainString())
                                        .collect(Collectors.joining(", "))));
    }

    private void condition(String id, Optional<Expression> condition) {
        condition.ifPresent(expression -> put(Aspect.CONDITION, id, expression.text()));
    }

    private void put(Aspect aspect, String id, String fact) {
        facts.get(aspect).put(id, fact);
    }

    private static String ways(List<NonresponseCode> codes) {
        return codes.isEmpty()
                ? ""
                : ", or " + codes.stream().map(NonresponseCode::code).collect(Collectors.joining(", "));
    }
}
