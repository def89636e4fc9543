package org.wavefield.api;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
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
import org.wavefield.calendar.HandPlanning;
import org.wavefield.platform.Roles;
import org.wavefield.study.Fielding;
import org.wavefield.study.PanelStanding;
import org.wavefield.study.PanelStandings;
import org.wavefield.study.Studies;
import org.wavefield.study.Wave;
import org.wavefield.study.WaveChange;
import org.wavefield.study.WaveOrder;
import org.wavefield.study.Waves;

/** A study's waves, for researchers' scripts. What is sent twice is done once. */
@Path("/api/v1/studies")
@Tag(name = "Waves")
@RolesAllowed({Roles.RESEARCHER, Roles.ADMIN})
@Produces(MediaType.APPLICATION_JSON)
@APIResponse(
        responseCode = "422",
        description = "It cannot be; nothing has changed",
        content =
                @Content(mediaType = ProblemDetail.MEDIA_TYPE, schema = @Schema(implementation = ProblemDetail.class)))
class WavesResource {

    private final ApiDesk desk;
    private final Studies studies;
    private final Waves waves;
    private final HandPlanning planning;
    private final PanelStandings standings;

    WavesResource(ApiDesk desk, Studies studies, Waves waves, HandPlanning planning, PanelStandings standings) {
        this.desk = desk;
        this.studies = studies;
        this.waves = waves;
        this.planning = planning;
        this.standings = standings;
    }

    @GET
    @Path("{study}/waves")
    @Operation(operationId = "listWaves", summary = "The study's waves with their fieldings, by number")
    @APIResponse(responseCode = "200", description = "The waves")
    public List<WaveBody.Entry> list(@PathParam("study") String study, @Context UriInfo uri) {
        return studies.waves(desk.study(study, uri).id()).stream()
                .map(this::entry)
                .toList();
    }

    @POST
    @Path("{study}/waves")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "createWave", summary = "Creates a wave with planned fieldings")
    @APIResponse(responseCode = "200", description = "The wave, now or before")
    public WaveBody.Entry create(@PathParam("study") String study, WaveBody.Order order, @Context UriInfo uri) {
        var asked = desk.study(study, uri);
        sent(order, uri);
        long version = desk.version(study, order.version(), uri).id();
        return made(planning.create(asked, order.toOrder(version), order.hours()), uri);
    }

    @POST
    @Path("{study}/waves/{wave}/clone")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "cloneWave", summary = "Creates a wave with another one's settings")
    @APIResponse(responseCode = "200", description = "The new wave, now or before")
    public WaveBody.Entry clone(
            @PathParam("study") String study,
            @PathParam("wave") int number,
            WaveBody.Clone like,
            @Context UriInfo uri) {
        Wave wave = desk.wave(study, number, uri);
        sent(like, uri);
        long version = desk.version(study, like.version(), uri).id();
        WaveOrder order = waves.order(wave)
                .map(known -> new WaveOrder(
                        like.number(), like.title(), known.modules(), known.targets(), known.openEntry(), version))
                .orElseThrow(() -> ProblemAnswer.notPossible("The wave asks nobody.", uri.getPath()));
        return made(planning.create(wave.study(), order, like.hours()), uri);
    }

    @POST
    @Path("{study}/waves/{wave}/panels")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "addPanel", summary = "Adds a late country panel to a wave")
    @APIResponse(responseCode = "200", description = "The wave")
    public WaveBody.Entry add(
            @PathParam("study") String study, @PathParam("wave") int number, WaveBody.Late late, @Context UriInfo uri) {
        Wave wave = desk.wave(study, number, uri);
        sent(late, uri);
        desk.panel(wave.study(), Optional.ofNullable(late.panel()).orElse(""), uri);
        long version = desk.version(study, late.version(), uri).id();
        return made(waves.add(wave, late.panel(), late.target(), version), uri);
    }

    @PUT
    @Path("{study}/waves/{wave}/standings/{panel}")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "sayStanding", summary = "Says that a country panel is missing, late or imported")
    @APIResponse(responseCode = "200", description = "The wave")
    public WaveBody.Entry say(
            @PathParam("study") String study,
            @PathParam("wave") int number,
            @PathParam("panel") String panel,
            WaveBody.Standing standing,
            @Context UriInfo uri) {
        Wave wave = desk.wave(study, number, uri);
        sent(standing, uri);
        return made(
                standings.say(wave, desk.panel(wave.study(), panel, uri), standing.standing(), standing.sentence()),
                uri);
    }

    @DELETE
    @Path("{study}/waves/{wave}")
    @Operation(operationId = "withdrawWave", summary = "Withdraws a wave that asked nobody")
    @APIResponse(responseCode = "200", description = "The wave as it was")
    public WaveBody.Entry withdraw(
            @PathParam("study") String study, @PathParam("wave") int number, @Context UriInfo uri) {
        return made(waves.withdraw(desk.wave(study, number, uri)), uri);
    }

    private WaveBody.Entry made(WaveChange change, UriInfo uri) {
        if (change instanceof WaveChange.Refused refused) {
            throw ApiDesk.refused(refused.problems(), uri);
        }
        return entry(((WaveChange.Made) change).wave());
    }

    private WaveBody.Entry entry(Wave wave) {
        Map<String, Integer> fieldings = new TreeMap<>();
        for (Fielding fielding : waves.fieldings(wave)) {
            fieldings.put(fielding.panel().code(), fielding.id());
        }
        Map<String, WaveBody.Standing> said = new TreeMap<>();
        for (PanelStanding standing : standings.of(wave)) {
            said.put(standing.panel().code(), WaveBody.Standing.of(standing));
        }
        return WaveBody.Entry.of(wave, fieldings, said);
    }

    private static void sent(Object body, UriInfo uri) {
        if (body == null) {
            throw ProblemAnswer.notPossible("The body is missing.", uri.getPath());
        }
    }
}
