package org.wavefield.api;

import java.util.List;
import java.util.Map;
import org.wavefield.fieldwork.FieldingCounts;
import org.wavefield.study.Fielding;

/**
 * Fieldings as a document. An object, not an array, so that it can grow.
 *
 * @param fieldings by study, wave, panel and key
 */
record FieldingList(List<FieldingEntry> fieldings) {

    /**
     * Puts fieldings and their counts together.
     *
     * @param counts of each of the fieldings
     */
    static FieldingList of(List<Fielding> fieldings, Map<Integer, FieldingCounts> counts) {
        return new FieldingList(fieldings.stream()
                .map(fielding -> FieldingEntry.of(fielding, counts.get(fielding.id())))
                .toList());
    }
}
