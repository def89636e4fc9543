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
import java.util.List;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.wavefield.api.CalendarEntry.WaveEntry;
import org.wavefield.calendar.CalendarChange;
import org.wavefield.calendar.CalendarChanges;
import org.wavefield.calendar.CalendarProblem;
import org.wavefield.calendar.CalendarReading;
import org.wavefield.calendar.Preview;
import org.wavefield.calendar.RuleChanges;
import org.wavefield.calendar.WaveCalendar;
import org.wavefield.people.StudyAccess;
import org.wavefield.platform.Roles;
import org.wavefield.study.Studies;
import org.wavefield.study.Study;

/** The calendar of a study's waves, for researchers' scripts. */
@Path("/api/v1/studies/{study}/calendar")
@Tag(name = "Calendar")
@RolesAllowed({Roles.RESEARCHER, Roles.ADMIN})
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@APIResponse(
        responseCode = "422",
        description = "It cannot be done, and nothing has changed",
        content =
                @Content(mediaType = ProblemDetail.MEDIA_TYPE, schema = @Schema(implementation = ProblemDetail.class)))
class CalendarResource {

    private final Studies studies;
    private final WaveCalendar calendar;
    private final CalendarReading reading;
    private final CalendarChanges changes;
    private final RuleChanges rules;
    private final StudyAccess access;

    CalendarResource(
            Studies studies,
            WaveCalendar calendar,
            CalendarReading reading,
            CalendarChanges changes,
            RuleChanges rules,
            StudyAccess access) {
        this.studies = studies;
        this.calendar = calendar;
        this.reading = reading;
        this.changes = changes;
        this.rules = rules;
        this.access = access;
    }

    @GET
    @Operation(operationId = "showCalendar", summary = "What is planned, in each panel's time and in UTC")
    public CalendarEntry show(@PathParam("study") String code, @Context UriInfo uri) {
        return reading.view(study(code, uri))
                .map(CalendarEntry::of)
                .orElseThrow(() -> ProblemAnswer.notFound("The study has no published questionnaire.", uri.getPath()));
    }

    @POST
    @Path("preview")
    @Operation(operationId = "previewRule", summary = "What a rule would make; plans nothing")
    public List<WaveEntry> preview(@PathParam("study") String code, RuleOrder order, @Context UriInfo uri) {
        Preview preview = calendar.preview(study(code, uri), order(order, uri).input());
        if (preview instanceof Preview.Refused refused) {
            throw ProblemAnswer.notPossible(sentences(refused.problems()), uri.getPath());
        }
        return CalendarEntry.of((Preview.Shown) preview);
    }

    @POST
    @Path("rules")
    @Operation(operationId = "saveRule", summary = "Plans the waves of a rule; answers their numbers")
    public List<Integer> save(@PathParam("study") String code, RuleOrder order, @Context UriInfo uri) {
        return numbers(calendar.save(study(code, uri), order(order, uri).input()), uri);
    }

    @PUT
    @Path("rules/{rule}")
    @Operation(
            operationId = "changeRule",
            summary = "Changes a rule, for what is still to come; answers the numbers of the waves that it made")
    public List<Integer> change(
            @PathParam("study") String code, @PathParam("rule") int rule, RuleOrder order, @Context UriInfo uri) {
        Study found = study(code, uri);
        RuleOrder asked = order(order, uri);
        return numbers(rules.change(found, rule, asked.input(), asked.reason()), uri);
    }

    @POST
    @Path("files/{wave}")
    @Consumes(MediaType.WILDCARD)
    @Operation(operationId = "planWaveOfFiles", summary = "Plans a wave that the study's files have")
    public List<Integer> takeOver(
            @PathParam("study") String code, @PathParam("wave") int number, @Context UriInfo uri) {
        return numbers(calendar.takeOver(study(code, uri), number), uri);
    }

    @POST
    @Path("fieldings/{fielding}/shift")
    @Operation(operationId = "shiftFielding", summary = "Shifts a fielding's hours by whole days")
    public List<Integer> shift(
            @PathParam("study") String code,
            @PathParam("fielding") int fielding,
            ChangeOrder order,
            @Context UriInfo uri) {
        Study found = study(code, uri);
        ChangeOrder asked = order(order, uri);
        return numbers(changes.shift(found, fielding, asked.daysOrNone(), asked.reasonOrNone()), uri);
    }

    @POST
    @Path("waves/{wave}/withdraw")
    @Operation(operationId = "withdrawWave", summary = "Takes a wave back, for ever, that has not opened anywhere")
    public List<Integer> withdraw(
            @PathParam("study") String code, @PathParam("wave") int number, ChangeOrder order, @Context UriInfo uri) {
        return numbers(
                changes.withdraw(study(code, uri), number, order(order, uri).reasonOrNone()), uri);
    }

    private Study study(String code, UriInfo uri) {
        access.require(Roles.RESEARCHER, code);
        return studies.find(code)
                .orElseThrow(() -> ProblemAnswer.notFound("There is no study " + code + ".", uri.getPath()));
    }

    private static <T> T order(T order, UriInfo uri) {
        if (order == null) {
            throw ProblemAnswer.notPossible("The order is missing.", uri.getPath());
        }
        return order;
    }

    private static List<Integer> numbers(CalendarChange change, UriInfo uri) {
        if (change instanceof CalendarChange.Refused refused) {
            throw ProblemAnswer.notPossible(sentences(refused.problems()), uri.getPath());
        }
        return ((CalendarChange.Made) change).waves();
    }

    private static String sentences(List<CalendarProblem> problems) {
        return problems.stream()
                .map(problem -> problem.field() + ": " + problem.message())
                .collect(Collectors.joining("\n"));
    }
}
