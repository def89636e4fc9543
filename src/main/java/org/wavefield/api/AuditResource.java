package org.wavefield.api;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Collection;
import java.util.Optional;
import java.util.OptionalLong;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.wavefield.audit.AuditChecks;
import org.wavefield.audit.AuditFilter;
import org.wavefield.audit.AuditReading;
import org.wavefield.people.StudyAccess;
import org.wavefield.platform.Roles;
import org.wavefield.study.Studies;
import org.wavefield.study.Study;

/** The audit trail. */
@Path("/api/v1/audit")
@Tag(name = "Audit trail")
@Produces(MediaType.APPLICATION_JSON)
class AuditResource {

    private final AuditReading reading;
    private final AuditChecks checks;
    private final Studies studies;
    private final StudyAccess access;

    AuditResource(AuditReading reading, AuditChecks checks, Studies studies, StudyAccess access) {
        this.reading = reading;
        this.checks = checks;
        this.studies = studies;
        this.access = access;
    }

    @GET
    @RolesAllowed({Roles.RESEARCHER, Roles.ADMIN})
    @Operation(
            operationId = "listAuditEntries",
            summary = "What was changed in your studies; for administrators, everything")
    @APIResponse(responseCode = "200", description = "Up to " + AuditReading.PAGE + " entries, the newest first")
    @APIResponse(responseCode = "422", description = "A moment that cannot be understood")
    public AuditDocument list(
            @Parameter(description = "Code of a study") @QueryParam("study") Optional<String> study,
            @Parameter(description = "Who did it") @QueryParam("person") Optional<String> person,
            @Parameter(description = "What was done, or how it begins: fielding or fielding.open") @QueryParam("action")
                    Optional<String> action,
            @Parameter(description = "From this moment on, ISO 8601") @QueryParam("from") Optional<String> from,
            @Parameter(description = "Before this moment, ISO 8601") @QueryParam("until") Optional<String> until,
            @Parameter(description = "Where the page before said that the next begins") @QueryParam("before")
                    Optional<Long> before,
            @Context UriInfo uri) {
        study.ifPresent(code -> access.require(Roles.RESEARCHER, code));
        AuditFilter filter =
                new AuditFilter(scope(), study, person, action, moment("from", from, uri), moment("until", until, uri));
        return AuditDocument.of(
                reading.page(filter, before.map(OptionalLong::of).orElse(OptionalLong.empty())));
    }

    @POST
    @Path("verification")
    @RolesAllowed(Roles.ADMIN)
    @Operation(
            operationId = "verifyAuditTrail",
            summary = "Looks through the whole trail for entries that were changed, removed or inserted")
    @APIResponse(responseCode = "200", description = "What it found; an entry of the trail tells of it, too")
    public AuditDocument.Verified verify() {
        return AuditDocument.Verified.of(checks.verify());
    }

    private Optional<Collection<String>> scope() {
        if (access.runsTheInstallation()) {
            return Optional.empty();
        }
        var seen = access.studies(Roles.RESEARCHER);
        return Optional.of(studies.all().stream().map(Study::code).filter(seen).toList());
    }

    private static Optional<Instant> moment(String name, Optional<String> typed, UriInfo uri) {
        try {
            return typed.map(Instant::parse);
        } catch (DateTimeParseException e) {
            throw ProblemAnswer.notPossible(
                    "The parameter " + name + " has to be a moment like 2026-11-25T00:00:00Z.", uri.getPath());
        }
    }
}
