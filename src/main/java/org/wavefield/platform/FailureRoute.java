package org.wavefield.platform;

import io.netty.handler.codec.http.QueryStringDecoder;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.UUID;
import org.jboss.logging.Logger;

/** Gives words to failures that never reach the REST layer, or that nobody there expected. */
@Singleton
class FailureRoute {

    private static final Logger LOG = Logger.getLogger(FailureRoute.class);
    private static final int NOT_FOUND = 404;
    private static final int UNEXPECTED = 500;

    private final FailureAnswers answers;
    private final AnswerHeaders headers;

    FailureRoute(FailureAnswers answers, AnswerHeaders headers) {
        this.answers = answers;
        this.headers = headers;
    }

    void register(@Observes Router router) {
        router.route().order(Integer.MIN_VALUE).handler(this::read).failureHandler(this::failed);
        router.route().last().handler(this::unanswered);
    }

    /** No name of ours has control characters, and the database takes no NUL. */
    private void read(RoutingContext routing) {
        String path = QueryStringDecoder.decodeComponent(routing.request().path());
        if (path.chars().anyMatch(Character::isISOControl)) {
            routing.fail(NOT_FOUND);
        } else {
            routing.next();
        }
    }

    /** Nobody took the request. */
    private void unanswered(RoutingContext routing) {
        answers.covering(routing.normalizedPath())
                .ifPresentOrElse(answer -> write(routing, answer, NOT_FOUND, Optional.empty()), routing::next);
    }

    private void failed(RoutingContext routing) {
        Optional<FailureAnswer> answer = answers.covering(routing.normalizedPath());
        if (answer.isEmpty() || routing.response().headWritten()) {
            routing.next();
            return;
        }
        boolean unexpected = routing.statusCode() < 0 || routing.statusCode() == UNEXPECTED;
        Optional<String> reference = Optional.of(UUID.randomUUID().toString()).filter(id -> unexpected);
        reference.ifPresent(id -> LOG.errorf(routing.failure(), "Unexpected error %s", id));
        write(routing, answer.get(), unexpected ? UNEXPECTED : routing.statusCode(), reference);
    }

    private void write(RoutingContext routing, FailureAnswer answer, int status, Optional<String> reference) {
        Failure failure = FailureFilter.failure(routing, status, reference);
        headers.addTo(routing.response());
        routing.response()
                .setStatusCode(status)
                .putHeader(HttpHeaders.CONTENT_TYPE, answer.mediaType())
                .putHeader(HttpHeaders.CACHE_CONTROL, FailureFilter.NOT_KEPT)
                .end(answer.body(failure));
    }
}
