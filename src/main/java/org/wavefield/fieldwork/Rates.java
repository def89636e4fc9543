package org.wavefield.fieldwork;

/**
 * Rates that can be told of samples whose members come of their own accord. AAPOR has no response rate for them, since
 * nobody knows how many were asked; these take its participation, completion and break-off rates, with those who came as
 * far as the consent in the place of those invited.
 *
 * @param incidence of those whose eligibility became known, how many the panel asks: all but the screened out; those
 *     under way, who declined, and duplicates are not among them
 * @param participation completes and partials among all who came to the consent and decided
 * @param completion completes among those who were asked the questionnaire and have ended: complete, partial, break-off
 * @param breakOff break-offs among the same
 */
public record Rates(Rate incidence, Rate participation, Rate completion, Rate breakOff) {

    /** Those of a fielding, or of several added up. */
    public static Rates of(FieldingCounts counts) {
        long complete = counts.of(Disposition.COMPLETE);
        long partial = counts.of(Disposition.PARTIAL);
        long breakOff = counts.of(Disposition.BREAK_OFF);
        long asked = complete + partial + breakOff;
        long eligible = asked + counts.of(Disposition.QUOTA_FULL) + counts.of(Disposition.QUALITY);
        return new Rates(
                new Rate(eligible, eligible + counts.of(Disposition.SCREENED_OUT)),
                new Rate(complete + partial, counts.started() + counts.of(Disposition.DECLINED)),
                new Rate(complete, asked),
                new Rate(breakOff, asked));
    }
}
