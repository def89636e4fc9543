package org.wavefield.api;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.Status;
import jakarta.ws.rs.core.UriInfo;
import java.io.UncheckedIOException;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.wavefield.people.StudyAccess;
import org.wavefield.platform.Roles;
import org.wavefield.rehearsal.RehearsalPlan;
import org.wavefield.rehearsal.RehearsalProgress;
import org.wavefield.rehearsal.RehearsalStart;
import org.wavefield.rehearsal.Rehearsals;

/** Rehearsals, for researchers' scripts and for commands on the same machine. */
@Path("/api/v1/rehearsals")
@Tag(name = "Rehearsals")
@RolesAllowed({Roles.RESEARCHER, Roles.LOCAL})
@Produces(MediaType.APPLICATION_JSON)
class RehearsalsResource {

    private final Rehearsals rehearsals;
    private final StudyAccess access;

    RehearsalsResource(Rehearsals rehearsals, StudyAccess access) {
        this.rehearsals = rehearsals;
        this.access = access;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "beginRehearsal",
            summary = "Begins a rehearsal by simulated respondents, in fieldings of its own")
    @APIResponse(
            responseCode = "202",
            description = "It has begun; the header Location says where it tells how it goes")
    @APIResponse(
            responseCode = "422",
            description = "It cannot be done",
            content =
                    @Content(
                            mediaType = ProblemDetail.MEDIA_TYPE,
                            schema = @Schema(implementation = ProblemDetail.class)))
    public Response begin(RehearsalOrder order, @Context UriInfo uri) {
        RehearsalStart start = rehearsals.begin(plan(permitted(order, uri), uri));
        if (start instanceof RehearsalStart.Refused refused) {
            throw ProblemAnswer.notPossible(String.join("\n", refused.reasons()), uri.getPath());
        }
        String id = ((RehearsalStart.Begun) start).id().toString();
        return Response.status(Status.ACCEPTED)
                .location(uri.getAbsolutePathBuilder().path(id).build())
                .build();
    }

    @GET
    @Path("{rehearsal}")
    @Operation(operationId = "showRehearsal", summary = "How a rehearsal goes, and what it showed once it is over")
    @APIResponse(responseCode = "200", description = "How it goes")
    public RehearsalProgress show(@PathParam("rehearsal") UUID rehearsal, @Context UriInfo uri) {
        rehearsals.study(rehearsal).ifPresent(study -> access.require(Roles.RESEARCHER, study));
        return rehearsals
                .progress(rehearsal)
                .orElseThrow(() -> ProblemAnswer.notFound("This node knows no such rehearsal.", uri.getPath()));
    }

    /** The order, if whoever gives it may rehearse that study; others do not learn whether there is such a study. */
    private RehearsalOrder permitted(RehearsalOrder order, UriInfo uri) {
        if (order == null) {
            throw ProblemAnswer.notPossible("The order is missing.", uri.getPath());
        }
        if (order.study() == null) {
            throw ProblemAnswer.notPossible("The order names no study.", uri.getPath());
        }
        access.require(Roles.RESEARCHER, order.study());
        return order;
    }

    private static RehearsalPlan plan(RehearsalOrder order, UriInfo uri) {
        try {
            return order.plan()
                    .orElseThrow(
                            () -> ProblemAnswer.notPossible("There is no study " + order.study() + ".", uri.getPath()));
        } catch (IllegalArgumentException | UncheckedIOException e) {
            throw ProblemAnswer.notPossible("The order cannot be understood: " + e.getMessage() + ".", uri.getPath());
        }
    }
}
