package org.wavefield.instrument;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/**
 * Population shares to calibrate to.
 *
 * @param variables items or computed values that are crossed
 * @param source who published them
 * @param table in which table; may be empty
 * @param date the day they hold for
 * @param demonstration whether they are only good enough for a demonstration
 * @param shares one for each category of the population; rounded, so they need not sum to exactly 1
 */
public record MarginDefinition(
        List<String> variables,
        String source,
        String table,
        LocalDate date,
        boolean demonstration,
        List<Share> shares) {
    public MarginDefinition {
        variables = List.copyOf(variables);
        shares = List.copyOf(shares);
    }

    /**
     * A category's share.
     *
     * @param categories one code for each of the margin's variables, in their order
     * @param share of the population, 0 to 1
     */
    public record Share(List<String> categories, BigDecimal share) {
        public Share {
            categories = List.copyOf(categories);
        }
    }
}
