package org.wavefield.instrument;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.wavefield.questionnaire.NonresponseCode;
import org.wavefield.questionnaire.Problem;
import org.wavefield.questionnaire.Problem.Kind;

/** All texts of a study in its source language, in the order of its files. */
final class SourceTexts {

    private final Map<String, SourceText> byId = new LinkedHashMap<>();
    private final List<Problem> problems = new ArrayList<>();

    /** Gathers those of the questionnaire and of every country. */
    static SourceTexts of(YamlNode.Mapping questionnaire, List<CountryFile> countries) {
        SourceTexts texts = new SourceTexts();
        texts.questionnaire(questionnaire);
        countries.forEach(texts::country);
        return texts;
    }

    /** The text with this id, if there is one. */
    Optional<SourceText> get(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    /** All of them, by id. */
    Map<String, SourceText> all() {
        return byId;
    }

    /** Two texts under one id, wording of texts that are not there. */
    List<Problem> problems() {
        return problems;
    }

    /** Those that one panel shows, by the id under which its pages know them. */
    Map<String, SourceText> of(CountryFile country) {
        Map<String, SourceText> shown = new TreeMap<>();
        byId.values().stream()
                .filter(text -> text.panel().isEmpty() || text.panel().get().equals(country.code()))
                .filter(text -> text.item().filter(country.omitted()::contains).isEmpty())
                .forEach(text -> shown.put(text.plainId(), text)); // a panel's own comes after what it replaces
        return shown;
    }

    private void questionnaire(YamlNode.Mapping root) {
        add("title", root, "title", "The title of every page.");
        root.mapping("welcome").ifPresent(welcome -> add("welcome.body", welcome, "body", "Shown first."));
        root.mapping("consent").ifPresent(consent -> {
            add("consent.body", consent, "body", "The consent.");
            add("consent.agree", consent, "agree", "The words for taking part.");
            add("consent.decline", consent, "decline", "The words for not taking part.");
        });
        root.mappings("sections").forEach(this::section);
        root.mapping("nonresponse").ifPresent(nonresponse -> {
            for (NonresponseCode code : NonresponseCode.values()) {
                add(code.textId(), nonresponse, code.code(), "A way not to answer, offered with many questions.");
            }
        });
        root.mapping("endings")
                .ifPresent(endings -> endings.properties().keySet().forEach(name -> {
                    String place = "Shown at the end (" + name + ").";
                    endings.mapping(name).ifPresent(ending -> {
                        add("ending." + name + ".title", ending, "title", place);
                        add("ending." + name + ".body", ending, "body", place);
                    });
                }));
    }

    private void section(YamlNode.Mapping section) {
        section.text("id").ifPresent(id -> add(id + ".title", section, "title", "The title of section " + id + "."));
        section.mappings("pages").forEach(page -> {
            page.text("id").ifPresent(id -> add(id + ".title", page, "title", "The title of page " + id + "."));
            page.mappings("items")
                    .forEach(item -> new ItemTexts(this, item, page.text("id").orElse("")).add());
            page.mappings("screen_out").forEach(screenOut -> screenOut
                    .text("id")
                    .ifPresent(id -> add("screen_out." + id, screenOut, "text", "Shown when screened out.")));
        });
    }

    private void country(CountryFile country) {
        String suffix = "@" + country.code();
        String of = "in the panel " + country.code() + ".";
        country.root()
                .mapping("protocol")
                .ifPresent(protocol -> add(
                        new Place(
                                Texts.SPONSOR_NOTICE + suffix,
                                Optional.empty(),
                                Optional.of(country.code()),
                                "Who asks, shown first " + of),
                        protocol,
                        "sponsor_notice"));
        country.lists("options").forEach((item, options) -> ownList(country, item, "option", options, of));
        country.lists("rows").forEach((item, rows) -> ownList(country, item, "row", rows, of));
        country.wordings().forEach((id, wording) -> {
            SourceText replaced = byId.get(id);
            if (replaced == null || replaced.panel().isPresent()) {
                problems.add(new Problem(
                        Kind.UNKNOWN_TEXT,
                        country.originOfName("texts", id),
                        "There is no text `" + id + "` that " + country.code() + " could word in its own way.",
                        Suggestion.hint(id, byId.keySet())));
            } else {
                add(
                        new Place(
                                id + suffix,
                                replaced.item(),
                                Optional.of(country.code()),
                                "Instead of " + id + " " + of),
                        wording,
                        "text");
            }
        });
    }

    private void ownList(CountryFile country, String item, String kind, List<YamlNode.Mapping> elements, String of) {
        for (YamlNode.Mapping element : elements) {
            element.text("code").ifPresent(code -> {
                String place = "An answer to " + item + " " + of;
                add(
                        new Place(
                                item + "." + kind + "." + code, Optional.of(item), Optional.of(country.code()), place),
                        element,
                        "text");
            });
        }
    }

    private void add(String id, YamlNode.Mapping mapping, String property, String place) {
        add(new Place(id, Optional.empty(), Optional.empty(), place), mapping, property);
    }

    /** Adds the text that a property holds, if it holds one. */
    void add(Place place, YamlNode.Mapping mapping, String property) {
        mapping.scalar(property).ifPresent(scalar -> {
            SourceText text = new SourceText(
                    place.id(), scalar.text().strip(), place.item(), place.panel(), place.where(), scalar.origin());
            SourceText first = byId.putIfAbsent(place.id(), text);
            if (first != null && place.panel().isPresent()) {
                problems.add(new Problem(
                        Kind.DUPLICATE_CODE,
                        mapping.originOf("code"),
                        "The code of `" + place.id() + "` is taken in "
                                + first.origin().file() + " already.",
                        "A country's codes are unique in the study: begin them with the country's code."));
            }
        });
    }

    /** What a text is, apart from its words. */
    record Place(String id, Optional<String> item, Optional<String> panel, String where) {}
}
