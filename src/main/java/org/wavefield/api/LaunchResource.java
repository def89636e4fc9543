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
import jakarta.ws.rs.core.UriInfo;
import java.util.Locale;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.wavefield.instrument.InstrumentCatalogue;
import org.wavefield.platform.Roles;
import org.wavefield.study.Fielding;
import org.wavefield.study.FieldingChange;
import org.wavefield.study.Fieldings;
import org.wavefield.study.Gates;
import org.wavefield.study.Phase;
import org.wavefield.study.Transition;

/** Launch gates and the life of a fielding, for researchers' scripts. What is sent twice is done once. */
@Path("/api/v1/fieldings")
@Tag(name = "Launches")
@RolesAllowed({Roles.RESEARCHER, Roles.ADMIN})
@Produces(MediaType.APPLICATION_JSON)
@APIResponse(responseCode = "200", description = "How the fielding stands now")
@APIResponse(
        responseCode = "422",
        description = "It cannot be; nothing has changed",
        content =
                @Content(mediaType = ProblemDetail.MEDIA_TYPE, schema = @Schema(implementation = ProblemDetail.class)))
class LaunchResource {

    private final ApiDesk desk;
    private final Fieldings fieldings;
    private final Gates gates;
    private final InstrumentCatalogue catalogue;

    LaunchResource(ApiDesk desk, Fieldings fieldings, Gates gates, InstrumentCatalogue catalogue) {
        this.desk = desk;
        this.fieldings = fieldings;
        this.gates = gates;
        this.catalogue = catalogue;
    }

    @GET
    @Path("{fielding}/gates")
    @Operation(operationId = "showGates", summary = "How the launch gates of a fielding stand")
    public LaunchBody.Entry gates(@PathParam("fielding") int id, @Context UriInfo uri) {
        return entry(desk.fielding(id, uri));
    }

    @POST
    @Path("{fielding}/open")
    @Operation(operationId = "openFielding", summary = "Launches or reopens a fielding, if all gates let it")
    public LaunchBody.Entry open(@PathParam("fielding") int id, @Context UriInfo uri) {
        return led(fieldings.open(desk.fielding(id, uri).id()), Phase.OPEN, uri);
    }

    @POST
    @Path("{fielding}/pause")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "pauseFielding", summary = "Lets nobody new in, for a reason")
    public LaunchBody.Entry pause(@PathParam("fielding") int id, LaunchBody.Reason reason, @Context UriInfo uri) {
        Fielding fielding = desk.fielding(id, uri);
        sent(reason, uri);
        if (reason.reason() == null || reason.reason().isBlank()) {
            throw ApiDesk.refused(Map.of("reason", "Say why, in a sentence: it is kept with the change."), uri);
        }
        return led(fieldings.pause(fielding.id(), reason.reason().strip()), Phase.PAUSED, uri);
    }

    @POST
    @Path("{fielding}/close")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "closeFielding", summary = "Ends a fielding for ever")
    public LaunchBody.Entry close(@PathParam("fielding") int id, LaunchBody.Closing closing, @Context UriInfo uri) {
        Fielding fielding = desk.fielding(id, uri);
        sent(closing, uri);
        if (!closing.forEver()) {
            throw ApiDesk.refused(Map.of("forEver", "Nothing can open it again; send true if that is meant."), uri);
        }
        return led(fieldings.close(fielding.id()), Phase.CLOSED, uri);
    }

    @POST
    @Path("{fielding}/target")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "changeTarget", summary = "Changes how many completes are wanted, for a reason")
    public LaunchBody.Entry target(@PathParam("fielding") int id, LaunchBody.Target target, @Context UriInfo uri) {
        Fielding fielding = desk.fielding(id, uri);
        sent(target, uri);
        return changed(fieldings.target(fielding.id(), target.target(), target.reason()), uri);
    }

    @POST
    @Path("{fielding}/pin")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "pinVersion", summary = "Starts interviews with another version from now on")
    public LaunchBody.Entry pin(@PathParam("fielding") int id, LaunchBody.Pin pin, @Context UriInfo uri) {
        Fielding fielding = desk.fielding(id, uri);
        sent(pin, uri);
        long version =
                desk.version(fielding.wave().study().code(), pin.version(), uri).id();
        return changed(fieldings.pin(fielding.id(), version), uri);
    }

    @POST
    @Path("{fielding}/overrides")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "overrideGate", summary = "Overrides a launch gate, for a reason that is kept for ever")
    public LaunchBody.Entry override(
            @PathParam("fielding") int id, LaunchBody.Override override, @Context UriInfo uri) {
        Fielding fielding = desk.fielding(id, uri);
        sent(override, uri);
        return changed(gates.override(fielding, override.gate(), override.reason()), uri);
    }

    private LaunchBody.Entry led(Transition transition, Phase wanted, UriInfo uri) {
        if (transition instanceof Transition.Made made) {
            return entry(made.fielding());
        }
        if (transition instanceof Transition.NotReady blocked) {
            throw ProblemAnswer.notPossible(String.join("\n", blocked.missing()), uri.getPath());
        }
        Fielding fielding = ((Transition.NotPossible) transition).fielding();
        if (fielding.phase() == wanted) {
            return entry(fielding);
        }
        throw ProblemAnswer.notPossible(
                "The fielding is " + fielding.phase().name().toLowerCase(Locale.ROOT) + ".", uri.getPath());
    }

    private LaunchBody.Entry changed(FieldingChange change, UriInfo uri) {
        if (change instanceof FieldingChange.Refused refused) {
            throw ApiDesk.refused(Map.of(refused.field(), refused.sentence()), uri);
        }
        return entry(((FieldingChange.Made) change).fielding());
    }

    private LaunchBody.Entry entry(Fielding fielding) {
        return LaunchBody.Entry.of(fielding, catalogue, gates.of(fielding));
    }

    private static void sent(Object body, UriInfo uri) {
        if (body == null) {
            throw ProblemAnswer.notPossible("The body is missing.", uri.getPath());
        }
    }
}
