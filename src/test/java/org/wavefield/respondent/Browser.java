package org.wavefield.respondent;

import io.restassured.RestAssured;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A browser without scripts: it keeps its cookies and follows no redirect, so that a test sees each answer. */
final class Browser {

    static final String FORM = "application/x-www-form-urlencoded";

    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final Map<String, String> cookies = new LinkedHashMap<>();

    /** One that has agreed to take part. */
    static Browser taking(String join) {
        Browser browser = new Browser();
        Page started = browser.post(join, form("consent", "agree"));
        if (started.status() != 303) {
            throw new AssertionError("no interview begins: " + started);
        }
        return browser;
    }

    /** Another window or tab of the same browser, or a copy of what it keeps. */
    Browser copy() {
        Browser copy = new Browser();
        copy.cookies.putAll(cookies);
        return copy;
    }

    /** The address of the interview that it has a cookie of. */
    String interview() {
        String cookie = cookies.values().iterator().next();
        return "/interview/" + cookie.substring(0, cookie.indexOf('.'));
    }

    Map<String, String> cookies() {
        return cookies;
    }

    Page get(String address, String... headers) {
        return send(request(address, headers).GET());
    }

    Page post(String address, Map<String, List<String>> form, String... headers) {
        return post(address, FORM, BodyPublishers.ofString(encode(form)), headers);
    }

    Page post(String address, String type, BodyPublisher body, String... headers) {
        HttpRequest.Builder request = request(address, headers).POST(body);
        if (!type.isEmpty()) {
            request.header("Content-Type", type);
        }
        return send(request);
    }

    /** Opens the interview's page. */
    Page page() {
        return get(interview());
    }

    /** Sends the page's form with these fields in the place of its own. */
    Page answer(Page page, String... fields) {
        Map<String, List<String>> form = page.form();
        form(fields).forEach(form::put);
        return post(interview(), form);
    }

    /** Fields as they follow one another: name, value, name, value. */
    static Map<String, List<String>> form(String... fields) {
        Map<String, List<String>> form = new LinkedHashMap<>();
        for (int i = 0; i < fields.length; i += 2) {
            form.put(fields[i], List.of(fields[i + 1]));
        }
        return form;
    }

    static String encode(Map<String, List<String>> form) {
        return form.entrySet().stream()
                .flatMap(field -> field.getValue().stream().map(value -> encode(field.getKey()) + "=" + encode(value)))
                .collect(Collectors.joining("&"));
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private HttpRequest.Builder request(String address, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(
                        URI.create("http://localhost:" + RestAssured.port).resolve(address))
                .version(HttpClient.Version.HTTP_1_1)
                .timeout(PATIENCE);
        if (!cookies.isEmpty() && Arrays.stream(headers).noneMatch("Cookie"::equals)) {
            request.header(
                    "Cookie",
                    cookies.entrySet().stream()
                            .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
                            .collect(Collectors.joining("; ")));
        }
        for (int i = 0; i < headers.length; i += 2) {
            request.header(headers[i], headers[i + 1]);
        }
        return request;
    }

    private Page send(HttpRequest.Builder request) {
        try {
            HttpResponse<String> response = CLIENT.send(request.build(), BodyHandlers.ofString());
            response.headers().allValues("Set-Cookie").forEach(this::keep);
            return new Page(response);
        } catch (IOException e) {
            throw new AssertionError("the connection broke", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    private void keep(String cookie) {
        String[] pair = cookie.split(";")[0].split("=", 2);
        if (cookie.contains("Max-Age=0")) {
            cookies.remove(pair[0]);
        } else {
            cookies.put(pair[0], pair[1]);
        }
    }

    /** An answer. */
    record Page(HttpResponse<String> response) {

        private static final Pattern HIDDEN =
                Pattern.compile("<input type=\"hidden\" name=\"([^\"]*)\" value=\"([^\"]*)\"");
        private static final Pattern CONTROL =
                Pattern.compile("<(input|textarea|select)\\b[^>]*?\\bname=\"([^\"]*)\"[^>]*>", Pattern.DOTALL);
        private static final Pattern VALUE = Pattern.compile("\\bvalue=\"([^\"]*)\"");
        private static final Pattern STATE = Pattern.compile("data-state=\"([^\"]*)\"");
        private static final Pattern PAGE = Pattern.compile("data-page=\"([^\"]*)\"");

        int status() {
            return response.statusCode();
        }

        String body() {
            return response.body();
        }

        /** A header's value; empty if it has none. */
        String header(String name) {
            return response.headers().firstValue(name).orElse("");
        }

        /** Where it leads, without the host. */
        String location() {
            return header("Location").replaceFirst("^https?://[^/]*", "");
        }

        /** What {@code data-state} says. */
        String state() {
            return first(STATE);
        }

        /** What {@code data-page} says. */
        String id() {
            return first(PAGE);
        }

        /** The form's hidden fields. */
        Map<String, List<String>> form() {
            Map<String, List<String>> form = new LinkedHashMap<>();
            Matcher hidden = HIDDEN.matcher(body());
            while (hidden.find()) {
                form.put(hidden.group(1), List.of(hidden.group(2)));
            }
            return form;
        }

        /** The values that each field for an answer offers; one empty value where it is typed in. */
        Map<String, List<String>> offers() {
            Map<String, List<String>> offers = new LinkedHashMap<>();
            Matcher control = CONTROL.matcher(body());
            while (control.find()) {
                if (!control.group().contains("type=\"hidden\"")) {
                    offers.merge(control.group(2), values(control), Page::joined);
                }
            }
            return offers;
        }

        /** What stands in a field that is typed in. */
        String typed(String name) {
            Matcher field = Pattern.compile("<input\\b[^>]*name=\"" + name + "\"[^>]*>|<textarea\\b[^>]*name=\"" + name
                            + "\"[^>]*>([^<]*)<")
                    .matcher(body());
            if (!field.find()) {
                throw new AssertionError("no field " + name);
            }
            Matcher value = VALUE.matcher(field.group());
            return field.group(1) != null ? field.group(1).replaceFirst("^\n", "") : value.find() ? value.group(1) : "";
        }

        /** Whether this choice is made. */
        boolean chosen(String name, String value) {
            return body().contains("name=\"" + name + "\" value=\"" + value + "\"")
                    && Pattern.compile("name=\"" + name + "\" value=\"" + value + "\"[^>]* checked")
                            .matcher(body())
                            .find();
        }

        private List<String> values(Matcher control) {
            if (control.group(1).equals("select")) {
                String select = body().substring(control.end(), body().indexOf("</select>", control.end()));
                return VALUE.matcher(select)
                        .results()
                        .map(value -> value.group(1))
                        .toList();
            }
            Matcher value = VALUE.matcher(control.group());
            return List.of(
                    control.group().matches("(?s).*type=\"(radio|checkbox)\".*") && value.find() ? value.group(1) : "");
        }

        private static List<String> joined(List<String> some, List<String> more) {
            return java.util.stream.Stream.concat(some.stream(), more.stream()).toList();
        }

        private String first(Pattern pattern) {
            Matcher found = pattern.matcher(body());
            return found.find() ? found.group(1) : "";
        }

        @Override
        public String toString() {
            return status() + " " + response.headers().map() + "\n" + body();
        }
    }
}
