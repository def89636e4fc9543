package org.wavefield.admin;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import org.wavefield.calendar.CalendarChange;
import org.wavefield.calendar.CalendarChanges;
import org.wavefield.calendar.CalendarProblem;
import org.wavefield.calendar.CalendarReading;
import org.wavefield.people.StudyAccess;
import org.wavefield.platform.Roles;
import org.wavefield.study.Studies;
import org.wavefield.study.Study;

/** Changes to what is planned: a panel's shift, and a wave that is taken back. */
@Path("/admin/studies/{study}/calendar")
@RolesAllowed({Roles.RESEARCHER, Roles.ADMIN})
@Produces(MediaType.TEXT_HTML)
class CalendarChangePage {

    private static final int UNPROCESSABLE = 422;

    private final Studies studies;
    private final CalendarReading reading;
    private final CalendarChanges changes;
    private final StudyAccess access;
    private final SecurityIdentity person;

    CalendarChangePage(
            Studies studies,
            CalendarReading reading,
            CalendarChanges changes,
            StudyAccess access,
            SecurityIdentity person) {
        this.studies = studies;
        this.reading = reading;
        this.changes = changes;
        this.access = access;
        this.person = person;
    }

    @GET
    @Path("fieldings/{fielding}")
    public TemplateInstance askShift(
            @PathParam("study") String code,
            @PathParam("fielding") int fielding,
            @QueryParam("days") @DefaultValue("") String days,
            @QueryParam("reason") @DefaultValue("") String reason) {
        return shiftPage(study(code), fielding, List.of(), days, reason);
    }

    @POST
    @Path("fieldings/{fielding}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response shift(
            @PathParam("study") String code,
            @PathParam("fielding") int fielding,
            @FormParam("days") String days,
            @FormParam("reason") String reason) {
        Study study = study(code);
        String said = days == null ? "" : days.strip();
        String why = reason == null ? "" : reason;
        int number = said.matches("[+-]?\\d{1,3}") ? Integer.parseInt(said) : 0;
        CalendarChange change = changes.shift(study, fielding, number, why);
        if (change instanceof CalendarChange.Refused refused) {
            return refused(shiftPage(study, fielding, refused.problems(), said, why));
        }
        CalendarWave wave = wave(study, ((CalendarChange.Made) change).waves().get(0));
        return back(study, wave);
    }

    @GET
    @Path("waves/{wave}/withdraw")
    public TemplateInstance askWithdraw(@PathParam("study") String code, @PathParam("wave") int number) {
        Study study = study(code);
        return Templates.calendarWithdraw(name(), study, wave(study, number), List.of(), "");
    }

    @POST
    @Path("waves/{wave}/withdraw")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response withdraw(
            @PathParam("study") String code, @PathParam("wave") int number, @FormParam("reason") String reason) {
        Study study = study(code);
        String why = reason == null ? "" : reason;
        CalendarWave wave = wave(study, number);
        if (changes.withdraw(study, number, why) instanceof CalendarChange.Refused refused) {
            return refused(Templates.calendarWithdraw(name(), study, wave, refused.problems(), why));
        }
        return back(study, wave);
    }

    private TemplateInstance shiftPage(
            Study study, int fielding, List<CalendarProblem> problems, String days, String reason) {
        CalendarWave wave = reading.view(study).orElseThrow(NotFoundException::new).planned().stream()
                .map(CalendarWave::of)
                .filter(one -> one.lines().stream().anyMatch(line -> line.fielding() == fielding))
                .findFirst()
                .orElseThrow(NotFoundException::new);
        CalendarLine line = wave.lines().stream()
                .filter(one -> one.fielding() == fielding)
                .findFirst()
                .orElseThrow();
        return Templates.calendarShift(name(), study, wave, line, problems, days, reason);
    }

    private CalendarWave wave(Study study, int number) {
        return reading.view(study).orElseThrow(NotFoundException::new).planned().stream()
                .filter(planned -> planned.wave().number() == number)
                .findFirst()
                .map(CalendarWave::of)
                .orElseThrow(NotFoundException::new);
    }

    private Study study(String code) {
        access.require(Roles.RESEARCHER, code);
        return studies.find(code).orElseThrow(NotFoundException::new);
    }

    private String name() {
        return person.getPrincipal().getName();
    }

    private static Response refused(TemplateInstance page) {
        return Response.status(UNPROCESSABLE).entity(page).build();
    }

    private static Response back(Study study, CalendarWave wave) {
        return Response.seeOther(URI.create(
                        "/admin/studies/" + study.code() + "/calendar?year=" + wave.year() + "#" + wave.anchor()))
                .build();
    }

    @CheckedTemplate(basePath = "admin")
    static final class Templates {

        /** The form of a shift. */
        static native TemplateInstance calendarShift(
                String person,
                Study study,
                CalendarWave wave,
                CalendarLine line,
                List<CalendarProblem> problems,
                String days,
                String reason);

        /** Names the consequence of taking a wave back. */
        static native TemplateInstance calendarWithdraw(
                String person, Study study, CalendarWave wave, List<CalendarProblem> problems, String reason);
    }
}
