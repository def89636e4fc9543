package org.wavefield.platform;

/** What a person, or another system, may do here; the identity provider says who has which. */
public final class Roles {

    /** Runs the installation. Not, by that alone, a reader of answers. */
    public static final String ADMIN = "admin";

    /** Writes questionnaires, launches waves, reads answers. */
    public static final String RESEARCHER = "researcher";

    /** Reads weighted results and takes releases. */
    public static final String ANALYST = "analyst";

    /** Reviews translations and signs off country protocols. */
    public static final String REVIEWER = "reviewer";

    /** A panel vendor's system: its own fieldings and nobody else's. */
    public static final String VENDOR = "vendor";

    /** A command on the same machine, of the person to whom the local application belongs. */
    public static final String LOCAL = "local";

    private Roles() {}
}
