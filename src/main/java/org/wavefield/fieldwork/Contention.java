package org.wavefield.fieldwork;

import io.quarkus.narayana.jta.QuarkusTransaction;
import java.sql.SQLException;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * Transactions that the database gave up because another was in their way, a deadlock or a serialization failure: they left
 * nothing behind, so the same form is simply taken again. Locks are taken in one order, so this is rare.
 */
final class Contention {

    private static final Set<String> GIVEN_UP = Set.of("40001", "40P01");
    private static final int ATTEMPTS = 3;

    private Contention() {}

    /** Does a transaction, and if need be once more; within a transaction of somebody else's, who has to begin again, once. */
    static <T> T again(Supplier<T> transaction) {
        int attempts = QuarkusTransaction.isActive() ? 1 : ATTEMPTS;
        for (int attempt = 1; ; attempt++) {
            try {
                return transaction.get();
            } catch (RuntimeException failure) {
                if (attempt >= attempts || !givenUp(failure)) {
                    throw failure;
                }
            }
        }
    }

    private static boolean givenUp(Throwable failure) {
        return failure instanceof SQLException error && error.getSQLState() != null
                ? GIVEN_UP.contains(error.getSQLState())
                : failure.getCause() != null && givenUp(failure.getCause())
                        || Stream.of(failure.getSuppressed()).anyMatch(Contention::givenUp);
    }
}
