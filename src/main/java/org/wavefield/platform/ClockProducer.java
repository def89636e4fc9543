package org.wavefield.platform;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The one source of time: everything that needs to know the hour injects this {@link Clock}. */
class ClockProducer {

    @Produces
    @ApplicationScoped
    Clock clock(@ConfigProperty(name = MovedClock.FILE) Optional<Path> file) {
        return file.<Clock>map(MovedClock::new).orElseGet(Clock::systemUTC);
    }
}
