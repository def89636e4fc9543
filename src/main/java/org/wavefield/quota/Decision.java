package org.wavefield.quota;

import java.util.List;

/** Whether there is a place. */
public sealed interface Decision {

    /**
     * There is.
     *
     * @param places the cells in which one is to be held, in the order of their ids; none if nothing limits the respondent
     */
    record Admitted(List<Fill> places) implements Decision {
        public Admitted {
            places = List.copyOf(places);
        }
    }

    /**
     * There is none.
     *
     * @param full the cells that have no room, at least one
     */
    record Full(List<Fill> full) implements Decision {
        public Full {
            full = List.copyOf(full);
        }
    }

    /**
     * The respondent fits no cell, and only those who fit one are admitted.
     *
     * @param tables in which no cell fits
     */
    record NoCell(List<String> tables) implements Decision {
        public NoCell {
            tables = List.copyOf(tables);
        }
    }
}
