package org.wavefield.command;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.wavefield.fieldwork.InterviewId;

/** Somebody who answers Microcode's pages, whatever they ask, and notes what was acknowledged. */
final class Filling {

    private static final String JOIN = "/join/microcode/100/GB";
    private static final String FORM = "application/x-www-form-urlencoded";

    private final String address;
    private final Acknowledgements acknowledgements;
    private final Random random = new Random(7);

    Filling(String address, Acknowledgements acknowledgements) {
        this.address = address;
        this.acknowledgements = acknowledgements;
    }

    /** People who begin one interview after the other, until nobody answers them any more. */
    static List<Thread> crowd(int size, String address, Acknowledgements acknowledgements) {
        return IntStream.range(0, size)
                .mapToObj(person -> new Thread(() -> untilTheEnd(new Filling(address, acknowledgements))))
                .peek(Thread::start)
                .toList();
    }

    private static void untilTheEnd(Filling filling) {
        try {
            while (true) {
                filling.answer(Integer.MAX_VALUE);
            }
        } catch (IOException killed) {
            // What this waits for.
        }
    }

    /** Begins an interview and answers so many pages of it, or as many as there are. */
    void answer(int pages) throws IOException {
        HttpClient browser =
                HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
        URI interview = begin(browser);
        InterviewId id = InterviewId.parse(
                        interview.getPath().substring(interview.getPath().lastIndexOf('/') + 1))
                .orElseThrow();
        acknowledgements.begun(id);
        for (int answered = 0; answered < pages; answered++) {
            Element shown =
                    Jsoup.parse(send(browser, HttpRequest.newBuilder(interview)).body());
            if (!"question".equals(shown.select("main").attr("data-state"))) {
                return;
            }
            submit(browser, interview, id, shown);
        }
    }

    private URI begin(HttpClient browser) throws IOException {
        HttpResponse<String> started = send(browser, post(URI.create(address + JOIN), "consent=agree"));
        if (started.statusCode() != 303) {
            throw new IllegalStateException("consent got " + started.statusCode());
        }
        return started.uri().resolve(started.headers().firstValue("Location").orElseThrow());
    }

    private void submit(HttpClient browser, URI interview, InterviewId id, Element shown) throws IOException {
        Map<String, String> fields = filled(shown);
        String page = shown.select("main").attr("data-page");
        HttpResponse<String> answer = send(browser, post(interview, encoded(fields)));
        if (answer.statusCode() != 303) {
            throw new IllegalStateException(page + " got " + answer.statusCode() + " for " + fields);
        }
        acknowledgements.taken(id, page, chosen(shown, fields));
    }

    private Map<String, String> filled(Element shown) {
        Map<String, String> fields = new LinkedHashMap<>();
        shown.select("input[type=hidden]").forEach(field -> fields.put(field.attr("name"), field.val()));
        shown.select("input[type=radio]").stream()
                .collect(Collectors.groupingBy(field -> field.attr("name"), LinkedHashMap::new, Collectors.toList()))
                .forEach((name, options) -> fields.put(
                        name, options.get(random.nextInt(options.size())).val()));
        shown.select("input[type=checkbox]").forEach(field -> fields.putIfAbsent(field.attr("name"), field.val()));
        shown.select("select")
                .forEach(field -> fields.put(
                        field.attr("name"),
                        field.select("option[value~=.]").first().val()));
        shown.select("input[type=text][inputmode=numeric], input[type=number]")
                .forEach(field -> fields.put(field.attr("name"), "40"));
        fields.put("action", "next");
        return fields;
    }

    private static Map<String, String> chosen(Element shown, Map<String, String> fields) {
        Map<String, String> chosen = new HashMap<>();
        shown.select("input[type=radio]").stream()
                .map(field -> field.attr("name"))
                .filter(name -> !name.contains("."))
                .forEach(name -> chosen.put(name, fields.get(name)));
        return chosen;
    }

    private HttpRequest.Builder post(URI target, String body) {
        return HttpRequest.newBuilder(target)
                .header("Content-Type", FORM)
                .header("Origin", address)
                .POST(BodyPublishers.ofString(body));
    }

    private static HttpResponse<String> send(HttpClient browser, HttpRequest.Builder request) throws IOException {
        try {
            return browser.send(request.build(), BodyHandlers.ofString());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static String encoded(Map<String, String> fields) {
        return fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }
}
