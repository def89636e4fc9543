package org.wavefield.api;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.time.Clock;
import java.util.function.Predicate;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.wavefield.fieldwork.TermReading;
import org.wavefield.fieldwork.WaveReading;
import org.wavefield.people.StudyAccess;
import org.wavefield.platform.Roles;

/** Studies and how their waves go, for researchers' scripts. */
@Path("/api/v1/studies")
@Tag(name = "Studies")
@RolesAllowed({Roles.RESEARCHER, Roles.ANALYST, Roles.REVIEWER, Roles.ADMIN})
@Produces(MediaType.APPLICATION_JSON)
@APIResponse(
        responseCode = "401",
        description = "No valid token",
        content =
                @Content(mediaType = ProblemDetail.MEDIA_TYPE, schema = @Schema(implementation = ProblemDetail.class)))
@APIResponse(
        responseCode = "403",
        description = "A valid token, but without a role in this study",
        content =
                @Content(mediaType = ProblemDetail.MEDIA_TYPE, schema = @Schema(implementation = ProblemDetail.class)))
class StudiesResource {

    private final TermReading terms;
    private final WaveReading waves;
    private final StudyAccess access;
    private final Clock clock;

    StudiesResource(TermReading terms, WaveReading waves, StudyAccess access, Clock clock) {
        this.terms = terms;
        this.waves = waves;
        this.access = access;
        this.clock = clock;
    }

    @GET
    @Operation(operationId = "listStudies", summary = "Your studies with their waves, by code")
    @APIResponse(responseCode = "200", description = "The studies")
    public StudyList list() {
        Predicate<String> visible = access.visible();
        return new StudyList(terms.all().stream()
                .filter(term -> visible.test(term.study().code()))
                .map(StudyDocument::of)
                .toList());
    }

    @GET
    @Path("{study}")
    @Operation(operationId = "getStudy", summary = "A study with its waves")
    @APIResponse(responseCode = "200", description = "The study")
    @APIResponse(
            responseCode = "404",
            description = "No such study",
            content =
                    @Content(
                            mediaType = ProblemDetail.MEDIA_TYPE,
                            schema = @Schema(implementation = ProblemDetail.class)))
    public StudyDocument study(
            @Parameter(description = "The study's code") @PathParam("study") String study, @Context UriInfo uri) {
        access.requireVisible(study);
        return terms.of(study)
                .map(StudyDocument::of)
                .orElseThrow(() -> ProblemAnswer.notFound("There is no study of this code.", uri.getPath()));
    }

    @GET
    @Path("{study}/waves/{wave}")
    @Operation(operationId = "getWaveNumbers", summary = "How a wave goes, by country panel")
    @APIResponse(responseCode = "200", description = "Its numbers")
    @APIResponse(
            responseCode = "404",
            description = "No such wave",
            content =
                    @Content(
                            mediaType = ProblemDetail.MEDIA_TYPE,
                            schema = @Schema(implementation = ProblemDetail.class)))
    public WaveDocument wave(
            @Parameter(description = "The study's code") @PathParam("study") String study,
            @Parameter(description = "The wave's number") @PathParam("wave") int wave,
            @Context UriInfo uri) {
        access.requireVisible(study);
        return waves.wave(study, wave)
                .map(numbers -> WaveDocument.of(numbers, clock.instant()))
                .orElseThrow(() -> ProblemAnswer.notFound("The study has no such wave.", uri.getPath()));
    }
}
