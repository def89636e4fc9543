package org.wavefield.respondent;

import jakarta.ws.rs.core.Cookie;
import jakarta.ws.rs.core.NewCookie;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.wavefield.fieldwork.InterviewId;
import org.wavefield.fieldwork.Secret;

/**
 * What a browser keeps of an interview. There is one for each fielding, so that a person can take part in several studies
 * in the same browser, and cannot start twice in one.
 *
 * @param id the interview
 * @param secret what makes the browser its respondent's
 */
record InterviewCookie(InterviewId id, Secret secret) {

    private static final String PREFIX = "wavefield-";
    private static final Duration KEPT = Duration.ofDays(30);

    /** That of an interview, whatever its fielding. */
    static Optional<InterviewCookie> of(InterviewId id, Map<String, Cookie> cookies) {
        return cookies.entrySet().stream()
                .filter(cookie -> cookie.getKey().startsWith(PREFIX))
                .flatMap(cookie -> parse(cookie.getValue().getValue()).stream())
                .filter(cookie -> cookie.id.equals(id))
                .findFirst();
    }

    /** That of a fielding. */
    static Optional<InterviewCookie> ofFielding(int fielding, Map<String, Cookie> cookies) {
        return Optional.ofNullable(cookies.get(PREFIX + fielding)).flatMap(cookie -> parse(cookie.getValue()));
    }

    /**
     * To be kept.
     *
     * @param lasting whether it outlives the browser's window
     * @param encrypted whether it must only travel encrypted
     */
    NewCookie keep(int fielding, boolean lasting, boolean encrypted) {
        return named(fielding, encrypted)
                .value(id + "." + secret.cookie())
                .maxAge(lasting ? (int) KEPT.toSeconds() : NewCookie.DEFAULT_MAX_AGE)
                .build();
    }

    /** To be forgotten. */
    static NewCookie forget(int fielding, boolean encrypted) {
        return named(fielding, encrypted).value("").maxAge(0).build();
    }

    private static NewCookie.Builder named(int fielding, boolean encrypted) {
        return new NewCookie.Builder(PREFIX + fielding)
                .path("/")
                .httpOnly(true)
                .secure(encrypted)
                .sameSite(NewCookie.SameSite.LAX);
    }

    private static Optional<InterviewCookie> parse(String value) {
        int dot = value.indexOf('.');
        if (dot < 0) {
            return Optional.empty();
        }
        return InterviewId.parse(value.substring(0, dot))
                .flatMap(id -> Secret.parse(value.substring(dot + 1)).map(secret -> new InterviewCookie(id, secret)));
    }
}
