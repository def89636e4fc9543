package org.wavefield.respondent;

import io.quarkus.vertx.http.runtime.RouteConstants;
import io.quarkus.vertx.http.runtime.VertxHttpRecorder;
import io.vertx.core.Future;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.wavefield.platform.AnswerHeaders;

/**
 * Lets nothing to the pages but forms of a size that ours can have. The rest is refused with a page, where the server would
 * close the connection, or answer with a bare status. What was sent is read to its end first and thrown away, so that the
 * browser has done with sending when the answer comes; only what is out of all proportion is cut off.
 */
@Singleton
class FormGate {

    private static final List<String> PATHS = List.of("/interview/*", "/join/*", "/resume");
    private static final int BAD_REQUEST = 400;
    private static final int AFTER_LIMIT = RouteConstants.ROUTE_ORDER_UPLOAD_LIMIT + 1;

    private final AnswerHeaders headers;
    private final FailurePage failures;
    private final Pages pages;

    FormGate(AnswerHeaders headers, FailurePage failures, Pages pages) {
        this.headers = headers;
        this.failures = failures;
        this.pages = pages;
    }

    void register(@Observes Router router) {
        PATHS.forEach(path -> {
            router.route(HttpMethod.POST, path).order(Integer.MIN_VALUE).handler(this::check);
            router.route(HttpMethod.POST, path).order(AFTER_LIMIT).handler(FormGate::unlimited);
        });
    }

    /** A body of unknown length is measured when it is read, see {@link FormFields#read}; the server would cut it off. */
    private static void unlimited(RoutingContext routing) {
        routing.remove(VertxHttpRecorder.MAX_REQUEST_SIZE_KEY);
        routing.next();
    }

    private void check(RoutingContext routing) {
        PageMessages page = language(routing).page();
        long length = length(routing);
        if (length > FormFields.LONGEST) {
            refuse(routing, length, page.tooLargeTitle(), page.tooLarge());
        } else if (!FormFields.isForm(type(routing))) {
            refuse(routing, length, page.notTakenTitle(), page.notTaken());
        } else {
            routing.next();
        }
    }

    private void refuse(RoutingContext routing, long length, String heading, String text) {
        if (length > FormFields.LONGEST_TO_THE_END) {
            routing.response().putHeader(HttpHeaders.CONNECTION, HttpHeaders.CLOSE);
            answer(routing, heading, text)
                    .onComplete(sent -> routing.request().connection().close());
        } else {
            routing.request().endHandler(end -> answer(routing, heading, text)).resume();
        }
    }

    private Future<Void> answer(RoutingContext routing, String heading, String text) {
        headers.addTo(routing.response());
        return routing.response()
                .setStatusCode(BAD_REQUEST)
                .putHeader(HttpHeaders.CONTENT_TYPE, failures.mediaType())
                .putHeader(HttpHeaders.CACHE_CONTROL, "no-store")
                .end(pages.words(heading, text, language(routing)));
    }

    private static String type(RoutingContext routing) {
        return Objects.toString(routing.request().getHeader(HttpHeaders.CONTENT_TYPE), "");
    }

    private static Language language(RoutingContext routing) {
        return Language.choose(
                Optional.empty(), Optional.ofNullable(routing.request().getHeader(HttpHeaders.ACCEPT_LANGUAGE)));
    }

    private static long length(RoutingContext routing) {
        String length = routing.request().getHeader(HttpHeaders.CONTENT_LENGTH);
        return length == null ? 0 : Long.parseLong(length); // the server has refused what is no number
    }
}
