package org.wavefield.api;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.function.Predicate;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.wavefield.fieldwork.Counts;
import org.wavefield.fieldwork.InterviewExport;
import org.wavefield.fieldwork.QuotaReading;
import org.wavefield.people.StudyAccess;
import org.wavefield.platform.CsvDownload;
import org.wavefield.platform.Roles;
import org.wavefield.study.Fielding;
import org.wavefield.study.Fieldings;

/** Fieldings, for researchers' scripts. */
@Path("/api/v1/fieldings")
@Tag(name = "Fieldings")
@APIResponse(
        responseCode = "401",
        description = "No valid token",
        content =
                @Content(mediaType = ProblemDetail.MEDIA_TYPE, schema = @Schema(implementation = ProblemDetail.class)))
@APIResponse(
        responseCode = "403",
        description = "A valid token, but without the role, or without it in this study",
        content =
                @Content(mediaType = ProblemDetail.MEDIA_TYPE, schema = @Schema(implementation = ProblemDetail.class)))
@APIResponse(
        responseCode = "503",
        description = "Sign-in is still starting: try again after Retry-After",
        content =
                @Content(mediaType = ProblemDetail.MEDIA_TYPE, schema = @Schema(implementation = ProblemDetail.class)))
class FieldingsResource {

    private final Fieldings fieldings;
    private final Counts counts;
    private final InterviewExport export;
    private final QuotaReading quotas;
    private final StudyAccess access;

    FieldingsResource(
            Fieldings fieldings, Counts counts, InterviewExport export, QuotaReading quotas, StudyAccess access) {
        this.fieldings = fieldings;
        this.counts = counts;
        this.export = export;
        this.quotas = quotas;
        this.access = access;
    }

    @GET
    @RolesAllowed({Roles.RESEARCHER, Roles.ANALYST, Roles.REVIEWER, Roles.ADMIN})
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "listFieldings",
            summary = "The fieldings of your studies with their counts, by study, wave and panel")
    @APIResponse(responseCode = "200", description = "The fieldings")
    public FieldingList list() {
        Predicate<String> visible = access.visible();
        return FieldingList.of(
                fieldings.all().stream()
                        .filter(fielding -> visible.test(fielding.wave().study().code()))
                        .toList(),
                counts.byFielding());
    }

    @GET
    @Path("{fielding}/interviews.csv")
    @RolesAllowed(Roles.RESEARCHER)
    @Produces(CsvDownload.MEDIA_TYPE)
    @Operation(
            operationId = "exportInterviews",
            summary = "The interviews of a fielding, as CSV",
            description =
                    "A header with item ids, then one row an interview with the codes of its answers. Streamed: an "
                            + "answer that ends without the last chunk of its transfer encoding is incomplete.")
    @APIResponse(
            responseCode = "200",
            description = "The interviews",
            content = @Content(mediaType = "text/csv", schema = @Schema(type = SchemaType.STRING)))
    @APIResponse(
            responseCode = "404",
            description = "No such fielding",
            content =
                    @Content(
                            mediaType = ProblemDetail.MEDIA_TYPE,
                            schema = @Schema(implementation = ProblemDetail.class)))
    public Response interviews(
            @Parameter(description = "The fielding's key, as the list gives it") @PathParam("fielding") int fielding,
            @Context UriInfo uri) {
        Fielding asked = fieldings
                .find(fielding)
                .orElseThrow(() -> ProblemAnswer.notFound("There is no fielding " + fielding + ".", uri.getPath()));
        access.requireReader(asked.wave().study().code());
        return CsvDownload.of(InterviewExport.fileName(asked), out -> export.write(fielding, out));
    }

    @GET
    @Path("{fielding}/quota")
    @RolesAllowed({Roles.RESEARCHER, Roles.ANALYST, Roles.REVIEWER, Roles.ADMIN})
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "showQuota",
            summary = "How full the quota cells of a fielding are, in the order of its file")
    @APIResponse(responseCode = "200", description = "The cells that are in force")
    @APIResponse(
            responseCode = "404",
            description = "No such fielding in a study of yours",
            content =
                    @Content(
                            mediaType = ProblemDetail.MEDIA_TYPE,
                            schema = @Schema(implementation = ProblemDetail.class)))
    public QuotaEntry quota(
            @Parameter(description = "The fielding's key, as the list gives it") @PathParam("fielding") int fielding,
            @Context UriInfo uri) {
        Fielding asked = fieldings
                .find(fielding)
                .orElseThrow(() -> ProblemAnswer.notFound("There is no fielding " + fielding + ".", uri.getPath()));
        access.requireVisible(asked.wave().study().code());
        return QuotaEntry.of(fielding, quotas.of(List.of(fielding)));
    }
}
