package org.wavefield.study;

import java.util.Collection;
import java.util.Map;

/** Says when fieldings are to open and close. Whoever plans that implements it as a bean. */
public interface PlannedPeriods {

    /** The periods of those fieldings that it plans, by the fielding's key. */
    Map<Integer, Period> of(Collection<Fielding> fieldings);
}
