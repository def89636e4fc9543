package org.wavefield.platform;

import java.util.List;

/** Lines that a package wants on the console when Wavefield is ready: where to click. Any bean may have some. */
public interface Announcement {

    /** The lines, without indentation; none where there is nothing to say. Asked once, after start-up. */
    List<String> lines();
}
