package org.wavefield.study;

import java.util.Set;

/**
 * A wave to be.
 *
 * @param study key of its study
 * @param number its number within the study, at least 1
 * @param title as researchers read it
 * @param demonstration whether it shows Wavefield and measures nothing
 * @param modules the modules that are on
 */
public record WavePlan(int study, int number, String title, boolean demonstration, Set<String> modules) {
    public WavePlan {
        modules = Set.copyOf(modules);
    }
}
