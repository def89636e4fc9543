package org.wavefield.api;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.wavefield.people.Granted;
import org.wavefield.people.Granting;
import org.wavefield.people.Membership;
import org.wavefield.people.People;
import org.wavefield.people.Person;
import org.wavefield.people.StudyAccess;
import org.wavefield.platform.Roles;

/** People and their roles in studies. */
@Path("/api/v1/people")
@Tag(name = "People")
class PeopleResource {

    private final People people;
    private final Granting granting;
    private final StudyAccess access;

    PeopleResource(People people, Granting granting, StudyAccess access) {
        this.people = people;
        this.granting = granting;
        this.access = access;
    }

    @GET
    @RolesAllowed({Roles.RESEARCHER, Roles.ADMIN})
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "listPeople",
            summary = "Who holds which role in your studies; for administrators, everybody")
    @APIResponse(responseCode = "200", description = "The people, by name")
    public PersonEntry.PersonList list() {
        List<Person> seen = access.runsTheInstallation() ? people.all() : people.in(access.studies(Roles.RESEARCHER));
        return new PersonEntry.PersonList(seen.stream().map(PersonEntry::of).toList());
    }

    @PUT
    @Path("{username}/roles/{study}/{role}")
    @RolesAllowed(Roles.ADMIN)
    @Operation(
            operationId = "grantRole",
            summary = "Gives somebody a role in a study, whether the person has signed in yet or not")
    @APIResponse(responseCode = "204", description = "The person holds it now")
    @APIResponse(
            responseCode = "422",
            description = "It cannot be given",
            content =
                    @Content(
                            mediaType = ProblemDetail.MEDIA_TYPE,
                            schema = @Schema(implementation = ProblemDetail.class)))
    public Response grant(
            @PathParam("username") String username,
            @PathParam("study") String study,
            @PathParam("role") String role,
            @Context UriInfo uri) {
        return answer(granting.grant(new Membership(username, study, role)), uri);
    }

    @DELETE
    @Path("{username}/roles/{study}/{role}")
    @RolesAllowed(Roles.ADMIN)
    @Operation(operationId = "withdrawRole", summary = "Takes somebody's role in a study away")
    @APIResponse(responseCode = "204", description = "The person does not hold it now")
    @APIResponse(
            responseCode = "422",
            description = "There is no such role or study",
            content =
                    @Content(
                            mediaType = ProblemDetail.MEDIA_TYPE,
                            schema = @Schema(implementation = ProblemDetail.class)))
    public Response withdraw(
            @PathParam("username") String username,
            @PathParam("study") String study,
            @PathParam("role") String role,
            @Context UriInfo uri) {
        return answer(granting.withdraw(new Membership(username, study, role)), uri);
    }

    private static Response answer(Granted granted, UriInfo uri) {
        if (granted instanceof Granted.Refused refused) {
            throw ProblemAnswer.notPossible(refused.sentence(), uri.getPath());
        }
        return Response.noContent().build();
    }
}
