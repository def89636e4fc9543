package org.wavefield.admin;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;
import org.wavefield.instrument.BundledStudies;
import org.wavefield.instrument.InstrumentCatalogue;
import org.wavefield.instrument.InstrumentDifferences;
import org.wavefield.instrument.Publication;
import org.wavefield.instrument.PublishedVersion;
import org.wavefield.instrument.StudyFiles;
import org.wavefield.instrument.TranslationState;
import org.wavefield.platform.Roles;
import org.wavefield.questionnaire.Problem;
import org.wavefield.study.Study;

/** A study's questionnaire: its versions, what differs between any two, and how far its translations are. */
@Path("/admin/studies/{study}/questionnaire")
@RolesAllowed({Roles.RESEARCHER, Roles.REVIEWER, Roles.ADMIN})
@Produces(MediaType.TEXT_HTML)
class QuestionnairePage {

    private static final int MOST_SHOWN = 200;

    private final StudyDesk desk;
    private final InstrumentCatalogue catalogue;
    private final BundledStudies bundled;

    QuestionnairePage(StudyDesk desk, InstrumentCatalogue catalogue, BundledStudies bundled) {
        this.desk = desk;
        this.catalogue = catalogue;
        this.bundled = bundled;
    }

    @GET
    public TemplateInstance show(@PathParam("study") String study) {
        return page(desk.reviewed(study), List.of());
    }

    /** Publishes the bundled files as a new version. */
    @POST
    @Path("versions")
    @RolesAllowed({Roles.RESEARCHER, Roles.ADMIN})
    public Response publish(@PathParam("study") String study) {
        Study asked = desk.study(study);
        StudyFiles files = bundled.files(study).orElseThrow(NotFoundException::new);
        Publication publication = catalogue.publish(files);
        return publication instanceof Publication.Refused refused
                ? Response.status(StudyDesk.UNPROCESSABLE)
                        .entity(page(asked, refused.problems()))
                        .build()
                : StudyDesk.to(Place.questionnaire(study));
    }

    @GET
    @Path("differences")
    public TemplateInstance differences(
            @PathParam("study") String study, @QueryParam("from") String from, @QueryParam("to") String to) {
        Study asked = desk.reviewed(study);
        PublishedVersion before = version(study, from);
        PublishedVersion after = version(study, to);
        InstrumentDifferences differences =
                InstrumentDifferences.between(catalogue.instrument(before.id()), catalogue.instrument(after.id()));
        int more = Math.max(0, differences.differences().size() - MOST_SHOWN);
        return Templates.differences(
                desk.person(),
                asked,
                before,
                after,
                differences.differences().stream().limit(MOST_SHOWN).toList(),
                more);
    }

    private PublishedVersion version(String study, String number) {
        return catalogue.versions(study).stream()
                .filter(version -> Integer.toString(version.number()).equals(number))
                .findFirst()
                .orElseThrow(NotFoundException::new);
    }

    private TemplateInstance page(Study study, List<Problem> problems) {
        List<VersionLine> versions = catalogue.versions(study.code()).stream()
                .map(version -> new VersionLine(version, Moment.utc(version.publishedAt())))
                .toList();
        Optional<StudyFiles> files = bundled.files(study.code());
        boolean differs = files.isPresent()
                && versions.stream().limit(1).noneMatch(line -> line.version()
                        .hash()
                        .equals(files.get().hash()));
        return Templates.questionnaire(
                desk.person(),
                study,
                versions,
                files.map(TranslationState::of).orElse(List.of()),
                differs,
                versions.stream()
                        .findFirst()
                        .map(newest -> PreviewLink.of(study.code(), newest.version(), catalogue))
                        .orElse(List.of()),
                problems);
    }

    @CheckedTemplate(basePath = "admin")
    static final class Templates {

        /**
         * The page of a questionnaire.
         *
         * @param translations of the bundled files
         * @param differs whether the bundled files are not those of the newest version
         * @param previews where each panel can be seen in each language
         * @param problems why the bundled files cannot be published
         */
        static native TemplateInstance questionnaire(
                String person,
                Study study,
                List<VersionLine> versions,
                List<TranslationState> translations,
                Boolean differs,
                List<PreviewLink> previews,
                List<Problem> problems);

        /**
         * What differs between two versions.
         *
         * @param more how many differences are not shown
         */
        static native TemplateInstance differences(
                String person,
                Study study,
                PublishedVersion before,
                PublishedVersion after,
                List<InstrumentDifferences.Difference> differences,
                Integer more);
    }
}
