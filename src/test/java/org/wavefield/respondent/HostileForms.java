package org.wavefield.respondent;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Supplier;

/** What browsers send, and what only somebody who means harm does: the same for the same seed. */
final class HostileForms {

    private static final List<String> TYPED = List.of(
            "34",
            "3",
            "12",
            "2020",
            "2",
            "50",
            "-1",
            "1e9",
            "0x10",
            "１２",
            "9".repeat(70),
            "",
            "   ",
            "\u0000",
            "a\u0000b",
            "'; DROP TABLE interview; --",
            "{age} ${age} #{age}",
            "<script>alert(1)</script>",
            "\uD83D\uDE00",
            "\uFFFF\uFEFF",
            "\u202Eevil",
            "مرحبا",
            "é".repeat(600),
            "2020-02-30",
            "2020-02-03",
            "\r\n\r\n",
            "NaN",
            "null",
            "true");
    private static final List<String> TYPES = List.of(
            "application/json",
            "text/plain",
            "text/html",
            "application/octet-stream",
            "garbage",
            "a/b/c; ==",
            "",
            "application/x-www-form-urlencoded; charset=utf-16",
            "multipart/form-data",
            "multipart/form-data; boundary=x",
            "application/x-www-form-urlencoded-not",
            "*/*",
            "image/svg+xml; charset=\"");
    private static final List<String> NAMES = List.of(
            "page",
            "revision",
            "csrf",
            "action",
            "lang",
            "age.",
            ".age",
            "age.day",
            "colour.red",
            "services.nothing",
            "services.schools.good",
            "answers",
            "disposition",
            "__proto__",
            "constructor",
            "country",
            "faith",
            "age\u0000",
            "trust[]",
            "a".repeat(5_000),
            "é",
            "");

    /** What the fields that are typed in take. */
    private static final Map<String, String> GOOD = Map.of(
            "age", "34",
            "years_here", "3,5",
            "postcode", "12",
            "comments", "Weil’s so ist \uD83D\uDE00",
            "faith", "Quaker",
            "moved_in.day", "3",
            "moved_in.month", "2",
            "moved_in.year", "2020",
            "warmth", "50");

    private final Random random;

    HostileForms(Random random) {
        this.random = random;
    }

    /**
     * A request's body.
     *
     * @param type its {@code Content-Type}; none if empty
     */
    record Body(String type, byte[] bytes, boolean chunked) {}

    /** One for the page that a browser shows. */
    Body body(Browser.Page page) {
        List<Supplier<Body>> kinds = List.of(
                () -> urlencoded(filled(page)),
                () -> urlencoded(filled(page)),
                () -> urlencoded(odd(filled(page))),
                () -> urlencoded(foreign(filled(page))),
                () -> urlencoded(reserved(filled(page))),
                () -> new Body(Browser.FORM, flipped(encoded(filled(page))), random.nextBoolean()),
                () -> new Body(Browser.FORM, malformed(encoded(filled(page))), false),
                () -> new Body(one(TYPES), random.nextBoolean() ? encoded(filled(page)) : noise(), false),
                () -> new Body(Browser.FORM, noise(), random.nextBoolean()),
                this::multipart,
                () -> random.nextInt(20) == 0 ? huge(page) : urlencoded(odd(odd(filled(page)))));
        return one(kinds).get();
    }

    /** As a respondent fills it in, or nearly. */
    private Map<String, List<String>> filled(Browser.Page page) {
        Map<String, List<String>> form = new LinkedHashMap<>(page.form());
        page.offers().forEach((name, values) -> form.put(name, List.of(value(name, values))));
        form.put("action", List.of(one(List.of("next", "next", "next", "back", "save"))));
        return form;
    }

    private String value(String name, List<String> offered) {
        if (!offered.contains("") || !GOOD.containsKey(name)) {
            return one(offered.stream().filter(value -> !value.isEmpty()).toList());
        }
        return random.nextInt(10) == 0 ? one(TYPED) : GOOD.get(name);
    }

    private Map<String, List<String>> odd(Map<String, List<String>> form) {
        String name = one(List.copyOf(form.keySet()));
        form.put(name, random.nextInt(4) == 0 ? List.of() : List.of(one(TYPED)));
        return form;
    }

    private Map<String, List<String>> foreign(Map<String, List<String>> form) {
        form.put(one(NAMES), List.of(one(TYPED)));
        String name = one(List.copyOf(form.keySet()));
        List<String> repeated = new ArrayList<>(form.get(name));
        repeated.addAll(random.nextInt(10) == 0 ? java.util.Collections.nCopies(3_000, "x") : List.of(one(TYPED)));
        form.put(name, repeated);
        return form;
    }

    private Map<String, List<String>> reserved(Map<String, List<String>> form) {
        switch (random.nextInt(5)) {
            case 0 -> form.put("csrf", List.of(one(List.of("", "x", "A".repeat(43)))));
            case 1 ->
                form.put("revision", List.of(one(List.of("-1", "0", "99999", "2147483648", "x", "", "1.0", "٣"))));
            case 2 ->
                form.put(
                        "page",
                        List.of(one(List.of("", "nowhere", "farewell", "one_page", "text_page", "\u0000", "../x"))));
            case 3 -> form.put("action", List.of(one(List.of("", "NEXT", "complete", "delete", "\u0000"))));
            default -> {
                form.remove("action");
                form.put("lang", List.of(one(List.of("en-GB", "de-DE", "", "\u0000", "x".repeat(3_000)))));
            }
        }
        return form;
    }

    private Body multipart() {
        String part =
                "--x\r\nContent-Disposition: form-data; name=\"colour\"; filename=\"../../etc/passwd\"\r\n\r\nred\r\n--x--\r\n";
        return new Body("multipart/form-data; boundary=x", part.getBytes(StandardCharsets.UTF_8), random.nextBoolean());
    }

    private Body huge(Browser.Page page) {
        Map<String, List<String>> form = filled(page);
        form.put(
                one(List.copyOf(form.keySet())),
                List.of("x".repeat(one(List.of(100_000, 900_000, 1_100_000, 3_000_000)))));
        return new Body(Browser.FORM, encoded(form), random.nextBoolean());
    }

    private Body urlencoded(Map<String, List<String>> form) {
        return new Body(Browser.FORM, encoded(form), false);
    }

    private static byte[] encoded(Map<String, List<String>> form) {
        return Browser.encode(form).getBytes(StandardCharsets.UTF_8);
    }

    private byte[] flipped(byte[] body) {
        for (int i = 1 + random.nextInt(8); i > 0 && body.length > 0; i--) {
            body[random.nextInt(body.length)] = (byte) random.nextInt(256);
        }
        return body;
    }

    private byte[] malformed(byte[] body) {
        String tail = one(List.of(
                "%", "%zz", "&%", "&a=%f", "%u1234", "&&&==&=", ";;", "&=%00", "%c3%28", "&" + "a&".repeat(5_000)));
        ByteArrayOutputStream longer = new ByteArrayOutputStream();
        longer.writeBytes(body);
        longer.writeBytes(tail.getBytes(StandardCharsets.UTF_8));
        return longer.toByteArray();
    }

    private byte[] noise() {
        byte[] noise = new byte[random.nextInt(3_000)];
        random.nextBytes(noise);
        return noise;
    }

    private <T> T one(List<T> several) {
        return several.get(random.nextInt(several.size()));
    }
}
