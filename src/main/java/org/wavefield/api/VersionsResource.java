package org.wavefield.api;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.wavefield.instrument.BundledStudies;
import org.wavefield.instrument.InstrumentCatalogue;
import org.wavefield.instrument.InstrumentDifferences;
import org.wavefield.instrument.Publication;
import org.wavefield.instrument.PublishedVersion;
import org.wavefield.instrument.StudyFiles;
import org.wavefield.platform.Roles;
import org.wavefield.questionnaire.Problem;

/** A questionnaire's versions, for researchers' scripts. */
@Path("/api/v1/studies")
@Tag(name = "Questionnaire")
@RolesAllowed({Roles.RESEARCHER, Roles.REVIEWER, Roles.ADMIN})
@Produces(MediaType.APPLICATION_JSON)
class VersionsResource {

    private final ApiDesk desk;
    private final InstrumentCatalogue catalogue;
    private final BundledStudies bundled;

    VersionsResource(ApiDesk desk, InstrumentCatalogue catalogue, BundledStudies bundled) {
        this.desk = desk;
        this.catalogue = catalogue;
        this.bundled = bundled;
    }

    /** A published version as a document. */
    @Schema(name = "Version")
    record Version(int number, String hash, Instant publishedAt) {
        static Version of(PublishedVersion version) {
            return new Version(version.number(), version.hash(), version.publishedAt());
        }
    }

    /** A difference as a document. */
    @Schema(name = "Difference")
    record Difference(
            String aspect,
            @Schema(description = "The id of what differs") String subject,
            Optional<String> before,
            Optional<String> after,
            @Schema(description = "Country panels, or locales of a wording") Set<String> where) {
        static Difference of(InstrumentDifferences.Difference difference) {
            return new Difference(
                    difference.aspect().name().toLowerCase(java.util.Locale.ROOT),
                    difference.subject(),
                    difference.before(),
                    difference.after(),
                    difference.where());
        }
    }

    @GET
    @Path("{study}/versions")
    @Operation(operationId = "listVersions", summary = "The published versions, the newest first")
    @APIResponse(responseCode = "200", description = "The versions")
    public List<Version> list(@PathParam("study") String study, @Context UriInfo uri) {
        desk.reviewed(study, uri);
        return catalogue.versions(study).stream().map(Version::of).toList();
    }

    @POST
    @Path("{study}/versions")
    @RolesAllowed({Roles.RESEARCHER, Roles.ADMIN})
    @Operation(
            operationId = "publishVersion",
            summary = "Publishes the files of this installation; the same files again are the same version")
    @APIResponse(responseCode = "200", description = "The version, now or before")
    public Version publish(@PathParam("study") String study, @Context UriInfo uri) {
        desk.study(study, uri);
        StudyFiles files = bundled.files(study)
                .orElseThrow(() ->
                        ProblemAnswer.notPossible("This installation has no files of " + study + ".", uri.getPath()));
        Publication publication = catalogue.publish(files);
        if (publication instanceof Publication.Refused refused) {
            throw ProblemAnswer.notPossible(
                    refused.problems().stream().map(Problem::toLine).collect(Collectors.joining("\n")), uri.getPath());
        }
        return Version.of(((Publication.Published) publication).version());
    }

    @GET
    @Path("{study}/differences")
    @Operation(operationId = "showDifferences", summary = "What differs between two versions")
    @APIResponse(responseCode = "200", description = "The differences")
    public List<Difference> differences(
            @PathParam("study") String study,
            @QueryParam("from") int from,
            @QueryParam("to") int to,
            @Context UriInfo uri) {
        desk.reviewed(study, uri);
        InstrumentDifferences differences = InstrumentDifferences.between(
                catalogue.instrument(desk.version(study, from, uri).id()),
                catalogue.instrument(desk.version(study, to, uri).id()));
        return differences.differences().stream().map(Difference::of).toList();
    }
}
