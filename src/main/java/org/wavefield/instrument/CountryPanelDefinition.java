package org.wavefield.instrument;

import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.wavefield.quota.QuotaPlan;

/**
 * A population in a country that a study asks, as its file under {@code countries/} says.
 *
 * @param code the panel's: the country's, or that with a suffix, {@code GB-mp}
 * @param country ISO 3166-1 code, two letters
 * @param name of the country, for researchers
 * @param population who is asked, for researchers
 * @param locales at least one; the first is for respondents without a preference
 * @param timeZone in which fieldings open and close
 * @param wordings texts of its own, with their declared equivalence
 * @param omitted items that it does not ask, those that its protocol forbids among them
 * @param protocol the country protocol
 * @param quotas interlocked target counts
 * @param margins population shares to calibrate to
 */
public record CountryPanelDefinition(
        String code,
        String country,
        String name,
        String population,
        List<Locale> locales,
        ZoneId timeZone,
        List<Wording> wordings,
        Set<String> omitted,
        CountryProtocol protocol,
        QuotaPlan quotas,
        List<MarginDefinition> margins) {
    public CountryPanelDefinition {
        locales = List.copyOf(locales);
        wordings = List.copyOf(wordings);
        omitted = Set.copyOf(omitted);
        margins = List.copyOf(margins);
    }

    /**
     * A text that this country words in its own way.
     *
     * @param textId the text that it stands for
     * @param equivalence how far answers to it compare with other countries'
     * @param reason why it differs
     */
    public record Wording(String textId, Equivalence equivalence, String reason) {}

    /** How far a wording of one's own compares with the others. */
    public enum Equivalence {
        IDENTICAL,
        FUNCTIONAL,
        NOT_COMPARABLE
    }
}
