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
import org.wavefield.audit.AuditTrail;
import org.wavefield.fieldwork.Counts;
import org.wavefield.fieldwork.QuotaReading;
import org.wavefield.fieldwork.SoftLaunchEnding;
import org.wavefield.fieldwork.SoftLaunches;
import org.wavefield.instrument.InstrumentCatalogue;
import org.wavefield.platform.Roles;
import org.wavefield.study.Fielding;
import org.wavefield.study.FieldingChange;
import org.wavefield.study.Fieldings;
import org.wavefield.study.Gates;
import org.wavefield.study.Transition;

/** A fielding's own page: its launch gates, what can be done with it, and what was done. */
@Path("/admin/studies/{study}/waves/{wave}/fieldings/{panel}")
@RolesAllowed({Roles.RESEARCHER, Roles.ADMIN})
@Produces(MediaType.TEXT_HTML)
class FieldingPage {

    private final StudyDesk desk;
    private final Fieldings fieldings;
    private final Gates gates;
    private final InstrumentCatalogue catalogue;
    private final Counts counts;
    private final SoftLaunches softLaunches;
    private final SoftLaunchEnding softLaunchEnding;
    private final QuotaReading quotas;
    private final AuditTrail audit;

    FieldingPage(
            StudyDesk desk,
            Fieldings fieldings,
            Gates gates,
            InstrumentCatalogue catalogue,
            Counts counts,
            SoftLaunches softLaunches,
            SoftLaunchEnding softLaunchEnding,
            QuotaReading quotas,
            AuditTrail audit) {
        this.desk = desk;
        this.fieldings = fieldings;
        this.gates = gates;
        this.catalogue = catalogue;
        this.counts = counts;
        this.softLaunches = softLaunches;
        this.softLaunchEnding = softLaunchEnding;
        this.quotas = quotas;
        this.audit = audit;
    }

    @GET
    public TemplateInstance show(
            @PathParam("study") String study, @PathParam("wave") int wave, @PathParam("panel") String panel) {
        return page(desk.fielding(study, wave, panel), Map.of(), Map.of());
    }

    /** Asks whether it is to be closed, which nothing undoes. */
    @GET
    @Path("close")
    public TemplateInstance confirm(
            @PathParam("study") String study, @PathParam("wave") int wave, @PathParam("panel") String panel) {
        Fielding fielding = desk.fielding(study, wave, panel);
        return Templates.close(
                desk.person(),
                view(fielding, Map.of(), Map.of()),
                counts.byFielding().get(fielding.id()).underWay());
    }

    @POST
    @Path("{action}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response act(
            @PathParam("study") String study,
            @PathParam("wave") int wave,
            @PathParam("panel") String panel,
            @PathParam("action") String action,
            MultivaluedMap<String, String> form) {
        Fielding fielding = desk.fielding(study, wave, panel);
        Map<String, String> problems = problems(fielding, action, form);
        if (problems.isEmpty()) {
            return StudyDesk.to(Place.fielding(fielding));
        }
        Map<String, String> typed = new LinkedHashMap<>();
        form.keySet().forEach(field -> typed.put(action + "." + field, StudyDesk.typed(form, field)));
        return Response.status(StudyDesk.UNPROCESSABLE)
                .entity(page(fieldings.find(fielding.id()).orElseThrow(), problems, typed))
                .build();
    }

    private Map<String, String> problems(Fielding fielding, String action, MultivaluedMap<String, String> form) {
        int id = fielding.id();
        String reason = StudyDesk.typed(form, "reason");
        return switch (action) {
            case "open" -> problems(fieldings.open(id));
            case "pause" ->
                reason.isEmpty()
                        ? Map.of("pause.reason", "Say why, in a sentence: it is kept with the change.")
                        : problems(fieldings.pause(id, reason));
            case "close" ->
                StudyDesk.typed(form, "forEver").isEmpty()
                        ? Map.of("gates", "Nothing can open it again: close it from the page that says so.")
                        : problems(fieldings.close(id));
            case "target" ->
                problems(
                        action,
                        fieldings.target(
                                id,
                                StudyDesk.number(StudyDesk.typed(form, "target"))
                                        .orElse(0),
                                reason));
            case "soft-launch" ->
                problems(action, softLaunches.give(id, StudyDesk.optional(StudyDesk.typed(form, "completes"))));
            case "go-on" -> problems(action, softLaunchEnding.goOn(id, reason));
            case "pin" -> problems(action, pin(fielding, StudyDesk.typed(form, "version")));
            case "override" ->
                problems(
                        action + "." + StudyDesk.typed(form, "gate"),
                        gates.override(fielding, StudyDesk.typed(form, "gate"), reason));
            default -> throw new NotFoundException();
        };
    }

    private FieldingChange pin(Fielding fielding, String number) {
        return catalogue.versions(fielding.wave().study().code()).stream()
                .filter(version -> Integer.toString(version.number()).equals(number))
                .findFirst()
                .map(version -> fieldings.pin(fielding.id(), version.id()))
                .orElseGet(() -> new FieldingChange.Refused("version", "Select one of the published versions."));
    }

    private static Map<String, String> problems(Transition transition) {
        if (transition instanceof Transition.NotReady blocked) {
            return Map.of("gates", "It cannot open yet. " + String.join(" ", blocked.missing()));
        }
        return transition instanceof Transition.NotPossible impossible
                ? Map.of(
                        "gates",
                        "It is " + impossible.fielding().phase().name().toLowerCase(Locale.ROOT)
                                + " now; that cannot be done any more.")
                : Map.of();
    }

    private static Map<String, String> problems(String action, FieldingChange change) {
        if (change instanceof FieldingChange.Refused refused) {
            boolean whole = refused.field().equals("fielding");
            return Map.of(whole ? "gates" : action + "." + refused.field(), refused.sentence());
        }
        return Map.of();
    }

    private TemplateInstance page(Fielding fielding, Map<String, String> problems, Map<String, String> typed) {
        return Templates.fielding(desk.person(), view(fielding, problems, typed));
    }

    private FieldingView view(Fielding fielding, Map<String, String> problems, Map<String, String> typed) {
        String study = fielding.wave().study().code();
        List<GateLine> lines = gates.of(fielding).stream()
                .map(gate -> GateLine.of(gate, fielding))
                .toList();
        var zone = fielding.panel().timeZone();
        return new FieldingView(
                fielding,
                fielding.phase().name().toLowerCase(Locale.ROOT),
                Place.fielding(fielding),
                Place.wave(study, fielding.wave().number()),
                lines,
                lines.stream().noneMatch(line -> line.mark().equals("red")),
                catalogue.version(fielding.instrumentVersion()).orElseThrow(),
                catalogue.versions(study),
                Tally.of(fielding.target(), counts.byFielding().get(fielding.id())),
                softLaunches.find(fielding.id()).map(soft -> SoftLaunchNote.of(fielding, soft)),
                fielding.openedAt().map(at -> Moment.of(at, zone)),
                fielding.closedAt().map(at -> Moment.of(at, zone)),
                QuotaTable.of(quotas.of(List.of(fielding.id()))),
                audit.of("fielding:" + fielding.id()).stream()
                        .map(entry -> HistoryLine.of(entry, zone))
                        .toList(),
                problems,
                typed);
    }

    @CheckedTemplate(basePath = "admin")
    static final class Templates {

        /** The page of a fielding. */
        static native TemplateInstance fielding(String person, FieldingView view);

        /**
         * Asks whether a fielding is to be closed.
         *
         * @param underWay interviews that have begun and would not be ended
         */
        static native TemplateInstance close(String person, FieldingView view, Long underWay);
    }
}
