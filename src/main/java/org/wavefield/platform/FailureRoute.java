package org.wavefield.platform;

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

    FailureRoute(FailureAnswers answers) {
        this.answers = answers;
    }

    void register(@Observes Router router) {
        router.route().order(Integer.MIN_VALUE).failureHandler(this::failed);
        router.route().last().handler(this::unanswered);
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

    private static void write(RoutingContext routing, FailureAnswer answer, int status, Optional<String> reference) {
        Failure failure = new Failure(status, routing.normalizedPath(), FailureFilter.person(routing), reference);
        routing.response()
                .setStatusCode(status)
                .putHeader(HttpHeaders.CONTENT_TYPE, answer.mediaType())
                .end(answer.body(failure));
    }
}
