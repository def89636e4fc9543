package org.wavefield.platform;

/**
 * How one part of the application, below a path of its own, says that a request came to nothing: a page to a person, a
 * document to a program. Each part that wants its own words brings a bean; what no bean covers gets a plain sentence.
 */
public interface FailureAnswer {

    /** The path that the part lives below, without a slash at the end: {@code /admin}; empty for all that no other has. */
    String path();

    /** The type of what {@link #body} writes. */
    String mediaType();

    /** What the client is told. Whatever of the failure it shows, it escapes. */
    String body(Failure failure);

    /** Whether it is the one to answer a request for this path. */
    default boolean covers(String requested) {
        return requested.equals(path()) || requested.startsWith(path() + "/");
    }
}
