package org.wavefield.rehearsal;

import java.util.List;
import org.wavefield.study.Fielding;

/** A way through the questionnaire. */
interface Walk {

    /** How often a respondent mends a page before it is given up. */
    int MOST_ATTEMPTS = 20;

    /**
     * Leads respondents through a fielding.
     *
     * @return what became of each, in their order
     */
    List<Walked> walk(Fielding fielding, List<SimulatedRespondent> respondents);
}
