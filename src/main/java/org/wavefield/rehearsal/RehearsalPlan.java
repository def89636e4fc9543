package org.wavefield.rehearsal;

import java.util.List;
import java.util.Locale;
import org.wavefield.instrument.StudyFiles;

/**
 * What is rehearsed.
 *
 * @param files of the study, its population model among them
 * @param wave number of a planned wave, or of the demonstration
 * @param panels codes of the country panels; all that the wave asks, if none
 * @param completes how many complete interviews each panel is to have, at least 1
 * @param seed the same seed gives the same answers
 * @param way how respondents go through the questionnaire
 */
public record RehearsalPlan(StudyFiles files, int wave, List<String> panels, int completes, long seed, Way way) {

    /** The most completes that a panel can have. */
    public static final int MOST_COMPLETES = 1_000_000;

    public RehearsalPlan {
        panels = List.copyOf(panels);
        if (completes < 1 || completes > MOST_COMPLETES) {
            throw new IllegalArgumentException("completes: " + completes);
        }
    }

    /** The study's id. */
    public String study() {
        return files.study();
    }

    /** How simulated respondents go through the questionnaire. */
    public enum Way {
        /** Forms are handed to the engine, and many interviews are stored at once. */
        ENGINE,
        /** Forms are read and sent as a browser does, one page at a time. */
        HTTP;

        /** Its lower-case name. */
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
