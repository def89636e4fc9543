package org.wavefield.admin;

/** Where the researchers' area lies. */
final class Area {

    static final String PATH = "/admin";

    private Area() {}

    /** Whether a path is in the area. */
    static boolean covers(String path) {
        return path.equals(PATH) || path.startsWith(PATH + "/");
    }
}
