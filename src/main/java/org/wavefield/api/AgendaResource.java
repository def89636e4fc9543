package org.wavefield.api;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.wavefield.agenda.Agenda;
import org.wavefield.agenda.AgendaEntry;
import org.wavefield.api.AgendaAnswer.Line;
import org.wavefield.people.StudyAccess;
import org.wavefield.platform.Roles;
import org.wavefield.study.Fieldings;

/** What falls due, for researchers' scripts. */
@Path("/api/v1/agenda")
@Tag(name = "Calendar")
@RolesAllowed({Roles.RESEARCHER, Roles.ADMIN})
@Produces(MediaType.APPLICATION_JSON)
class AgendaResource {

    private static final int MOST = 1000;

    private final Agenda agenda;
    private final Fieldings fieldings;
    private final StudyAccess access;

    AgendaResource(Agenda agenda, Fieldings fieldings, StudyAccess access) {
        this.agenda = agenda;
        this.fieldings = fieldings;
        this.access = access;
    }

    @GET
    @Operation(
            operationId = "showAgenda",
            summary = "What is given up, overdue and to come, for the studies that one may see")
    public AgendaAnswer show() {
        return new AgendaAnswer(lines(agenda.dead(MOST)), lines(agenda.overdue(MOST)), lines(agenda.upcoming(MOST)));
    }

    @POST
    @Path("{action}/try-again")
    @Operation(operationId = "tryAgain", summary = "Lets an action that was given up be tried again")
    public Line tryAgain(@PathParam("action") long id, @Context UriInfo uri) {
        AgendaEntry action = agenda.find(id)
                .filter(this::visible)
                .orElseThrow(() -> ProblemAnswer.notFound("There is no action " + id + ".", uri.getPath()));
        if (!agenda.tryAgain(action.id())) {
            throw ProblemAnswer.notPossible("The action was not given up.", uri.getPath());
        }
        return Line.of(agenda.find(id).orElseThrow());
    }

    private List<Line> lines(List<AgendaEntry> actions) {
        return actions.stream().filter(this::visible).map(Line::of).toList();
    }

    /** What belongs to no fielding is for administrators, who may do everything everywhere. */
    private boolean visible(AgendaEntry action) {
        return action.subjectNumber("fielding", "interviews", "soft-launch", "pace")
                .map(fieldings::known)
                .map(fielding ->
                        access.may(Roles.RESEARCHER, fielding.wave().study().code()))
                .orElseGet(() -> access.may(Roles.RESEARCHER, ""));
    }
}
