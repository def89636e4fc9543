package org.wavefield.api;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.wavefield.fieldwork.SoftLaunchEnding;
import org.wavefield.fieldwork.SoftLaunches;
import org.wavefield.platform.Roles;
import org.wavefield.study.Fielding;
import org.wavefield.study.FieldingChange;

/** Soft launches, for researchers' scripts. What is sent twice is done once. */
@Path("/api/v1/fieldings")
@Tag(name = "Launches")
@RolesAllowed({Roles.RESEARCHER, Roles.ADMIN})
@Produces(MediaType.APPLICATION_JSON)
@APIResponse(responseCode = "200", description = "How it stands now")
@APIResponse(
        responseCode = "422",
        description = "It cannot be; nothing has changed",
        content =
                @Content(mediaType = ProblemDetail.MEDIA_TYPE, schema = @Schema(implementation = ProblemDetail.class)))
class SoftLaunchResource {

    private final ApiDesk desk;
    private final SoftLaunches softLaunches;
    private final SoftLaunchEnding ending;

    SoftLaunchResource(ApiDesk desk, SoftLaunches softLaunches, SoftLaunchEnding ending) {
        this.desk = desk;
        this.softLaunches = softLaunches;
        this.ending = ending;
    }

    @GET
    @Path("{fielding}/soft-launch")
    @Operation(operationId = "showSoftLaunch", summary = "After how many completes a fielding pauses by itself")
    public SoftLaunchBody.Entry show(@PathParam("fielding") int id, @Context UriInfo uri) {
        return entry(desk.fielding(id, uri));
    }

    @PUT
    @Path("{fielding}/soft-launch")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "giveSoftLaunch", summary = "Gives a fielding a soft launch, another one, or none")
    public SoftLaunchBody.Entry give(@PathParam("fielding") int id, SoftLaunchBody.Order order, @Context UriInfo uri) {
        Fielding fielding = desk.fielding(id, uri);
        sent(order, uri);
        return changed(softLaunches.give(id, order.wanted()), fielding, uri);
    }

    @POST
    @Path("{fielding}/soft-launch/go-on")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "goOnAfterSoftLaunch",
            summary = "Lets a fielding go on that its soft launch has paused, for a reason")
    public SoftLaunchBody.Entry goOn(@PathParam("fielding") int id, LaunchBody.Reason reason, @Context UriInfo uri) {
        Fielding fielding = desk.fielding(id, uri);
        sent(reason, uri);
        return changed(ending.goOn(id, reason.reason()), fielding, uri);
    }

    private SoftLaunchBody.Entry changed(FieldingChange change, Fielding fielding, UriInfo uri) {
        if (change instanceof FieldingChange.Refused refused) {
            throw ApiDesk.refused(Map.of(refused.field(), refused.sentence()), uri);
        }
        return entry(fielding);
    }

    private SoftLaunchBody.Entry entry(Fielding fielding) {
        return SoftLaunchBody.Entry.of(softLaunches.find(fielding.id()));
    }

    private static void sent(Object body, UriInfo uri) {
        if (body == null) {
            throw ProblemAnswer.notPossible("The body is missing.", uri.getPath());
        }
    }
}
