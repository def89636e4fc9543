package org.wavefield.interview;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A page's form as it came in; nothing in it has been checked.
 *
 * @param page the page it says it answers
 * @param revision the revision of the interview that the form was made from
 * @param action what was pressed
 * @param fields the values of each field, by the field's name, without the reserved ones ({@code page},
 *     {@code revision}, {@code csrf}, {@code action}, {@code lang})
 */
public record Submission(String page, int revision, Action action, Map<String, List<String>> fields) {
    public Submission {
        fields = Collections.unmodifiableMap(new LinkedHashMap<>(fields));
    }
}
