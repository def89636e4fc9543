package org.wavefield.fieldwork;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/**
 * A respondent over HTTP who does not give up: what came to nothing, for a node died or could not answer, is sent again as
 * it was, to the next node.
 */
final class HttpRespondent {

    private static final int SEE_OTHER = 303;
    private static final int BROKEN = 500;
    private static final int MOST_ATTEMPTS = 400;
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final HttpClient CLIENT = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(10))
            .build();

    private final IntFunction<String> nodes;
    private String cookie = "";
    private String path;
    private Document page;
    private int failures;

    /**
     * One who has not begun.
     *
     * @param nodes the address to try at the how-manieth attempt
     */
    HttpRespondent(IntFunction<String> nodes) {
        this.nodes = nodes;
    }

    /** Agrees, and answers the screener. */
    String screener(String join, String age, String gender) throws InterruptedException {
        open(join);
        press(Map.of("consent", "agree"));
        return press(Map.of("age_group", age, "gender", gender, "action", "next"));
    }

    /** Answers the rest, the last page twice. */
    String rest() throws InterruptedException {
        press(Map.of("view", "good", "action", "next"));
        Document last = page;
        press(Map.of("why", "because", "action", "next"));
        page = last;
        return press(Map.of("why", "because", "action", "next"));
    }

    /** How often nothing came back, or a failure. */
    int failures() {
        return failures;
    }

    private void open(String address) throws InterruptedException {
        path = address;
        follow(HttpRequest.newBuilder().GET(), address);
    }

    private String press(Map<String, String> typed) throws InterruptedException {
        Map<String, String> fields = new LinkedHashMap<>();
        page.select("form input[type=hidden][name]")
                .forEach(input -> fields.put(input.attr("name"), input.attr("value")));
        fields.putAll(typed);
        String action = page.expectFirst("form").attr("action");
        follow(
                HttpRequest.newBuilder()
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(encoded(fields))),
                action.isEmpty() ? path : action);
        return page.select("main").attr("data-state");
    }

    private void follow(HttpRequest.Builder request, String address) throws InterruptedException {
        HttpResponse<String> response = send(request, address);
        while (response.statusCode() == SEE_OTHER) {
            path = URI.create(address)
                    .resolve(response.headers().firstValue("Location").orElseThrow())
                    .toString();
            response = send(HttpRequest.newBuilder().GET(), path);
        }
        if (response.statusCode() >= 400) {
            throw new IllegalStateException("status " + response.statusCode() + " at " + path + ": "
                    + Jsoup.parse(response.body()).text());
        }
        page = Jsoup.parse(response.body());
    }

    private HttpResponse<String> send(HttpRequest.Builder request, String address) throws InterruptedException {
        for (int attempt = 0; attempt < MOST_ATTEMPTS; attempt++) {
            String node = nodes.apply(failures);
            try {
                HttpResponse<String> response = CLIENT.send(
                        request.copy()
                                .uri(URI.create(node + address))
                                .timeout(PATIENCE)
                                .setHeader("Origin", node)
                                .setHeader("Cookie", cookie)
                                .build(),
                        BodyHandlers.ofString(StandardCharsets.UTF_8));
                response.headers()
                        .firstValue("Set-Cookie")
                        .ifPresent(set -> cookie = set.substring(0, set.indexOf(';')));
                if (response.statusCode() < BROKEN) {
                    return response;
                }
            } catch (IOException e) {
                // A node that died: the next attempt goes to the other.
            }
            failures++;
            Thread.sleep(50);
        }
        throw new IllegalStateException("nobody answers at " + address);
    }

    private static String encoded(Map<String, String> fields) {
        return fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }
}
