package org.wavefield.api;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Singleton;
import jakarta.ws.rs.ClientErrorException;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.Status;
import java.util.Optional;
import org.wavefield.platform.Failure;
import org.wavefield.platform.FailureAnswer;
import org.wavefield.platform.Roles;

/** Below {@code /api}, every failure is a problem document. */
@Singleton
class ProblemAnswer implements FailureAnswer {

    private static final String STATUS_SAYS_IT_ALL = "about:blank";

    private static final int UNPROCESSABLE = 422;

    private final ObjectMapper json;

    ProblemAnswer(ObjectMapper json) {
        this.json = json;
    }

    @Override
    public String path() {
        return "/api";
    }

    @Override
    public String mediaType() {
        return ProblemDetail.MEDIA_TYPE;
    }

    @Override
    public String body(Failure failure) {
        try {
            return json.writeValueAsString(
                    problem(failure.status(), detail(failure.status()), failure.path(), failure.reference()));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Says that something named in the path does not exist. */
    static NotFoundException notFound(String detail, String path) {
        return new NotFoundException(Response.status(Status.NOT_FOUND)
                .type(ProblemDetail.MEDIA_TYPE)
                .entity(problem(Status.NOT_FOUND.getStatusCode(), detail, path, Optional.empty()))
                .build());
    }

    /** Says why what was asked for cannot be done. */
    static ClientErrorException notPossible(String detail, String path) {
        return new ClientErrorException(Response.status(UNPROCESSABLE)
                .type(ProblemDetail.MEDIA_TYPE)
                .entity(problem(UNPROCESSABLE, detail, path, Optional.empty()))
                .build());
    }

    private static ProblemDetail problem(int status, String detail, String path, Optional<String> reference) {
        String title = Optional.ofNullable(Status.fromStatusCode(status))
                .map(Status::getReasonPhrase)
                .orElse("Error");
        return new ProblemDetail(STATUS_SAYS_IT_ALL, title, status, detail, path, reference);
    }

    private static String detail(int status) {
        return switch (status) {
            case 400 -> "The request cannot be read.";
            case 401 ->
                "Send a valid access token for this interface: Authorization: Bearer, issued by the identity provider to "
                        + "the audience wavefield-api, and not expired.";
            case 403 ->
                "The token is valid, but whose it is may not do this here. Roles are given study by study, and most of "
                        + "this interface is for the role " + Roles.RESEARCHER + ".";
            case 404 -> "There is nothing at this path.";
            case 405 -> "This path does not know the method.";
            case 406 -> "None of the media types in the header Accept can be written here.";
            case 413 -> "The request is too large.";
            case 415 -> "The media type of the request's body is not read here.";
            case 503 -> "Sign-in is still starting. Try again in a moment; the header Retry-After says when.";
            default ->
                status < 500
                        ? "The request cannot be served."
                        : "Something went wrong here, not with the request. It has been logged.";
        };
    }
}
