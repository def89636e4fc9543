package org.wavefield;

class WarmTest {
    @org.junit.jupiter.api.Test
    void x() {}
}
