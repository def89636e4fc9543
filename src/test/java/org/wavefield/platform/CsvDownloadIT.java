package org.wavefield.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.Test;

@QuarkusTest
class CsvDownloadIT {

    private static final int LINES = 100_000;
    private static final byte[] LINE = "one,two,three\n".getBytes(StandardCharsets.US_ASCII);

    @TestHTTPResource
    URI base;

    @Test
    void table_arrives_whole_under_its_name() throws IOException, InterruptedException {
        HttpResponse<byte[]> response = get("whole.csv");

        assertThat(response.body()).hasSize(LINES * LINE.length);
        assertThat(response.headers().firstValue("Content-Disposition")).hasValue("attachment; filename=\"whole.csv\"");
    }

    @Test
    void table_that_breaks_off_in_the_middle_is_no_file() {
        assertThatThrownBy(() -> get("broken.csv")).isInstanceOf(IOException.class);
    }

    private HttpResponse<byte[]> get(String name) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(base.resolve("/tables/" + name))
                .timeout(Duration.ofSeconds(30))
                .build();
        return HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofByteArray());
    }

    /** Tables of the test alone. */
    @Path("/tables/{name}")
    @PermitAll
    public static class Tables {

        @GET
        public Response table(@PathParam("name") String name) {
            return CsvDownload.of(name, out -> {
                for (int line = 0; line < LINES; line++) {
                    out.write(LINE);
                }
                if (name.equals("broken.csv")) {
                    throw new IllegalStateException("the database went away");
                }
            });
        }
    }
}
