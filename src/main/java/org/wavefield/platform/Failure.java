package org.wavefield.platform;

import java.util.Optional;

/**
 * A request that came to nothing.
 *
 * @param status its HTTP status, 400 or above
 * @param path what was asked for
 * @param person the name of who asks, where that is known by now
 * @param reference where an unexpected error can be found in the log
 * @param wantedLanguage what the address asks for, {@code ?lang=}; anything may stand there
 * @param acceptedLanguages the {@code Accept-Language} header; anything may stand there
 */
public record Failure(
        int status,
        String path,
        Optional<String> person,
        Optional<String> reference,
        Optional<String> wantedLanguage,
        Optional<String> acceptedLanguages) {}
