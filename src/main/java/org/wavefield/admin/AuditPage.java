package org.wavefield.admin;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.wavefield.audit.AuditChecks;
import org.wavefield.audit.AuditReading;
import org.wavefield.people.StudyAccess;
import org.wavefield.platform.CsvDownload;
import org.wavefield.platform.Roles;
import org.wavefield.study.Studies;
import org.wavefield.study.Study;

/** Who changed what: entry by entry, and whether the trail is whole. */
@Path("/admin/audit")
class AuditPage {

    private static final int UNPROCESSABLE = 422;
    private static final URI ADDRESS = URI.create("/admin/audit");

    private final AuditReading reading;
    private final AuditChecks checks;
    private final Studies studies;
    private final StudyAccess access;
    private final SecurityIdentity person;

    AuditPage(AuditReading reading, AuditChecks checks, Studies studies, StudyAccess access, SecurityIdentity person) {
        this.reading = reading;
        this.checks = checks;
        this.studies = studies;
        this.access = access;
        this.person = person;
    }

    @GET
    @RolesAllowed({Roles.RESEARCHER, Roles.ADMIN})
    @Produces(MediaType.TEXT_HTML)
    public Response show(@BeanParam AuditForm form) {
        requireNamedStudy(form);
        List<Study> offered = offered();
        Optional<String> problem = form.problem();
        AuditReading.Page page = problem.isPresent()
                ? new AuditReading.Page(List.of(), java.util.OptionalLong.empty())
                : reading.page(form.filter(scope(offered)), form.before());
        TemplateInstance shown = Templates.audit(
                person.getPrincipal().getName(),
                runs(),
                AuditRow.of(page.entries()),
                page.next().isPresent() ? form.address(page.next().getAsLong()) : "",
                form,
                offered,
                checks.last().map(AuditVerdict::of));
        return Response.status(problem.isPresent() ? UNPROCESSABLE : Response.Status.OK.getStatusCode())
                .entity(shown)
                .build();
    }

    @GET
    @Path("entries.csv")
    @RolesAllowed({Roles.RESEARCHER, Roles.ADMIN})
    @Produces(CsvDownload.MEDIA_TYPE)
    public Response entries(@BeanParam AuditForm form) {
        requireNamedStudy(form);
        if (form.problem().isPresent()) {
            return Response.status(UNPROCESSABLE).build();
        }
        var filter = form.filter(scope(offered()));
        return CsvDownload.of("audit-trail.csv", out -> reading.write(filter, out));
    }

    @POST
    @Path("verification")
    @RolesAllowed(Roles.ADMIN)
    public Response verify() {
        checks.verify();
        return Response.seeOther(ADDRESS).build();
    }

    private void requireNamedStudy(AuditForm form) {
        if (!form.study().isEmpty()) {
            access.require(Roles.RESEARCHER, form.study());
        }
    }

    private boolean runs() {
        return person.hasRole(Roles.ADMIN);
    }

    private List<Study> offered() {
        Predicate<String> seen = access.studies(Roles.RESEARCHER);
        return studies.all().stream().filter(study -> seen.test(study.code())).toList();
    }

    /** Researchers see what belongs to their studies; administrators see the rest, too. */
    private Optional<List<String>> scope(List<Study> offered) {
        return runs()
                ? Optional.empty()
                : Optional.of(offered.stream().map(Study::code).toList());
    }

    @CheckedTemplate(basePath = "admin")
    static final class Templates {

        /**
         * The page of the audit trail.
         *
         * @param person who is signed in
         * @param runs whether this person may have the trail verified
         * @param next address of the next page; empty if there is none
         * @param form what was asked for
         * @param studies that can be asked for
         * @param verdict of the last verification
         */
        static native TemplateInstance audit(
                String person,
                boolean runs,
                List<AuditRow> entries,
                String next,
                AuditForm form,
                List<Study> studies,
                Optional<AuditVerdict> verdict);
    }
}
