package org.wavefield.quota;

import java.math.BigDecimal;

/** How many completes a cell wants. */
public sealed interface Size {

    /** So many, whatever the fielding wants. */
    record Count(int completes) implements Size {
        public Count {
            if (completes < 0) {
                throw new IllegalArgumentException("fewer than nobody");
            }
        }
    }

    /** This share of what the fielding wants, 0 to 1. */
    record Share(BigDecimal share) implements Size {
        public Share {
            if (share.signum() < 0 || share.compareTo(BigDecimal.ONE) > 0) {
                throw new IllegalArgumentException("a share is 0 to 1");
            }
        }
    }
}
