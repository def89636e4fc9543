package org.wavefield.fieldwork;

import java.util.Locale;

/**
 * How an interview ended. Final: none of them reopens.
 *
 * <p>The codes are those of final dispositions for Internet surveys in AAPOR, Standard Definitions: Final Dispositions of
 * Case Codes and Outcome Rates for Surveys, 9th edition, 2016. Two need a reading of ours: an interview ended for its
 * quality is an eligible one without a usable result (other, 2.3), since AAPOR has no code for it; declining the consent
 * is an explicit refusal (2.11).
 */
public enum Disposition {
    COMPLETE("1.1"),
    /** Broken off with enough answers to be used. */
    PARTIAL("1.2"),
    /** Broken off with too few. */
    BREAK_OFF("2.12"),
    /** The consent was refused: only a count is kept. */
    DECLINED("2.11"),
    SCREENED_OUT("4.1"),
    QUOTA_FULL("4.8"),
    DUPLICATE("4.81"),
    QUALITY("2.3");

    private final String aapor;

    Disposition(String aapor) {
        this.aapor = aapor;
    }

    /** AAPOR's code of the final disposition. */
    public String aapor() {
        return aapor;
    }

    /** Its lower-case name, as pages, exports and interfaces show it: {@code screened_out}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
