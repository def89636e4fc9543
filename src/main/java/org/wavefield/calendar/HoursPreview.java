package org.wavefield.calendar;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.wavefield.calendar.WaveDraft.FieldingDraft;

/**
 * What hours come to in each country panel.
 *
 * @param fieldings by panel; none where the hours cannot be, or nobody wrote any
 * @param problems what is wrong with them, a sentence by field
 */
public record HoursPreview(List<FieldingDraft> fieldings, Map<String, String> problems) {
    public HoursPreview {
        fieldings = List.copyOf(fieldings);
        problems = Collections.unmodifiableMap(new LinkedHashMap<>(problems));
    }
}
