package org.wavefield.admin;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.wavefield.fieldwork.SoftLaunch;
import org.wavefield.fieldwork.SoftLaunches;
import org.wavefield.instrument.InstrumentCatalogue;
import org.wavefield.instrument.PublishedVersion;
import org.wavefield.platform.Roles;
import org.wavefield.study.CountryPanel;
import org.wavefield.study.Fielding;
import org.wavefield.study.Gates;
import org.wavefield.study.PanelStandings;
import org.wavefield.study.Studies;
import org.wavefield.study.Wave;
import org.wavefield.study.WaveChange;
import org.wavefield.study.Waves;

/** The country panels of a wave: which launch gates are red, which panel is late, and the way to withdraw the wave. */
@Path("/admin/studies/{study}/waves/{wave}/panels")
@RolesAllowed({Roles.RESEARCHER, Roles.ADMIN})
@Produces(MediaType.TEXT_HTML)
class WavePanelsPage {

    private final StudyDesk desk;
    private final Studies studies;
    private final Waves waves;
    private final PanelStandings standings;
    private final Gates gates;
    private final InstrumentCatalogue catalogue;
    private final SoftLaunches softLaunches;

    WavePanelsPage(
            StudyDesk desk,
            Studies studies,
            Waves waves,
            PanelStandings standings,
            Gates gates,
            InstrumentCatalogue catalogue,
            SoftLaunches softLaunches) {
        this.desk = desk;
        this.studies = studies;
        this.waves = waves;
        this.standings = standings;
        this.gates = gates;
        this.catalogue = catalogue;
        this.softLaunches = softLaunches;
    }

    @GET
    public TemplateInstance show(@PathParam("study") String study, @PathParam("wave") int wave) {
        return page(desk.wave(study, wave), Map.of(), Map.of());
    }

    @POST
    @Path("{action}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response act(
            @PathParam("study") String study,
            @PathParam("wave") int number,
            @PathParam("action") String action,
            MultivaluedMap<String, String> form) {
        Wave wave = desk.wave(study, number);
        WaveChange change =
                switch (action) {
                    case "add" -> add(wave, form);
                    case "standing" -> say(wave, form);
                    case "soft-launch" ->
                        softLaunches.give(wave, StudyDesk.optional(StudyDesk.typed(form, "completes")));
                    case "withdraw" -> waves.withdraw(wave);
                    default -> throw new NotFoundException();
                };
        if (change instanceof WaveChange.Refused refused) {
            Map<String, String> problems = new LinkedHashMap<>();
            refused.problems().forEach((field, sentence) -> problems.put(action + "." + named(field), sentence));
            return Response.status(StudyDesk.UNPROCESSABLE)
                    .entity(page(wave, problems, typed(action, form)))
                    .build();
        }
        return StudyDesk.to(action.equals("withdraw") ? Area.PATH : Place.wave(study, number) + "/panels");
    }

    /** The form of one panel has one field for its target. */
    private static String named(String field) {
        return field.startsWith("target") ? "target" : field;
    }

    private static Map<String, String> typed(String action, MultivaluedMap<String, String> form) {
        Map<String, String> typed = new LinkedHashMap<>();
        form.keySet().forEach(field -> typed.put(action + "." + field, StudyDesk.typed(form, field)));
        return typed;
    }

    private WaveChange add(Wave wave, MultivaluedMap<String, String> form) {
        String version = StudyDesk.typed(form, "version");
        long chosen = catalogue.versions(wave.study().code()).stream()
                .filter(known -> Integer.toString(known.number()).equals(version))
                .map(PublishedVersion::id)
                .findFirst()
                .orElse(0L);
        return waves.add(
                wave,
                StudyDesk.typed(form, "panel"),
                StudyDesk.number(StudyDesk.typed(form, "target")).orElse(0),
                chosen);
    }

    private WaveChange say(Wave wave, MultivaluedMap<String, String> form) {
        CountryPanel panel = desk.panel(wave.study(), StudyDesk.typed(form, "panel"));
        return standings.say(wave, panel, StudyDesk.typed(form, "standing"), StudyDesk.typed(form, "sentence"));
    }

    private TemplateInstance page(Wave wave, Map<String, String> problems, Map<String, String> typed) {
        List<Fielding> asked = waves.fieldings(wave);
        Map<Integer, SoftLaunch> soft =
                softLaunches.of(asked.stream().map(Fielding::id).toList());
        List<LaunchRow> rows = asked.stream()
                .map(fielding -> row(fielding, Optional.ofNullable(soft.get(fielding.id()))))
                .toList();
        List<CountryPanel> others = studies.panels(wave.study().id()).stream()
                .filter(panel ->
                        asked.stream().noneMatch(fielding -> fielding.panel().id() == panel.id()))
                .toList();
        boolean untouched =
                asked.stream().allMatch(fielding -> fielding.openedAt().isEmpty());
        return Templates.wavepanels(
                desk.person(),
                new WavePanelsView(
                        wave,
                        Place.wave(wave.study().code(), wave.number()) + "/panels",
                        rows,
                        others,
                        studies.panels(wave.study().id()),
                        standings.of(wave),
                        catalogue.versions(wave.study().code()),
                        untouched,
                        problems,
                        typed));
    }

    private LaunchRow row(Fielding fielding, Optional<SoftLaunch> softLaunch) {
        return new LaunchRow(
                fielding,
                Place.fielding(fielding),
                fielding.phase().name().toLowerCase(Locale.ROOT),
                gates.of(fielding).stream().filter(gate -> !gate.passes()).count(),
                softLaunch);
    }

    @CheckedTemplate(basePath = "admin")
    static final class Templates {

        /** The panels of a wave. */
        static native TemplateInstance wavepanels(String person, WavePanelsView view);
    }
}
