package org.wavefield.agenda;

/** Does the actions of one kind. Each package that plans actions has a bean of its own for each of their kinds. */
public interface DueActionHandler {

    /** The kind that it does. */
    String kind();

    /**
     * Does it, within the transaction that marks it done: both are kept, or neither. So an effect is what is written to
     * the database; what leaves the house goes through the outbox. An exception rolls it back, and it is tried again.
     */
    Effect effect(DueAction due);
}
