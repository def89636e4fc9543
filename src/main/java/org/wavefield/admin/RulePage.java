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
import org.wavefield.calendar.CalendarChange;
import org.wavefield.calendar.CalendarProblem;
import org.wavefield.calendar.RuleChanges;
import org.wavefield.calendar.RuleEffect;
import org.wavefield.calendar.RuleInput;
import org.wavefield.calendar.RulePreview;
import org.wavefield.platform.Roles;
import org.wavefield.study.Studies;
import org.wavefield.study.Study;

/** Where a rule of the calendar that was saved is changed. */
@Path("/admin/studies/{study}/calendar")
@RolesAllowed({Roles.RESEARCHER, Roles.ADMIN})
@Produces(MediaType.TEXT_HTML)
class RulePage {

    private final StudyDesk desk;
    private final Studies studies;
    private final RuleChanges changes;

    RulePage(StudyDesk desk, Studies studies, RuleChanges changes) {
        this.desk = desk;
        this.studies = studies;
        this.changes = changes;
    }

    @GET
    @Path("rules/{rule}")
    public TemplateInstance show(@PathParam("study") String code, @PathParam("rule") int rule) {
        Study study = desk.study(code);
        return page(study, rule, known(study, rule), List.of(), "");
    }

    @POST
    @Path("rules/{rule}/preview")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response preview(
            @PathParam("study") String code, @PathParam("rule") int rule, MultivaluedMap<String, String> form) {
        Study study = desk.study(code);
        known(study, rule);
        RulePreview preview = changes.preview(study, rule, RuleForm.input(form));
        if (preview instanceof RulePreview.Refused refused) {
            return refused(study, rule, form, refused.problems());
        }
        RuleEffect effect = ((RulePreview.Shown) preview).effect();
        List<FormField> fields = form.entrySet().stream()
                .map(field -> new FormField(field.getKey(), field.getValue().get(0)))
                .toList();
        return Response.ok(Templates.calendarRulePreview(
                        desk.person(),
                        study,
                        rule,
                        effect,
                        effect.made().stream().map(CalendarWave::of).toList(),
                        fields))
                .build();
    }

    @POST
    @Path("rules/{rule}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response change(
            @PathParam("study") String code, @PathParam("rule") int rule, MultivaluedMap<String, String> form) {
        Study study = desk.study(code);
        known(study, rule);
        CalendarChange change = changes.change(study, rule, RuleForm.input(form), StudyDesk.typed(form, "reason"));
        return change instanceof CalendarChange.Refused refused
                ? refused(study, rule, form, refused.problems())
                : StudyDesk.to(Place.study(study.code()) + "/calendar#rules");
    }

    private RuleInput known(Study study, int rule) {
        return changes.find(study, rule).orElseThrow(NotFoundException::new);
    }

    private Response refused(
            Study study, int rule, MultivaluedMap<String, String> form, List<CalendarProblem> problems) {
        return Response.status(StudyDesk.UNPROCESSABLE)
                .entity(page(study, rule, RuleForm.input(form), problems, StudyDesk.typed(form, "reason")))
                .build();
    }

    private TemplateInstance page(
            Study study, int rule, RuleInput input, List<CalendarProblem> problems, String reason) {
        return Templates.calendarRule(
                desk.person(), study, rule, new RuleForm(input, problems, studies.panels(study.id())), reason);
    }

    @CheckedTemplate(basePath = "admin")
    static final class Templates {

        /** The form of a rule that was saved. */
        static native TemplateInstance calendarRule(
                String person, Study study, Integer rule, RuleForm form, String reason);

        /** What a change of it would do. */
        static native TemplateInstance calendarRulePreview(
                String person,
                Study study,
                Integer rule,
                RuleEffect effect,
                List<CalendarWave> made,
                List<FormField> fields);
    }
}
