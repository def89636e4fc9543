package org.wavefield.command;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.wavefield.platform.LocalDoor;
import org.wavefield.rehearsal.RehearsalPlan;
import org.wavefield.rehearsal.RehearsalProgress;

/** A local application that runs beside the command, and does the command's work. */
final class RunningWavefield {

    private static final int ACCEPTED = 202;
    private static final int OK = 200;
    private static final int UNAUTHORIZED = 401;
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final LocalDoor.Key key;
    private final HttpClient client = HttpClient.newHttpClient();
    private final ObjectMapper json = new ObjectMapper().findAndRegisterModules();

    RunningWavefield(LocalDoor.Key key) {
        this.key = key;
    }

    /**
     * Has it rehearse, and follows to the end.
     *
     * @return the exit code; empty if nothing runs there any more, and a killed application left its door behind
     */
    Optional<Integer> rehearse(RehearsalPlan plan, RehearsalConsole console) throws InterruptedException {
        HttpResponse<String> begun;
        try {
            begun = send(request("/api/v1/rehearsals")
                    .header("Content-Type", "application/json")
                    .POST(HttpRequest.BodyPublishers.ofString(order(plan)))
                    .build());
        } catch (UncheckedIOException e) {
            if (e.getCause() instanceof ConnectException) {
                return Optional.empty();
            }
            throw e;
        }
        if (begun.statusCode() == UNAUTHORIZED) { // another's, that has come to the address since
            return Optional.empty();
        }
        if (begun.statusCode() != ACCEPTED) {
            return Optional.of(console.refuse(List.of(detail(begun))));
        }
        String path =
                URI.create(begun.headers().firstValue("Location").orElseThrow()).getPath();
        return Optional.of(console.follow(() -> progress(path)));
    }

    private RehearsalProgress progress(String path) {
        try {
            HttpResponse<String> response = send(request(path).GET().build());
            if (response.statusCode() != OK) {
                return gone(detail(response));
            }
            return json.readValue(response.body(), RehearsalProgress.class);
        } catch (UncheckedIOException e) {
            return gone("The running Wavefield does not answer any more.");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static RehearsalProgress gone(String why) {
        return new RehearsalProgress(0, 0, List.of(), Optional.empty(), Optional.of(why));
    }

    private String order(RehearsalPlan plan) {
        ObjectNode order = json.createObjectNode()
                .put("study", plan.study())
                .put("files", plan.files().toArchive())
                .put("wave", plan.wave())
                .put("completes", plan.completes())
                .put("seed", plan.seed())
                .put("way", plan.way().name().toLowerCase(Locale.ROOT));
        plan.panels().forEach(order.putArray("panels")::add);
        return order.toString();
    }

    private String detail(HttpResponse<String> response) {
        try {
            JsonNode problem = json.readTree(response.body());
            return problem.path("detail").asText("The running Wavefield answered with status " + response.statusCode());
        } catch (IOException e) {
            return "The running Wavefield answered with status " + response.statusCode() + ".";
        }
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(key.address() + path))
                .timeout(PATIENCE)
                .header("Authorization", key.authorization());
    }

    private HttpResponse<String> send(HttpRequest request) {
        try {
            return client.send(request, BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("stopped", e);
        }
    }
}
