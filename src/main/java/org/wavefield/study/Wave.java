package org.wavefield.study;

import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;

/**
 * One repeated round of a study.
 *
 * @param id its key in the database, and of everything that grows with interviews
 * @param study the study it belongs to
 * @param number its number within the study, from 1
 * @param title as researchers read it
 * @param demonstration whether it shows Wavefield and measures nothing
 * @param modules the modules that are on
 */
public record Wave(int id, Study study, int number, String title, boolean demonstration, Set<String> modules) {
    public Wave {
        modules = Collections.unmodifiableSet(new TreeSet<>(modules));
    }
}
