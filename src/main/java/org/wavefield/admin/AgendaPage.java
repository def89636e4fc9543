package org.wavefield.admin;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.wavefield.agenda.Agenda;
import org.wavefield.agenda.AgendaEntry;
import org.wavefield.people.StudyAccess;
import org.wavefield.platform.Roles;
import org.wavefield.study.Fielding;
import org.wavefield.study.Fieldings;
import org.wavefield.study.Studies;
import org.wavefield.study.Study;

/** What falls due, what is late, and what somebody has to look at. */
@Path("/admin/agenda")
@RolesAllowed({Roles.RESEARCHER, Roles.ADMIN})
@Produces(MediaType.TEXT_HTML)
class AgendaPage {

    private static final int MOST = 100;

    private final Agenda agenda;
    private final Studies studies;
    private final Fieldings fieldings;
    private final StudyAccess access;
    private final SecurityIdentity person;

    AgendaPage(Agenda agenda, Studies studies, Fieldings fieldings, StudyAccess access, SecurityIdentity person) {
        this.agenda = agenda;
        this.studies = studies;
        this.fieldings = fieldings;
        this.access = access;
        this.person = person;
    }

    @GET
    public TemplateInstance show() {
        return Templates.agenda(
                person.getPrincipal().getName(),
                studies.all().stream()
                        .filter(study -> access.may(Roles.RESEARCHER, study.code()))
                        .toList(),
                lines(agenda.dead(MOST)),
                lines(agenda.overdue(MOST)),
                lines(agenda.upcoming(MOST)),
                lines(agenda.done(MOST / 4)));
    }

    @POST
    @Path("{action}/try-again")
    public Response tryAgain(@PathParam("action") long id) {
        AgendaEntry action = agenda.find(id).filter(this::visible).orElseThrow(NotFoundException::new);
        agenda.tryAgain(action.id());
        return Response.seeOther(URI.create("/admin/agenda")).build();
    }

    private List<AgendaLine> lines(List<AgendaEntry> actions) {
        return actions.stream()
                .filter(this::visible)
                .map(action -> AgendaLine.of(action, about(action)))
                .toList();
    }

    /** What belongs to no fielding is for administrators, who may do everything everywhere. */
    private boolean visible(AgendaEntry action) {
        return fielding(action)
                .map(fielding ->
                        access.may(Roles.RESEARCHER, fielding.wave().study().code()))
                .orElseGet(() -> access.may(Roles.RESEARCHER, ""));
    }

    private Optional<Fielding> fielding(AgendaEntry action) {
        return action.subjectNumber("fielding", "interviews", "soft-launch", "pace")
                .map(fieldings::known);
    }

    private String about(AgendaEntry action) {
        return fielding(action)
                .map(fielding -> fielding.wave().study().title() + ", "
                        + fielding.wave().title() + ", " + fielding.panel().name())
                .orElse(action.subject());
    }

    @CheckedTemplate(basePath = "admin")
    static final class Templates {

        /** The agenda. */
        static native TemplateInstance agenda(
                String person,
                List<Study> studies,
                List<AgendaLine> dead,
                List<AgendaLine> overdue,
                List<AgendaLine> upcoming,
                List<AgendaLine> done);
    }
}
