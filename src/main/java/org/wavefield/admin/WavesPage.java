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
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.wavefield.calendar.HandPlanning;
import org.wavefield.calendar.HoursPreview;
import org.wavefield.instrument.InstrumentCatalogue;
import org.wavefield.instrument.InstrumentDifferences;
import org.wavefield.instrument.PublishedVersion;
import org.wavefield.platform.Roles;
import org.wavefield.study.Fielding;
import org.wavefield.study.Studies;
import org.wavefield.study.Study;
import org.wavefield.study.Wave;
import org.wavefield.study.WaveChange;
import org.wavefield.study.WaveOrder;
import org.wavefield.study.Waves;

/** Where a wave is made by hand, or like another one. */
@Path("/admin/studies/{study}/waves")
@RolesAllowed({Roles.RESEARCHER, Roles.ADMIN})
@Produces(MediaType.TEXT_HTML)
class WavesPage {

    private final StudyDesk desk;
    private final Studies studies;
    private final Waves waves;
    private final HandPlanning planning;
    private final InstrumentCatalogue catalogue;

    WavesPage(StudyDesk desk, Studies studies, Waves waves, HandPlanning planning, InstrumentCatalogue catalogue) {
        this.desk = desk;
        this.studies = studies;
        this.waves = waves;
        this.planning = planning;
        this.catalogue = catalogue;
    }

    @GET
    @Path("new")
    public TemplateInstance blank(@PathParam("study") String study) {
        Study asked = desk.study(study);
        List<PublishedVersion> versions = catalogue.versions(study);
        String newest =
                versions.isEmpty() ? "" : Integer.toString(versions.get(0).number());
        return page(
                asked,
                new WaveForm(next(asked), "", newest, Set.of(), Map.of(), true, "", ""),
                Optional.empty(),
                Map.of());
    }

    @POST
    @Path("new")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response create(@PathParam("study") String study, MultivaluedMap<String, String> form) {
        return answer(desk.study(study), form, Optional.empty());
    }

    @GET
    @Path("{wave}/clone")
    public TemplateInstance like(@PathParam("study") String study, @PathParam("wave") int number) {
        Wave wave = desk.wave(study, number);
        WaveOrder order = waves.order(wave).orElseThrow(NotFoundException::new);
        int newest = catalogue.versions(study).get(0).number();
        Study asked = desk.study(study);
        return page(asked, WaveForm.of(order, next(asked), "", newest), Optional.of(wave), Map.of());
    }

    /** Shows what differs for the chosen version, or creates the wave. */
    @POST
    @Path("{wave}/clone")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response clone(
            @PathParam("study") String study, @PathParam("wave") int number, MultivaluedMap<String, String> form) {
        Wave wave = desk.wave(study, number);
        waves.order(wave).orElseThrow(NotFoundException::new);
        return answer(desk.study(study), form, Optional.of(wave));
    }

    private Response answer(Study study, MultivaluedMap<String, String> form, Optional<Wave> source) {
        return "compare".equals(form.getFirst("action"))
                ? compare(study, WaveForm.typed(form), source)
                : create(study, form, source);
    }

    private Response compare(Study study, WaveForm form, Optional<Wave> source) {
        boolean readable = hours(study, form).problems().isEmpty();
        return Response.status(readable ? Response.Status.OK.getStatusCode() : StudyDesk.UNPROCESSABLE)
                .entity(page(study, form, source, Map.of()))
                .build();
    }

    private HoursPreview hours(Study study, WaveForm form) {
        return planning.preview(
                study, form.order(catalogue.versions(study.code())).targets(), form.hours());
    }

    private Response create(Study study, MultivaluedMap<String, String> typed, Optional<Wave> source) {
        WaveForm form = WaveForm.typed(typed);
        WaveChange change = planning.create(study, form.order(catalogue.versions(study.code())), form.hours());
        if (change instanceof WaveChange.Refused refused) {
            return Response.status(StudyDesk.UNPROCESSABLE)
                    .entity(page(study, form, source, refused.problems()))
                    .build();
        }
        Wave wave = ((WaveChange.Made) change).wave();
        return StudyDesk.to(Place.wave(study.code(), wave.number()) + "/panels");
    }

    private TemplateInstance page(Study study, WaveForm form, Optional<Wave> source, Map<String, String> problems) {
        List<PublishedVersion> versions = catalogue.versions(study.code());
        Optional<PublishedVersion> chosen = form.chosen(versions);
        HoursPreview hours = hours(study, form);
        return Templates.waveform(
                desk.person(),
                new WaveFormView(
                        study,
                        source.map(wave -> "Clone wave " + wave.number() + ": " + wave.title())
                                .orElse("New wave"),
                        source.map(wave -> Place.wave(study.code(), wave.number()) + "/clone")
                                .orElse(Place.study(study.code()) + "/waves/new"),
                        form,
                        studies.panels(study.id()),
                        chosen.map(version -> waves.modules(version.id())).orElse(Set.of()),
                        versions,
                        source.flatMap(wave -> chosen.map(version -> differences(wave, version))),
                        hours.fieldings().stream().map(CalendarLine::of).toList(),
                        source.map(wave -> WaveSettings.differences(
                                        waves.order(wave).orElseThrow(), form.order(versions)))
                                .orElse(List.of()),
                        problems.isEmpty() ? hours.problems() : problems));
    }

    private InstrumentDifferences differences(Wave source, PublishedVersion chosen) {
        Fielding any = waves.fieldings(source).get(0);
        return InstrumentDifferences.between(
                catalogue.instrument(any.instrumentVersion()), catalogue.instrument(chosen.id()));
    }

    /** The number after the last wave that measures anything. */
    private String next(Study study) {
        return Integer.toString(1
                + studies.waves(study.id()).stream()
                        .filter(wave -> !wave.demonstration())
                        .mapToInt(Wave::number)
                        .max()
                        .orElse(0));
    }

    @CheckedTemplate(basePath = "admin")
    static final class Templates {

        /** The form of a new wave. */
        static native TemplateInstance waveform(String person, WaveFormView view);
    }
}
