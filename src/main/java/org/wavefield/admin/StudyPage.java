package org.wavefield.admin;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.CookieParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import org.wavefield.fieldwork.Term;
import org.wavefield.fieldwork.TermReading;
import org.wavefield.people.StudyAccess;
import org.wavefield.platform.Roles;

/** A study over its whole time, at a glance. */
@Path("/admin/studies/{study}")
class StudyPage {

    private final TermReading reading;
    private final SecurityIdentity person;
    private final StudyAccess access;
    private final Clock clock;

    StudyPage(TermReading reading, SecurityIdentity person, StudyAccess access, Clock clock) {
        this.reading = reading;
        this.person = person;
        this.access = access;
        this.clock = clock;
    }

    @GET
    @RolesAllowed({Roles.RESEARCHER, Roles.ANALYST, Roles.REVIEWER, Roles.ADMIN})
    @Produces(MediaType.TEXT_HTML)
    public TemplateInstance show(@PathParam("study") String study, @CookieParam(Viewer.FIELD) String remembered) {
        access.requireVisible(study);
        Term term = reading.of(study).orElseThrow(NotFoundException::new);
        return Templates.study(
                person.getPrincipal().getName(), TermView.of(term, Viewer.of(null, remembered), clock.instant()));
    }

    @CheckedTemplate(basePath = "admin")
    static final class Templates {

        /**
         * The page of a study.
         *
         * @param person who is signed in
         */
        static native TemplateInstance study(String person, TermView view);
    }
}
