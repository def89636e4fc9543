package org.wavefield.quota;

import java.util.Collection;
import java.util.stream.Collectors;

/** What a cell is called where researchers read it: by its codes, in the file's order. */
public final class CellName {

    private CellName() {}

    /** {@code 18-24 × female}. */
    public static String of(Condition condition) {
        return condition.codes().values().stream().map(CellName::of).collect(Collectors.joining(" × "));
    }

    /** {@code 18-24 or 25-34}. */
    public static String of(Collection<String> codes) {
        return String.join(" or ", codes);
    }
}
