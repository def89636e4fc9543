package org.wavefield.instrument;

import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.wavefield.questionnaire.Origin;
import org.wavefield.questionnaire.Problem;
import org.wavefield.questionnaire.Problem.Kind;

/** Makes a country panel's definition of its file. */
final class CountryReader {

    private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());

    private final CountryFile country;
    private final YamlNode.Mapping root;
    private final List<Problem> problems = new ArrayList<>();

    /**
     * What was made.
     *
     * @param definition nothing if the file lacks something that it cannot do without
     */
    record Built(Optional<CountryPanelDefinition> definition, List<Problem> problems) {}

    private CountryReader(CountryFile country) {
        this.country = country;
        this.root = country.root();
    }

    static Built read(CountryFile country) {
        CountryReader reader = new CountryReader(country);
        Optional<CountryPanelDefinition> definition = reader.definition();
        return new Built(definition, List.copyOf(reader.problems));
    }

    private Optional<CountryPanelDefinition> definition() {
        checkCodes();
        Optional<ZoneId> zone = root.scalar("time_zone").flatMap(this::zone);
        Optional<CountryProtocol> protocol = root.mapping("protocol").flatMap(CountryReader::protocol);
        if (zone.isEmpty() || protocol.isEmpty() || root.texts("locales").isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new CountryPanelDefinition(
                country.code(),
                root.text("country").orElse(""),
                root.text("name").orElse(""),
                root.text("population").orElse(""),
                root.texts("locales").stream().map(Locale::forLanguageTag).toList(),
                zone.get(),
                wordings(),
                country.omitted(),
                protocol.get(),
                QuotaReader.read(root),
                root.mappings("margins").stream()
                        .flatMap(margin -> margin(margin).stream())
                        .toList()));
    }

    private void checkCodes() {
        root.scalar("panel")
                .filter(panel -> !panel.text().equals(country.code()))
                .ifPresent(panel -> problem(
                        panel.origin(),
                        "The panel is `" + panel.text() + "`, and the file is named " + country.code() + ".yaml.",
                        "Give both the same name."));
        root.scalar("country")
                .filter(code -> !COUNTRIES.contains(code.text()))
                .ifPresent(code -> problem(
                        code.origin(),
                        "There is no country `" + code.text() + "`.",
                        "ISO 3166 has the codes: GB, not UK."));
        root.scalar("country")
                .filter(code -> !country.code().startsWith(code.text()))
                .ifPresent(code -> problem(
                        code.origin(),
                        "The panel " + country.code() + " does not begin with its country's code, " + code.text() + ".",
                        "A panel's code is its country's, or that with a suffix: GB-mp."));
    }

    private Optional<ZoneId> zone(YamlNode.Scalar scalar) {
        try {
            return Optional.of(ZoneId.of(scalar.text()));
        } catch (DateTimeException e) {
            String hint = Suggestion.closest(scalar.text(), ZoneId.getAvailableZoneIds())
                    .map(zone -> "Did you mean `" + zone + "`?")
                    .orElse("IANA has the names: Europe/Berlin.");
            problem(scalar.origin(), "There is no time zone `" + scalar.text() + "`.", hint);
            return Optional.empty();
        }
    }

    private List<CountryPanelDefinition.Wording> wordings() {
        return country.wordings().entrySet().stream()
                .map(entry -> new CountryPanelDefinition.Wording(
                        entry.getKey(),
                        constant(CountryPanelDefinition.Equivalence.class, entry.getValue(), "equivalence")
                                .orElse(CountryPanelDefinition.Equivalence.NOT_COMPARABLE),
                        entry.getValue().text("reason").orElse("")))
                .toList();
    }

    private static Optional<CountryProtocol> protocol(YamlNode.Mapping node) {
        Optional<CountryProtocol.FreeText> freeText = constant(CountryProtocol.FreeText.class, node, "free_text");
        Optional<CountryProtocol.Retention> retention =
                node.mapping("retention").flatMap(CountryReader::retention);
        Optional<CountryProtocol.Decision> decision = node.mapping("decision").flatMap(CountryReader::decision);
        if (freeText.isEmpty() || retention.isEmpty() || decision.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new CountryProtocol(
                node.text("data_kept_in").orElse(""),
                node.text("consent_version").orElse(""),
                freeText.get(),
                node.text("coarsest_region").orElse(""),
                retention.get(),
                node.flag("back", true),
                node.flag("resume", true),
                node.flag("clear_browser", false),
                decision.get()));
    }

    private static Optional<CountryProtocol.Retention> retention(YamlNode.Mapping node) {
        return node.integer("identities_days").flatMap(days -> node.integer("answers_years")
                .map(years -> new CountryProtocol.Retention(days, years)));
    }

    private static Optional<CountryProtocol.Decision> decision(YamlNode.Mapping node) {
        return constant(CountryProtocol.Outcome.class, node, "outcome").flatMap(outcome -> node.date("on")
                .map(on -> new CountryProtocol.Decision(
                        outcome,
                        node.text("by").orElse(""),
                        on,
                        node.text("note").orElse(""))));
    }

    private static Optional<MarginDefinition> margin(YamlNode.Mapping node) {
        List<MarginDefinition.Share> shares = node.mappings("shares").stream()
                .flatMap(
                        share -> share
                                .decimal("share")
                                .map(value -> new MarginDefinition.Share(share.texts("categories"), value))
                                .stream())
                .toList();
        return node.date("date")
                .map(date -> new MarginDefinition(
                        node.texts("variables"),
                        node.text("source").orElse(""),
                        node.text("table").orElse(""),
                        date,
                        node.flag("demonstration", false),
                        shares));
    }

    /** The constant whose name is a property's value in lower case. */
    static <E extends Enum<E>> Optional<E> constant(Class<E> type, YamlNode.Mapping node, String property) {
        return node.text(property).flatMap(value -> List.of(type.getEnumConstants()).stream()
                .filter(constant -> constant.name().toLowerCase(Locale.ROOT).equals(value))
                .findFirst());
    }

    private void problem(Origin origin, String sentence, String hint) {
        problems.add(new Problem(Kind.SCHEMA, origin, sentence, hint));
    }
}
