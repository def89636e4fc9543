package org.wavefield.outbox;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpVersion;
import io.vertx.core.http.RequestOptions;
import io.vertx.core.net.SocketAddress;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicLong;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Sends messages to other systems. The address is looked up and checked here, and the connection goes to the very address
 * that was checked; no redirect is followed; only an answer of 200 to 299 is an acknowledgement.
 */
@ApplicationScoped
class Webhooks implements Transport {

    /** Carries the message's id. */
    static final String ID = "Wavefield-Event-Id";

    static final String SIGNATURE = "Wavefield-Signature";

    /** More than this of an answer's body is not read; what it says does not matter. */
    private static final int LONGEST_ANSWER = 64 * 1024;

    private static final int OK = 200;
    private static final int REDIRECTS = 300;
    private static final int ERRORS = 400;

    private final HttpClient client;
    private final OutboxSettings settings;
    private final Clock clock;
    private final boolean local;

    Webhooks(
            Vertx vertx,
            OutboxSettings settings,
            Clock clock,
            @ConfigProperty(name = "wavefield.local.active", defaultValue = "false") boolean local) {
        int timeout = (int) settings.timeout().toMillis();
        this.client = vertx.createHttpClient(new HttpClientOptions()
                .setProtocolVersion(HttpVersion.HTTP_1_1)
                .setKeepAlive(false)
                .setConnectTimeout(timeout)
                .setMaxHeaderSize(16 * 1024)
                .setVerifyHost(true));
        this.settings = settings;
        this.clock = clock;
        this.local = local;
    }

    @Override
    public Channel channel() {
        return Channel.WEBHOOK;
    }

    /**
     * Checks an address before anything is sent there.
     *
     * @throws NotSent if no webhook may lie there
     */
    void check(String address) throws NotSent {
        WebhookTarget.of(address, local);
    }

    @Override
    public void send(Claimed message) throws NotSent {
        WebhookTarget target = WebhookTarget.of(message.address(), local);
        List<InetAddress> addresses = target.reachable();
        int status = answer(message, target, addresses.get((message.attempts() - 1) % addresses.size()));
        if (status >= REDIRECTS && status < ERRORS) {
            throw new NotSent("It answered " + status + ": redirects are not followed.");
        }
        if (status < OK || status >= REDIRECTS) {
            throw new NotSent("It answered " + status + ".");
        }
    }

    private int answer(Claimed message, WebhookTarget target, InetAddress address) throws NotSent {
        CompletableFuture<HttpClientRequest> opened = new CompletableFuture<>();
        try {
            return client.request(options(target, address))
                    .onSuccess(opened::complete)
                    .compose(request -> exchange(request, message))
                    .toCompletionStage()
                    .toCompletableFuture()
                    .get(settings.timeout().toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            opened.thenAccept(HttpClientRequest::reset);
            throw new NotSent("It did not answer within " + settings.timeout().toSeconds() + " seconds.", e);
        } catch (ExecutionException e) {
            throw new NotSent("It could not be reached: " + Reasons.of(e), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new NotSent("Wavefield stopped while it sent this.", e);
        }
    }

    /** The name goes into the Host header and is what the certificate must be of; the connection goes to the address. */
    private RequestOptions options(WebhookTarget target, InetAddress address) {
        return new RequestOptions()
                .setMethod(HttpMethod.POST)
                .setSsl(target.encrypted())
                .setHost(target.host())
                .setPort(target.port())
                .setServer(SocketAddress.inetSocketAddress(new InetSocketAddress(address, target.port())))
                .setURI(target.path())
                .setFollowRedirects(false)
                .setTimeout(settings.timeout().toMillis());
    }

    private Future<Integer> exchange(HttpClientRequest request, Claimed message) {
        request.exceptionHandler(toldByTheAnswer -> {});
        request.putHeader("Content-Type", "application/json")
                .putHeader("User-Agent", "Wavefield")
                .putHeader(ID, message.id().toString());
        message.secret()
                .ifPresent(secret ->
                        request.putHeader(SIGNATURE, new Signature(secret).of(clock.instant(), message.body())));
        return request.send(message.body()).compose(Webhooks::status);
    }

    /** The status, when the answer has come to its end, or to the end of what is read of it. */
    private static Future<Integer> status(HttpClientResponse response) {
        Promise<Integer> status = Promise.promise();
        AtomicLong read = new AtomicLong();
        response.handler(part -> {
            if (read.addAndGet(part.length()) > LONGEST_ANSWER && status.tryComplete(response.statusCode())) {
                response.request().reset();
            }
        });
        response.exceptionHandler(status::tryFail);
        response.endHandler(end -> status.tryComplete(response.statusCode()));
        return status.future();
    }
}
