package org.wavefield.admin;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.FormParam;
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
import java.net.URI;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.wavefield.audit.AuditFilter;
import org.wavefield.audit.AuditReading;
import org.wavefield.calendar.CalendarChange;
import org.wavefield.calendar.CalendarReading;
import org.wavefield.calendar.CalendarView;
import org.wavefield.calendar.Preview;
import org.wavefield.calendar.WaveCalendar;
import org.wavefield.people.StudyAccess;
import org.wavefield.platform.Roles;
import org.wavefield.study.Studies;
import org.wavefield.study.Study;

/** The calendar of a study's waves: what is planned, and rules that add to it. */
@Path("/admin/studies/{study}/calendar")
@RolesAllowed({Roles.RESEARCHER, Roles.ADMIN})
@Produces(MediaType.TEXT_HTML)
class CalendarPage {

    private static final int UNPROCESSABLE = 422;

    private final Studies studies;
    private final WaveCalendar calendar;
    private final CalendarReading reading;
    private final AuditReading audit;
    private final StudyAccess access;
    private final SecurityIdentity person;
    private final Clock clock;

    CalendarPage(
            Studies studies,
            WaveCalendar calendar,
            CalendarReading reading,
            AuditReading audit,
            StudyAccess access,
            SecurityIdentity person,
            Clock clock) {
        this.studies = studies;
        this.calendar = calendar;
        this.reading = reading;
        this.audit = audit;
        this.access = access;
        this.person = person;
        this.clock = clock;
    }

    @GET
    public TemplateInstance show(@PathParam("study") String code, @QueryParam("year") int year) {
        Study study = study(code);
        CalendarView view = view(study);
        return page(study, view, year, RuleForm.empty(view.panels()));
    }

    @POST
    @Path("preview")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response preview(@PathParam("study") String code, MultivaluedMap<String, String> form) {
        Study study = study(code);
        CalendarView view = view(study);
        Preview preview = calendar.preview(study, RuleForm.input(form));
        if (preview instanceof Preview.Refused refused) {
            return refused(page(study, view, 0, new RuleForm(RuleForm.input(form), refused.problems(), view.panels())));
        }
        List<CalendarWave> waves =
                ((Preview.Shown) preview).waves().stream().map(CalendarWave::of).toList();
        return Response.ok(Templates.calendarPreview(name(), study, waves, fields(form, (Preview.Shown) preview)))
                .build();
    }

    @POST
    @Path("rules")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response save(@PathParam("study") String code, MultivaluedMap<String, String> form) {
        Study study = study(code);
        CalendarChange change = calendar.save(study, RuleForm.input(form));
        if (change instanceof CalendarChange.Refused refused) {
            CalendarView view = view(study);
            return refused(page(study, view, 0, new RuleForm(RuleForm.input(form), refused.problems(), view.panels())));
        }
        return back(study, ((CalendarChange.Made) change).waves().get(0));
    }

    @POST
    @Path("files")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response takeOver(@PathParam("study") String code, @FormParam("number") int number) {
        Study study = study(code);
        CalendarChange change = calendar.takeOver(study, number);
        if (change instanceof CalendarChange.Refused refused) {
            CalendarView view = view(study);
            return refused(page(
                    study,
                    view,
                    0,
                    new RuleForm(RuleForm.empty(view.panels()).input(), refused.problems(), view.panels())));
        }
        return back(study, number);
    }

    private TemplateInstance page(Study study, CalendarView view, int asked, RuleForm form) {
        int first = view.definition().startsOn().getYear();
        int last = view.definition().endsOn().getYear();
        int today = clock.instant().atZone(ZoneOffset.UTC).getYear();
        int year = Math.max(first, Math.min(last, asked == 0 ? today : asked));
        List<Integer> years = IntStream.rangeClosed(first, last).boxed().collect(Collectors.toList());
        List<CalendarWave> waves = view.planned().stream()
                .map(CalendarWave::of)
                .filter(wave -> wave.year() == year)
                .toList();
        return Templates.calendar(name(), study, view, year, years, waves, form, log(study));
    }

    /** The latest changes, the newest first. */
    private List<HistoryLine> log(Study study) {
        AuditFilter filter = new AuditFilter(
                Optional.empty(),
                Optional.of(study.code()),
                Optional.empty(),
                Optional.of("calendar"),
                Optional.empty(),
                Optional.empty());
        return audit.page(filter, OptionalLong.empty()).entries().stream()
                .map(entry -> HistoryLine.of(entry, ZoneOffset.UTC))
                .toList();
    }

    /** What a triggered wave's preview shows is what is saved: the moment itself, however long somebody looks at it. */
    private static List<FormField> fields(MultivaluedMap<String, String> form, Preview.Shown preview) {
        List<FormField> fields = form.entrySet().stream()
                .filter(field -> !field.getKey().equals("moment"))
                .map(field -> new FormField(field.getKey(), field.getValue().get(0)))
                .collect(Collectors.toList());
        preview.rule().moment().ifPresent(moment -> fields.add(new FormField("moment", moment.toString())));
        return fields;
    }

    private Study study(String code) {
        access.require(Roles.RESEARCHER, code);
        return studies.find(code).orElseThrow(NotFoundException::new);
    }

    private CalendarView view(Study study) {
        return reading.view(study).orElseThrow(NotFoundException::new);
    }

    private String name() {
        return person.getPrincipal().getName();
    }

    private static Response refused(TemplateInstance page) {
        return Response.status(UNPROCESSABLE).entity(page).build();
    }

    private Response back(Study study, int wave) {
        int year = reading.view(study).orElseThrow().planned().stream()
                .filter(planned -> planned.wave().number() == wave)
                .map(planned -> CalendarWave.of(planned).year())
                .findFirst()
                .orElse(0);
        return Response.seeOther(
                        URI.create("/admin/studies/" + study.code() + "/calendar?year=" + year + "#wave-" + wave))
                .build();
    }

    @CheckedTemplate(basePath = "admin")
    static final class Templates {

        /** The calendar of a year. */
        static native TemplateInstance calendar(
                String person,
                Study study,
                CalendarView view,
                Integer year,
                List<Integer> years,
                List<CalendarWave> waves,
                RuleForm form,
                List<HistoryLine> log);

        /** What a rule would make. */
        static native TemplateInstance calendarPreview(
                String person, Study study, List<CalendarWave> waves, List<FormField> fields);
    }
}
