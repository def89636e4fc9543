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
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.UUID;
import org.wavefield.instrument.InstrumentCatalogue;
import org.wavefield.instrument.PublishedVersion;
import org.wavefield.platform.Roles;
import org.wavefield.rehearsal.RehearsalEntry;
import org.wavefield.rehearsal.RehearsalHistory;
import org.wavefield.rehearsal.RehearsalPlan;
import org.wavefield.rehearsal.RehearsalStart;
import org.wavefield.rehearsal.Rehearsals;
import org.wavefield.study.Fielding;
import org.wavefield.study.Studies;
import org.wavefield.study.Study;
import org.wavefield.study.Wave;
import org.wavefield.study.Waves;

/** Where waves are rehearsed. */
@Path("/admin/studies/{study}/rehearsals")
@RolesAllowed({Roles.RESEARCHER, Roles.ADMIN})
@Produces(MediaType.TEXT_HTML)
class RehearsalsPage {

    private static final String ASK_AGAIN_AFTER_SECONDS = "2";
    private static final int MOST_COMPLETES = 10_000;

    private final StudyDesk desk;
    private final Studies studies;
    private final Waves waves;
    private final Rehearsals rehearsals;
    private final RehearsalHistory history;
    private final InstrumentCatalogue catalogue;

    RehearsalsPage(
            StudyDesk desk,
            Studies studies,
            Waves waves,
            Rehearsals rehearsals,
            RehearsalHistory history,
            InstrumentCatalogue catalogue) {
        this.desk = desk;
        this.studies = studies;
        this.waves = waves;
        this.rehearsals = rehearsals;
        this.history = history;
        this.catalogue = catalogue;
    }

    @GET
    public TemplateInstance list(
            @PathParam("study") String study, @QueryParam("wave") String wave, @QueryParam("panel") String panel) {
        RehearsalForm form = new RehearsalForm(
                Optional.ofNullable(wave).orElse(""),
                Optional.ofNullable(panel).map(Set::of).orElse(Set.of()),
                "100",
                "1");
        return page(desk.study(study), form, Map.of());
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response begin(@PathParam("study") String study, MultivaluedMap<String, String> typed) {
        Study asked = desk.study(study);
        RehearsalForm form = RehearsalForm.typed(typed);
        Map<String, String> problems = new LinkedHashMap<>();
        Optional<RehearsalPlan> plan = plan(asked, form, problems);
        Optional<UUID> begun = plan.flatMap(wanted -> begin(wanted, problems));
        return begun.map(id -> StudyDesk.to(Place.rehearsals(study) + "/" + id))
                .orElseGet(() -> Response.status(StudyDesk.UNPROCESSABLE)
                        .entity(page(asked, form, problems))
                        .build());
    }

    /** How one goes. While it does, the page asks again by itself, in any browser. */
    @GET
    @Path("{rehearsal}")
    public Response show(@PathParam("study") String study, @PathParam("rehearsal") String id) {
        Study asked = desk.study(study);
        RehearsalEntry entry =
                entry(id).filter(known -> known.study().equals(study)).orElseThrow(NotFoundException::new);
        RehearsalView view = RehearsalView.of(entry, rehearsals.progress(entry.id()));
        Response.ResponseBuilder answer = Response.ok(Templates.rehearsal(desk.person(), asked, view));
        if (view.underWay()) {
            answer.header("Refresh", ASK_AGAIN_AFTER_SECONDS);
        }
        return answer.build();
    }

    private Optional<RehearsalEntry> entry(String id) {
        try {
            return history.find(UUID.fromString(id));
        } catch (IllegalArgumentException e) {
            return Optional.empty(); // no id at all: there is no such page
        }
    }

    private Optional<RehearsalPlan> plan(Study study, RehearsalForm form, Map<String, String> problems) {
        OptionalInt number = StudyDesk.number(form.wave());
        Optional<Wave> wave = number.isPresent() ? studies.wave(study.id(), number.getAsInt()) : Optional.empty();
        List<Fielding> asked = wave.map(waves::fieldings).orElse(List.of());
        if (asked.isEmpty()) {
            problems.put("wave", "Select a wave that has country panels");
        }
        OptionalInt completes = StudyDesk.number(form.completes());
        if (completes.isEmpty() || completes.getAsInt() < 1 || completes.getAsInt() > MOST_COMPLETES) {
            problems.put("completes", "Enter a whole number of completes from 1 to " + MOST_COMPLETES);
        }
        OptionalInt seed = StudyDesk.number(form.seed());
        if (seed.isEmpty()) {
            problems.put("seed", "Enter a whole number as the seed, for example 1");
        }
        return problems.isEmpty()
                ? Optional.of(new RehearsalPlan(
                        catalogue.files(version(asked, form)),
                        number.getAsInt(),
                        List.copyOf(form.panels()),
                        completes.getAsInt(),
                        seed.getAsInt(),
                        RehearsalPlan.Way.ENGINE))
                : Optional.empty();
    }

    /** The version that the first of the chosen panels is pinned to. */
    private static long version(List<Fielding> asked, RehearsalForm form) {
        return asked.stream()
                .filter(fielding -> form.panels().contains(fielding.panel().code()))
                .findFirst()
                .orElse(asked.get(0))
                .instrumentVersion();
    }

    private Optional<UUID> begin(RehearsalPlan plan, Map<String, String> problems) {
        RehearsalStart start = rehearsals.begin(plan);
        if (start instanceof RehearsalStart.Begun begun) {
            return Optional.of(begun.id());
        }
        problems.put("wave", String.join(" ", ((RehearsalStart.Refused) start).reasons()));
        return Optional.empty();
    }

    private TemplateInstance page(Study study, RehearsalForm form, Map<String, String> problems) {
        return Templates.rehearsals(
                desk.person(),
                study,
                form,
                studies.waves(study.id()),
                studies.panels(study.id()),
                history.of(study.code()).stream()
                        .map(entry -> RehearsalView.of(entry, rehearsals.progress(entry.id())))
                        .toList(),
                catalogue.versions(study.code()),
                problems);
    }

    @CheckedTemplate(basePath = "admin")
    static final class Templates {

        /** All rehearsals of a study, and the form of the next. */
        static native TemplateInstance rehearsals(
                String person,
                Study study,
                RehearsalForm form,
                List<Wave> waves,
                List<org.wavefield.study.CountryPanel> panels,
                List<RehearsalView> past,
                List<PublishedVersion> versions,
                Map<String, String> problems);

        /** One rehearsal. */
        static native TemplateInstance rehearsal(String person, Study study, RehearsalView view);
    }
}
