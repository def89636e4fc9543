package org.wavefield.planted.study;

import java.time.Instant;

class OwnClock {
    Instant started = Instant.now();
}
