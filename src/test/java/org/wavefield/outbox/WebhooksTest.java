package org.wavefield.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerRequest;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Against a real server on the loopback address. */
class WebhooksTest {

    private static final Instant NOON = Instant.parse("2027-03-01T12:00:00Z");
    private static final Clock CLOCK = Clock.fixed(NOON, ZoneOffset.UTC);
    private static final byte[] SECRET = new byte[32];
    private static final String BODY = "{\"title\":\"Wave 3 öffnet\"}";

    private static final List<String> ASKED = new CopyOnWriteArrayList<>();
    private static final Map<String, String> GOT = new ConcurrentHashMap<>();

    private static Vertx vertx;
    private static HttpServer server;

    @BeforeAll
    static void serve() throws Exception {
        vertx = Vertx.vertx();
        server = vertx.createHttpServer()
                .requestHandler(WebhooksTest::answer)
                .listen(0, "127.0.0.1")
                .toCompletionStage()
                .toCompletableFuture()
                .get();
    }

    @AfterAll
    static void stop() throws Exception {
        vertx.close().toCompletionStage().toCompletableFuture().get();
    }

    private static void answer(HttpServerRequest request) {
        ASKED.add(request.path());
        switch (request.path()) {
            case "/hook" ->
                request.body().onSuccess(body -> {
                    request.headers()
                            .forEach(header -> GOT.put(header.getKey().toLowerCase(Locale.ROOT), header.getValue()));
                    GOT.put("body", body.toString());
                    GOT.put("query", request.query());
                    request.response().setStatusCode(204).end();
                });
            case "/redirect" ->
                request.response()
                        .setStatusCode(302)
                        .putHeader("Location", "http://127.0.0.1:" + server.actualPort() + "/secret")
                        .end();
            case "/error" -> request.response().setStatusCode(500).end("<script>alert(1)</script>");
            case "/endless" -> pour(request);
            case "/silent" -> request.pause();
            case "/broken" -> request.connection().close();
            default -> request.response().end();
        }
    }

    /** Writes for as long as anybody reads. */
    private static void pour(HttpServerRequest request) {
        request.response().setChunked(true);
        Buffer part = Buffer.buffer(new byte[16 * 1024]);
        request.response().exceptionHandler(gone -> {});
        write(request, part);
    }

    private static void write(HttpServerRequest request, Buffer part) {
        request.response().write(part).onSuccess(written -> write(request, part));
    }

    @Test
    void message_arrives_whole_with_its_id_and_a_signature_that_the_receiver_can_check() throws Exception {
        UUID id = UUID.randomUUID();

        local().send(message(id, http("/hook?a=1&b=%20")));

        assertThat(GOT)
                .containsEntry("body", BODY)
                .containsEntry("query", "a=1&b=%20")
                .containsEntry("wavefield-event-id", id.toString())
                .containsEntry("content-type", "application/json")
                .containsEntry("host", "127.0.0.1:" + server.actualPort())
                .containsEntry(
                        "wavefield-signature",
                        "t=" + NOON.getEpochSecond() + ",v1=" + receiversCode(NOON.getEpochSecond() + "." + BODY));
    }

    @Test
    void redirect_is_not_followed() {
        assertThatThrownBy(() -> local().send(message(UUID.randomUUID(), http("/redirect"))))
                .isInstanceOf(NotSent.class)
                .hasMessage("It answered 302: redirects are not followed.");
        assertThat(ASKED).doesNotContain("/secret");
    }

    @Test
    void error_is_told_without_what_the_other_side_says() {
        assertThatThrownBy(() -> local().send(message(UUID.randomUUID(), http("/error"))))
                .isInstanceOf(NotSent.class)
                .hasMessage("It answered 500.");
    }

    @Test
    void answer_without_end_is_left_and_its_status_counts() {
        assertThatCode(() -> local().send(message(UUID.randomUUID(), http("/endless"))))
                .doesNotThrowAnyException();
    }

    @Test
    void silence_ends_with_the_time() {
        assertThatThrownBy(() -> hurried().send(message(UUID.randomUUID(), http("/silent"))))
                .isInstanceOf(NotSent.class)
                .hasMessageMatching("It did not answer within 1 seconds?\\.|It could not be reached: .*");
    }

    @Test
    void broken_connection_is_no_acknowledgement() {
        assertThatThrownBy(() -> local().send(message(UUID.randomUUID(), http("/broken"))))
                .isInstanceOf(NotSent.class)
                .hasMessageStartingWith("It could not be reached: ");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://127.0.0.1/hook",
                "https://localhost/hook",
                "https://[::1]/hook",
                "https://[::ffff:127.0.0.1]/hook",
                "https://10.1.2.3/hook",
                "https://169.254.169.254/latest",
                "https://0.0.0.0/",
                "https://[fd00::1]:8443/hook",
                "https://2130706433/"
            })
    void private_address_is_refused_before_anybody_connects(String address) {
        assertThatThrownBy(() -> elsewhere().send(message(UUID.randomUUID(), address)))
                .isInstanceOf(NotSent.class)
                .hasMessageContaining("private network");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://example.org/hook",
                "ftp://example.org/",
                "https:///hook",
                "https://user:password@example.org/",
                "https://example.org/#part",
                "https://example.org/a b",
                "https://example.org:0/",
                "https://example.org:70000/",
                "https://exämple.org/",
                "https://127.1/",
                "https://0x7f.0.0.1/",
                "javascript:alert(1)",
                "nothing"
            })
    void what_is_no_address_of_a_webhook_is_refused_with_a_sentence(String address) {
        assertThatThrownBy(() -> elsewhere().check(address))
                .isInstanceOf(NotSent.class)
                .hasMessageMatching("The address must .*\\.");
    }

    @Test
    void public_address_is_taken_without_asking_the_name_service() {
        assertThatCode(() -> elsewhere().check("https://hooks.example.invalid:8443/a?b=c"))
                .doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://1.1.1.1/hook", "http://192.168.1.1/hook"})
    void without_encryption_only_this_machine_is_allowed_and_only_locally(String address) {
        assertThatThrownBy(() -> local().check(address))
                .isInstanceOf(NotSent.class)
                .hasMessageContaining("must be on this machine");
    }

    private static String receiversCode(String signed) throws Exception {
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec("A".repeat(43).getBytes(StandardCharsets.US_ASCII), "HmacSHA256"));
        return HexFormat.of().formatHex(mac.doFinal(signed.getBytes(StandardCharsets.UTF_8)));
    }

    private static Claimed message(UUID id, String address) {
        return new Claimed(id, UUID.randomUUID(), Channel.WEBHOOK, address, "A subject", BODY, 1, Optional.of(SECRET));
    }

    private static String http(String path) {
        return "http://127.0.0.1:" + server.actualPort() + path;
    }

    private static Webhooks local() {
        return new Webhooks(vertx, patience(Duration.ofSeconds(30)), CLOCK, true);
    }

    private static Webhooks hurried() {
        return new Webhooks(vertx, patience(Duration.ofSeconds(1)), CLOCK, true);
    }

    private static Webhooks elsewhere() {
        return new Webhooks(vertx, patience(Duration.ofSeconds(30)), CLOCK, false);
    }

    private static OutboxSettings patience(Duration timeout) {
        return new OutboxSettings() {
            @Override
            public int attempts() {
                return 3;
            }

            @Override
            public Duration firstWait() {
                return Duration.ofSeconds(1);
            }

            @Override
            public Duration longestWait() {
                return Duration.ofSeconds(10);
            }

            @Override
            public Duration lease() {
                return Duration.ofMinutes(1);
            }

            @Override
            public Duration timeout() {
                return timeout;
            }
        };
    }
}
