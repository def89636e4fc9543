package org.wavefield.audit;

import java.util.List;
import java.util.Optional;
import org.wavefield.audit.Verification.Broken;
import org.wavefield.audit.Verification.Intact;

/** Goes along the chain, link by link, until it finds the first thing wrong. */
final class ChainCheck {

    private final List<Head> known;
    private Head last = Head.START;

    /**
     * A check that has seen nothing yet.
     *
     * @param known heads that the chain is known to have had
     */
    ChainCheck(List<Head> known) {
        this.known = List.copyOf(known);
    }

    /** Looks at the next link; says what is wrong with it. */
    Optional<Broken> next(Link link) {
        Optional<Broken> wrong = wrongWith(link);
        last = link.head();
        return wrong;
    }

    private Optional<Broken> wrongWith(Link link) {
        long expected = last.sequence() + 1;
        long sequence = link.entry().sequence();
        if (sequence != expected) {
            return broken(
                    expected,
                    "Entry " + expected + " is missing: after " + last.sequence() + " comes " + sequence + ".");
        }
        if (!link.holds()) {
            return broken(
                    sequence, "Entry " + sequence + " is not what was written: its content does not fit its hash.");
        }
        if (!link.previousHash().equals(last.hash())) {
            return broken(
                    sequence,
                    "Entry " + sequence + " was not written after the one that is before it now: that one "
                            + "was changed or put in its place.");
        }
        if (link.entry().action().equals(AuditTrail.UNSIGNED)) {
            return broken(
                    sequence,
                    "Before entry " + sequence + ", the head of the chain was not the one that Wavefield had signed.");
        }
        return known.stream()
                .filter(head -> head.sequence() == sequence && !head.hash().equals(link.hash()))
                .findFirst()
                .flatMap(head -> broken(
                        sequence,
                        "Entry " + sequence + " is not the one that was the head before: the chain "
                                + "was set back and written anew."));
    }

    /**
     * Says what it comes to when there is no further link.
     *
     * @param head the signed one; empty if there is none
     * @param signed whether it was signed here
     */
    Verification end(Optional<Head> head, boolean signed) {
        return wrongAtTheEnd(head, signed)
                .map(Verification.class::cast)
                .orElseGet(() -> new Intact(last.sequence(), last));
    }

    private Optional<Broken> wrongAtTheEnd(Optional<Head> found, boolean signed) {
        if (found.isEmpty()) {
            return broken(last.sequence(), "The head of the chain is missing.");
        }
        Head head = found.get();
        if (!signed) {
            return broken(
                    head.sequence(),
                    "The head of the chain, entry " + head.sequence() + ", was not signed with the key of "
                            + "this installation.");
        }
        if (head.sequence() > last.sequence()) {
            return broken(
                    last.sequence() + 1,
                    "The chain ends with entry " + last.sequence() + ", but " + head.sequence() + " were written.");
        }
        if (head.sequence() < last.sequence()) {
            return broken(
                    head.sequence() + 1,
                    "The chain ended with entry " + head.sequence()
                            + "; what comes after it was not written by Wavefield.");
        }
        if (!head.hash().equals(last.hash())) {
            return broken(last.sequence(), "Entry " + last.sequence() + ", the last, is not the one that was written.");
        }
        return known.stream()
                .filter(earlier -> earlier.sequence() > last.sequence())
                .findFirst()
                .flatMap(earlier -> broken(
                        last.sequence() + 1,
                        "The chain ends with entry " + last.sequence() + ", but had " + earlier.sequence()
                                + " before: it was set back."));
    }

    private static Optional<Broken> broken(long sequence, String what) {
        return Optional.of(new Broken(sequence, what));
    }
}
