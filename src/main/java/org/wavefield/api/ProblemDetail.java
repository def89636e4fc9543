package org.wavefield.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Why a request came to nothing, after RFC 9457. */
@Schema(description = "Why a request came to nothing (RFC 9457)")
@JsonInclude(JsonInclude.Include.NON_ABSENT)
record ProblemDetail(
        @Schema(
                        description = "The kind of problem; about:blank says that the status is all there is to know",
                        examples = "about:blank")
                String type,
        @Schema(examples = "Not Found") String title,
        @Schema(examples = "404") int status,
        @Schema(description = "What is wrong, for a person", examples = "There is no fielding 7.") String detail,
        @Schema(description = "The path that was asked for", examples = "/api/v1/fieldings/7/interviews.csv")
                String instance,
        @Schema(description = "Of an unexpected error: where it is found in the log") Optional<String> reference) {

    static final String MEDIA_TYPE = "application/problem+json";
}
