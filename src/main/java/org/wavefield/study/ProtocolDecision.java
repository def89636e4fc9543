package org.wavefield.study;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;

/**
 * A decision on a country protocol, as it was recorded.
 *
 * @param id its key
 * @param panel the country panel
 * @param consentVersion the consent text that it is valid for
 * @param outcome what was decided
 * @param decidedBy who signed
 * @param decidedOn on which day
 * @param legalBasis on what law it rests
 * @param terms what was decided, in words
 * @param recordedBy who recorded it here
 * @param recordedAt when
 */
public record ProtocolDecision(
        int id,
        CountryPanel panel,
        String consentVersion,
        Outcome outcome,
        String decidedBy,
        LocalDate decidedOn,
        String legalBasis,
        String terms,
        String recordedBy,
        Instant recordedAt) {

    /** What was decided. */
    public enum Outcome {
        /** People may be asked. */
        APPROVED,
        /** They may not, or no longer. */
        REFUSED;

        /** Its lower-case name, as interfaces show it. */
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
