package org.wavefield.fieldwork;

import java.time.Instant;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * That a fielding pauses by itself after its first completes, so that somebody looks at them before more come in.
 *
 * @param completes after how many
 * @param pause that it paused; empty if it has not yet. It does once.
 * @param wentOnAt when somebody let it go on after that
 */
public record SoftLaunch(int completes, Optional<Pause> pause, Optional<Instant> wentOnAt) {

    /** Whether the completes have not all come yet. */
    public boolean underWay() {
        return pause.isEmpty();
    }

    /** Whether it has paused, and nobody has let it go on. */
    public boolean waits() {
        return pause.isPresent() && wentOnAt.isEmpty();
    }

    /**
     * What was found when it paused.
     *
     * @param underWay interviews that had begun and not ended: these go on, and may still break off
     * @param medianMinutes the minutes that half of the completes took at most
     * @param brokenOff of those who were asked the questionnaire and had ended
     * @param screenedOut of those whose eligibility had become known
     */
    public record Pause(
            Instant at, long completes, long underWay, OptionalInt medianMinutes, Rate brokenOff, Rate screenedOut) {

        /** From how the fielding goes. */
        static Pause of(Instant at, FieldingCounts counts, Lengths lengths) {
            Rates rates = Rates.of(counts);
            return new Pause(
                    at,
                    counts.of(Disposition.COMPLETE),
                    counts.underWay(),
                    lengths.median(),
                    rates.breakOff(),
                    new Rate(
                            counts.of(Disposition.SCREENED_OUT),
                            rates.incidence().among()));
        }

        /** In a few sentences. */
        String told() {
            StringBuilder told = new StringBuilder();
            medianMinutes.ifPresent(minutes ->
                    told.append("Half of the completes took ").append(minutes).append(" minutes or less. "));
            told.append("So far ")
                    .append(share(brokenOff))
                    .append(" broke off, and ")
                    .append(share(screenedOut))
                    .append(" were screened out; ")
                    .append(underWay)
                    .append(" interviews are under way.");
            return told.toString();
        }

        private static String share(Rate rate) {
            return rate.of() + " of " + rate.among();
        }
    }
}
