package org.wavefield.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import org.junit.jupiter.api.Test;

class PortsTest {

    private static final String HOST = "127.0.0.1";

    @Test
    void port_that_somebody_listens_on_is_open_and_not_free() throws IOException {
        try (ServerSocket stranger = new ServerSocket(0, 1, InetAddress.getByName(HOST))) {
            int port = stranger.getLocalPort();
            assertThat(Ports.isOpen(HOST, port)).isTrue();
            assertThatThrownBy(() -> Ports.requireFree(HOST, port, "The web server", "some.port"))
                    .isInstanceOf(StartRefused.class)
                    .hasMessageStartingWith("The web server needs port " + port + " on 127.0.0.1, which is not free")
                    .hasMessageContaining("-Dsome.port=");
        }
    }

    @Test
    void free_port_is_closed_and_may_be_used() throws IOException {
        int port = Ports.anyFree();
        assertThat(Ports.isOpen(HOST, port)).isFalse();
        assertThatCode(() -> Ports.requireFree(HOST, port, "The web server", "some.port"))
                .doesNotThrowAnyException();
    }
}
