package org.wavefield.questionnaire;

import java.math.BigDecimal;

/** The least and the greatest number that is taken, both included. */
public record NumberRange(BigDecimal minimum, BigDecimal maximum) {

    /** Whether the number lies in it. */
    public boolean contains(BigDecimal number) {
        return minimum.compareTo(number) <= 0 && number.compareTo(maximum) <= 0;
    }
}
