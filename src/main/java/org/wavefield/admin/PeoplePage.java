package org.wavefield.admin;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.function.Predicate;
import org.wavefield.people.Granted;
import org.wavefield.people.Granting;
import org.wavefield.people.Membership;
import org.wavefield.people.People;
import org.wavefield.people.Person;
import org.wavefield.people.StudyAccess;
import org.wavefield.platform.Roles;
import org.wavefield.study.Studies;
import org.wavefield.study.Study;

/** Who may do what in which study; administrators change it. */
@Path("/admin/people")
class PeoplePage {

    private static final int UNPROCESSABLE = 422;
    private static final URI ADDRESS = URI.create("/admin/people");

    private final People people;
    private final Granting granting;
    private final Studies studies;
    private final StudyAccess access;
    private final SecurityIdentity person;

    PeoplePage(People people, Granting granting, Studies studies, StudyAccess access, SecurityIdentity person) {
        this.people = people;
        this.granting = granting;
        this.studies = studies;
        this.access = access;
        this.person = person;
    }

    @GET
    @RolesAllowed({Roles.RESEARCHER, Roles.ADMIN})
    @Produces(MediaType.TEXT_HTML)
    public TemplateInstance show() {
        return page(GrantForm.empty());
    }

    @POST
    @RolesAllowed(Roles.ADMIN)
    @Produces(MediaType.TEXT_HTML)
    public Response grant(
            @FormParam("username") @DefaultValue("") String username,
            @FormParam("study") @DefaultValue("") String study,
            @FormParam("role") @DefaultValue("") String role) {
        Membership wanted = new Membership(username.strip(), study, role);
        return answer(wanted, granting.grant(wanted));
    }

    @POST
    @Path("withdrawal")
    @RolesAllowed(Roles.ADMIN)
    @Produces(MediaType.TEXT_HTML)
    public Response withdraw(
            @FormParam("username") @DefaultValue("") String username,
            @FormParam("study") @DefaultValue("") String study,
            @FormParam("role") @DefaultValue("") String role) {
        Membership held = new Membership(username, study, role);
        return answer(held, granting.withdraw(held));
    }

    private Response answer(Membership membership, Granted granted) {
        if (granted instanceof Granted.Refused refused) {
            return Response.status(UNPROCESSABLE)
                    .entity(page(GrantForm.refused(membership, refused)))
                    .build();
        }
        return Response.seeOther(ADDRESS).build();
    }

    private TemplateInstance page(GrantForm form) {
        boolean grants = person.hasRole(Roles.ADMIN);
        Predicate<String> seen = access.studies(Roles.RESEARCHER);
        List<Person> shown = grants ? people.all() : people.in(seen);
        List<Study> offered =
                studies.all().stream().filter(study -> seen.test(study.code())).toList();
        return Templates.people(
                person.getPrincipal().getName(),
                grants,
                shown.stream().map(PersonRow::of).toList(),
                offered,
                form);
    }

    @CheckedTemplate(basePath = "admin")
    static final class Templates {

        /**
         * The page of people and roles.
         *
         * @param person who is signed in
         * @param grants whether this person may change anything
         * @param people whom this person may see
         * @param studies in which roles can be given
         * @param form what was typed, and what is wrong with it
         */
        static native TemplateInstance people(
                String person, boolean grants, List<PersonRow> people, List<Study> studies, GrantForm form);
    }
}
