package org.wavefield.fieldwork;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.OutputStream;

/** The interviews of a fielding as {@code interviews.csv}. */
@ApplicationScoped
public class InterviewExport {

    /**
     * Writes it, row by row as the database yields them: a header, and one row an interview, with answers on the route
     * only.
     *
     * @param fielding the fielding's key
     * @param out in UTF-8; is not closed
     */
    public void write(int fielding, OutputStream out) throws IOException {
        throw new UnsupportedOperationException("not yet");
    }
}
