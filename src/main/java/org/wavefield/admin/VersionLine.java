package org.wavefield.admin;

import org.wavefield.instrument.PublishedVersion;

/** A version in a list of them. */
record VersionLine(PublishedVersion version, Moment published) {

    /** As much of its hash as tells it from others. */
    public String shortHash() {
        return version.hash().substring(0, 12);
    }
}
