package org.wavefield.platform;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** What Wavefield insists on from its database. */
@ConfigMapping(prefix = "wavefield.durability")
public interface Durability {

    /** Whether to refuse a database that may lose what it has acknowledged. Only tests do without. */
    @WithDefault("true")
    boolean required();
}
