package org.wavefield.admin;

/**
 * What a failure means to a researcher.
 *
 * @param title the page's heading
 * @param sentence what happened, and what to do now
 */
record Explanation(String title, String sentence) {

    static Explanation of(int status) {
        return switch (status) {
            case 401 ->
                new Explanation(
                        "Signing in did not work",
                        "It was broken off, or took too long, or its page was opened a second time. Nothing is lost: "
                                + "start again from the researchers’ area.");
            case 403 ->
                new Explanation(
                        "Your account may not do this",
                        "Roles are given study by study, and each page is for some of them. Ask an administrator of this "
                                + "installation of Wavefield to give you the role that you need, and say for which "
                                + "study; it counts at once, without signing in again.");
            case 404 ->
                new Explanation(
                        "There is no such page",
                        "The address may be mistyped, or what it named may not exist. All fieldings are listed in the "
                                + "researchers’ area.");
            case 405 ->
                new Explanation("This address cannot be used like that", "Go on from the researchers’ area instead.");
            case 503 ->
                new Explanation(
                        "Sign-in is still starting",
                        "Try again in a moment. This page does so by itself every few seconds; respondents are not "
                                + "affected.");
            default ->
                status < 500
                        ? new Explanation(
                                "The request was not taken",
                                "It could not be read, or did not come from a page of this area. Nothing has changed: go on from the researchers’ area.")
                        : new Explanation(
                                "Something went wrong",
                                "It is not your doing, and has been logged. Try again; if it happens again, tell "
                                        + "whoever runs this installation of Wavefield.");
        };
    }
}
