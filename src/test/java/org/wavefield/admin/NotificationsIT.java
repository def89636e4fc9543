package org.wavefield.admin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasLength;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.wavefield.fieldwork.Database;
import org.wavefield.instrument.StudyFiles;
import org.wavefield.outbox.Notification;
import org.wavefield.outbox.Notifications;
import org.wavefield.outbox.Quiet;
import org.wavefield.platform.Keycloak;
import org.wavefield.platform.KeycloakResource;
import org.wavefield.study.Demonstration;

/** Being told, from the page on which one asks for it to the mail and the request that arrive. */
@QuarkusTest
@WithTestResource(KeycloakResource.class)
class NotificationsIT {

    private static final Path SCREENSHOTS = Path.of("target/screenshots");
    private static final List<String> WCAG = List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa");
    private static final int LARGEST_PAGE = 100_000;
    private static final String HOSTILE = "<script>alert(1)</script> & \"quoted\"";

    private static final BlockingQueue<Got> HOOK = new LinkedBlockingQueue<>();

    private static ResearchersBrowser browser;
    private static Vertx vertx;
    private static HttpServer receiver;

    /** What the receiver of a webhook got. */
    private record Got(String id, String signature, String body) {}

    Keycloak keycloak;

    @TestHTTPResource
    String base;

    @Inject
    Demonstration demonstration;

    @Inject
    Notifications notifications;

    @Inject
    Database database;

    @ConfigProperty(name = "wavefield.local.mailbox")
    Path mailbox;

    @BeforeAll
    static void launch() throws Exception {
        browser = new ResearchersBrowser();
        vertx = Vertx.vertx();
        receiver = vertx.createHttpServer()
                .requestHandler(request -> request.body().onSuccess(body -> {
                    if (request.path().equals("/hook")) {
                        HOOK.add(new Got(
                                request.getHeader("Wavefield-Event-Id"),
                                request.getHeader("Wavefield-Signature"),
                                body.toString()));
                    }
                    request.response().end();
                }))
                .listen(0, "127.0.0.1")
                .toCompletionStage()
                .toCompletableFuture()
                .get();
    }

    @AfterAll
    static void close() throws Exception {
        browser.close();
        vertx.close().toCompletionStage().toCompletableFuture().get();
    }

    @BeforeEach
    void field() {
        demonstration.open(StudyFiles.fromClassPath("microcode").orElseThrow());
    }

    @Test
    void researcher_is_told_by_mail_and_reads_it_in_the_local_mailbox() throws Exception {
        Page page = browser.window(base, 1440);
        ResearchersBrowser.signIn(page, keycloak.person("researcher"));
        page.navigate("/admin/notifications");
        accessible(page, "notifications-empty-1440");

        page.locator("input[name=address]").fill("nobody");
        page.locator("text=Tell me").click();
        assertThat(page.locator(".mistakes").innerText())
                .contains("The address must be a mail address, like name@example.org.");
        assertThat(page.locator("#address-mistake").innerText())
                .contains("The address must be a mail address, like name@example.org.");
        assertThat(page.locator("input[name=address]").inputValue()).isEqualTo("nobody");
        accessible(page, "notifications-mistake-1440");

        String address = UUID.randomUUID() + "@example.org";
        page.locator("input[name=address]").fill(address);
        page.locator("text=Tell me").click();
        page.waitForURL("**done=added");
        assertThat(page.locator("[role=status]").innerText()).isEqualTo("You will be told.");
        tell("opened", HOSTILE);
        page.locator("text=Send me a test").click();
        page.waitForURL("**done=tested");
        mailTo(address, 2);

        page.navigate("/admin/notifications");
        accessible(page, "notifications-1440");
        assertThat(page.locator("section:has(#latest) tbody tr").count()).isEqualTo(2);
        page.navigate("/admin/mailbox");
        accessible(page, "mailbox-1440");
        page.locator("text=" + HOSTILE).first().click();
        page.waitForURL("**/mailbox/*");
        assertThat(page.locator("h1").innerText()).isEqualTo(HOSTILE);
        assertThat(page.locator("pre").innerText()).contains(HOSTILE + " öffnet", "asked Wavefield to tell");
        accessible(page, "mail-1440");

        page.setViewportSize(390, 844);
        for (String place : List.of("/admin/notifications", "/admin/mailbox")) {
            page.navigate(place);
            assertThat(page.evaluate("document.documentElement.scrollWidth <= 390"))
                    .as(place)
                    .isEqualTo(true);
            accessible(page, place.substring("/admin/".length()) + "-390");
        }
    }

    @Test
    void subscription_is_changed_removed_and_brought_back() throws Exception {
        Page page = browser.window(base, 1024);
        ResearchersBrowser.signIn(page, keycloak.person("researcher"));
        page.navigate("/admin/notifications");
        String address = UUID.randomUUID() + "@example.org";
        page.locator("input[name=address]").fill(address);
        page.locator("text=Tell me").click();
        page.waitForURL("**done=added");

        page.locator("a:has-text('Change')").click();
        page.waitForURL("**/notifications/*-*");
        accessible(page, "subscription-1024");
        page.locator("input[value=opened]").uncheck();
        page.locator("button:has-text('Save')").click();
        page.waitForURL("**done=changed");
        assertThat(page.locator("section:has(#yours) li").allInnerTexts())
                .hasSize(5)
                .doesNotContain("A fielding opened");

        page.locator("button:has-text('Remove')").click();
        page.waitForURL("**removed=*");
        assertThat(page.locator("[role=status]").innerText()).contains(address);
        assertThat(page.locator("section:has(#yours) tbody").count()).isZero();
        accessible(page, "subscription-removed-1024");
        page.locator("button:has-text('Undo')").click();
        page.waitForURL("**done=restored");
        assertThat(page.locator("section:has(#yours) tbody tr").count()).isEqualTo(1);
        assertThat(database.ask(
                        "SELECT count(*) FROM audit_entry WHERE action LIKE 'subscription.%' AND subject IN"
                                + " (SELECT 'subscription:' || id FROM subscription WHERE address = ?)",
                        address))
                .containsExactly("4");
    }

    @Test
    void webhook_gets_what_is_told_signed_with_the_secret_that_the_page_showed_once() throws Exception {
        Page page = browser.window(base, 1024);
        ResearchersBrowser.signIn(page, keycloak.person("researcher"));
        page.navigate("/admin/notifications");
        page.locator("input[value=webhook]").check();
        page.locator("input[name=address]").fill(hook("/hook"));
        page.locator("text=Tell me").click();
        String secret = page.locator(".secret").innerText().strip();
        accessible(page, "webhook-1024");

        tell("closed", "It closed");
        Got got = HOOK.poll(60, TimeUnit.SECONDS);

        assertThat(got).isNotNull();
        String second = got.signature().replaceFirst("t=([0-9]+),v1=.*", "$1");
        assertThat(got.signature()).isEqualTo("t=" + second + ",v1=" + code(secret, second + "." + got.body()));
        assertThat(got.body())
                .contains("\"id\":\"" + got.id() + "\"", "\"kind\":\"closed\"", "\"study\":\"microcode\"");
        page.navigate("/admin/notifications");
        assertThat(page.content()).doesNotContain(secret);
    }

    @Test
    void scripts_can_do_the_same() {
        String client = keycloak.script("wavefield-api", "researcher");
        String token = keycloak.token(client, Keycloak.SCRIPTS_SECRET);

        String subscription = api(token)
                .body(Map.of("study", "microcode", "channel", "webhook", "address", other(), "kinds", List.of("alarm")))
                .post("/api/v1/notifications/subscriptions")
                .then()
                .statusCode(201)
                .body("secret", hasLength(43))
                .extract()
                .path("id");
        String one = "/api/v1/notifications/subscriptions/" + subscription;
        api(token).get(one).then().statusCode(200).body("secret", nullValue());
        api(token)
                .body(Map.of("address", "http://192.168.0.1/", "kinds", List.of("alarm")))
                .put(one)
                .then()
                .statusCode(422)
                .contentType("application/problem+json")
                .body("detail", startsWith("address: "));
        api(token).post(one + "/test").then().statusCode(202);
        api(token).delete(one).then().statusCode(200);
        api(token).post(one + "/test").then().statusCode(404);
        api(token).post(one + "/restore").then().statusCode(200);
        api(token)
                .get("/api/v1/notifications/deliveries")
                .then()
                .statusCode(200)
                .body("subject", hasItem("Test from Wavefield"));

        String stranger = keycloak.token(keycloak.script("wavefield-api", "researcher"), Keycloak.SCRIPTS_SECRET);
        api(stranger).get(one).then().statusCode(404);
        api(stranger).delete(one).then().statusCode(404);
        api(stranger)
                .body(Map.of("study", "elsewhere", "channel", "webhook", "address", other(), "kinds", List.of("alarm")))
                .post("/api/v1/notifications/subscriptions")
                .then()
                .statusCode(403);
    }

    private static RequestSpecification api(String token) {
        return RestAssured.given().auth().oauth2(token).contentType(ContentType.JSON);
    }

    private static String other() {
        return hook("/other");
    }

    private static String hook(String path) {
        return "http://127.0.0.1:" + receiver.actualPort() + path;
    }

    private void tell(String kind, String title) {
        QuarkusTransaction.requiringNew()
                .run(() -> notifications.tell(new Notification(
                        kind,
                        "microcode",
                        "test:" + UUID.randomUUID(),
                        title,
                        title + " öffnet",
                        Map.of("wave", "3"))));
    }

    private static String code(String secret, String signed) throws Exception {
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.US_ASCII), "HmacSHA256"));
        return HexFormat.of().formatHex(mac.doFinal(signed.getBytes(StandardCharsets.UTF_8)));
    }

    /** Reloads nothing: the mail server has acknowledged a mail before its message is marked. */
    private void mailTo(String address, int mails) throws Exception {
        Quiet.await();
        assertThat(database.ask("SELECT count(*) FROM outbox_message WHERE address = ? AND state = 'SENT'", address))
                .containsExactly(Integer.toString(mails));
        assertThat(mailbox).isDirectoryContaining("glob:**.eml");
    }

    private static void accessible(Page page, String name) throws IOException {
        Files.createDirectories(SCREENSHOTS);
        page.screenshot(
                new Page.ScreenshotOptions().setFullPage(true).setPath(SCREENSHOTS.resolve("admin-" + name + ".png")));
        assertThat(page.content().getBytes(StandardCharsets.UTF_8)).as(name).hasSizeLessThan(LARGEST_PAGE);
        assertThat(page.locator("h1").count()).as(name).isEqualTo(1);
        assertThat(new AxeBuilder(page).withTags(WCAG).analyze().getViolations())
                .as(name)
                .isEmpty();
    }
}
