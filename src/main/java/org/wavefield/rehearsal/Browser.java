package org.wavefield.rehearsal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;

/** What a respondent's browser does: keeps cookies, follows redirects, sends what stands in a form. */
final class Browser {

    private static final int SEE_OTHER = 303;
    private static final int MOST_REDIRECTS = 5;
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final String address;
    private final String key;
    private final HttpClient client;

    /**
     * A fresh one, without cookies.
     *
     * @param address scheme, host and port
     * @param key of the rehearsal
     */
    Browser(String address, String key) {
        this.address = address;
        this.key = key;
        this.client = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .cookieHandler(new CookieManager())
                .build();
    }

    /** Opens a page of the application. */
    ShownPage get(String path) {
        return follow(request(URI.create(address + path)).GET());
    }

    /**
     * Presses a button of a page's form.
     *
     * @param typed what the respondent put in, by field; what the form hides is sent with it
     */
    ShownPage press(ShownPage page, Map<String, List<String>> typed, String button, String value) {
        Map<String, List<String>> fields = new LinkedHashMap<>(page.hidden());
        fields.putAll(page.spreadOut(typed));
        fields.put(button, List.of(value));
        return follow(request(page.target())
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("Origin", address)
                .POST(HttpRequest.BodyPublishers.ofString(encoded(fields))));
    }

    private HttpRequest.Builder request(URI uri) {
        return HttpRequest.newBuilder(uri).timeout(PATIENCE).header(Rehearsals.KEY_HEADER, key);
    }

    private ShownPage follow(HttpRequest.Builder request) {
        HttpResponse<String> response = send(request.build());
        for (int i = 0; response.statusCode() == SEE_OTHER && i < MOST_REDIRECTS; i++) {
            String location = response.headers().firstValue("Location").orElseThrow();
            response = send(request(response.uri().resolve(location)).GET().build());
        }
        return new ShownPage(
                response.statusCode(),
                Jsoup.parse(response.body(), response.uri().toString()));
    }

    private HttpResponse<String> send(HttpRequest request) {
        try {
            return client.send(request, BodyHandlers.ofString(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("stopped", e);
        }
    }

    private static String encoded(Map<String, List<String>> fields) {
        return fields.entrySet().stream()
                .flatMap(
                        field -> field.getValue().stream().map(value -> encoded(field.getKey()) + "=" + encoded(value)))
                .collect(Collectors.joining("&"));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
