package org.wavefield.platform;

import io.quarkus.vertx.http.runtime.HeaderConfig;
import io.quarkus.vertx.http.runtime.VertxHttpConfig;
import io.smallrye.config.SmallRyeConfig;
import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpServerResponse;
import jakarta.inject.Singleton;
import java.util.Map;
import org.eclipse.microprofile.config.Config;

/**
 * The headers that every answer has, {@code quarkus.http.header} in the configuration, for answers that are made before the
 * server has come so far as to add them.
 */
@Singleton
public class AnswerHeaders {

    private final Map<String, HeaderConfig> headers;

    AnswerHeaders(Config config) {
        headers = config.unwrap(SmallRyeConfig.class)
                .getConfigMapping(VertxHttpConfig.class)
                .header();
    }

    /** Adds those that the answer has not. */
    public void addTo(HttpServerResponse answer) {
        MultiMap present = answer.headers();
        headers.forEach((name, header) -> {
            if (!present.contains(name)) {
                present.set(name, header.value());
            }
        });
    }
}
