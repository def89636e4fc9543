package org.wavefield.fieldwork;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** How fieldings go. */
@ApplicationScoped
public class Counts {

    /** Of every fielding that has any, by its key. */
    public List<FieldingCounts> all() {
        throw new UnsupportedOperationException("not yet");
    }
}
