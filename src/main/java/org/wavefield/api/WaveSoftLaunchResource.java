package org.wavefield.api;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.wavefield.fieldwork.SoftLaunch;
import org.wavefield.fieldwork.SoftLaunches;
import org.wavefield.platform.Roles;
import org.wavefield.study.Fielding;
import org.wavefield.study.Wave;
import org.wavefield.study.WaveChange;
import org.wavefield.study.Waves;

/** Soft launches of all fieldings of a wave, for researchers' scripts. What is sent twice is done once. */
@Path("/api/v1/studies")
@Tag(name = "Launches")
@RolesAllowed({Roles.RESEARCHER, Roles.ADMIN})
@Produces(MediaType.APPLICATION_JSON)
@APIResponse(responseCode = "200", description = "How it stands now")
@APIResponse(
        responseCode = "422",
        description = "It cannot be; nothing has changed",
        content =
                @Content(mediaType = ProblemDetail.MEDIA_TYPE, schema = @Schema(implementation = ProblemDetail.class)))
class WaveSoftLaunchResource {

    private final ApiDesk desk;
    private final Waves waves;
    private final SoftLaunches softLaunches;

    WaveSoftLaunchResource(ApiDesk desk, Waves waves, SoftLaunches softLaunches) {
        this.desk = desk;
        this.waves = waves;
        this.softLaunches = softLaunches;
    }

    @PUT
    @Path("{study}/waves/{wave}/soft-launch")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "giveWaveSoftLaunch",
            summary = "Gives each fielding of a wave a soft launch of so many completes, or none")
    public Map<String, SoftLaunchBody.Entry> give(
            @PathParam("study") String study,
            @PathParam("wave") int number,
            SoftLaunchBody.Order order,
            @Context UriInfo uri) {
        Wave wave = desk.wave(study, number, uri);
        if (order == null) {
            throw ProblemAnswer.notPossible("The body is missing.", uri.getPath());
        }
        if (softLaunches.give(wave, order.wanted()) instanceof WaveChange.Refused refused) {
            throw ApiDesk.refused(refused.problems(), uri);
        }
        List<Fielding> asked = waves.fieldings(wave);
        Map<Integer, SoftLaunch> known =
                softLaunches.of(asked.stream().map(Fielding::id).toList());
        Map<String, SoftLaunchBody.Entry> entries = new TreeMap<>();
        asked.forEach(fielding -> entries.put(
                fielding.panel().code(), SoftLaunchBody.Entry.of(Optional.ofNullable(known.get(fielding.id())))));
        return entries;
    }
}
