package org.wavefield.admin;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.wavefield.instrument.CountryProtocol;
import org.wavefield.instrument.Instrument;
import org.wavefield.instrument.InstrumentCatalogue;
import org.wavefield.platform.Roles;
import org.wavefield.study.CountryPanel;
import org.wavefield.study.ProtocolDecision;
import org.wavefield.study.ProtocolDecisions;
import org.wavefield.study.ProtocolDraft;
import org.wavefield.study.Study;

/** Where decisions on a country protocol are recorded. */
@Path("/admin/studies/{study}/panels/{panel}/protocol")
@RolesAllowed({Roles.RESEARCHER, Roles.REVIEWER, Roles.ADMIN})
@Produces(MediaType.TEXT_HTML)
class ProtocolPage {

    private final StudyDesk desk;
    private final ProtocolDecisions decisions;
    private final InstrumentCatalogue catalogue;

    ProtocolPage(StudyDesk desk, ProtocolDecisions decisions, InstrumentCatalogue catalogue) {
        this.desk = desk;
        this.decisions = decisions;
        this.catalogue = catalogue;
    }

    @GET
    public TemplateInstance show(
            @PathParam("study") String study, @PathParam("panel") String panel, @QueryParam("back") String back) {
        Study asked = desk.reviewed(study);
        ProtocolDraft empty = new ProtocolDraft(consent(asked), "", "", "", "", "");
        return page(asked, desk.panel(asked, panel), empty, Map.of(), back);
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response record(
            @PathParam("study") String study, @PathParam("panel") String panel, MultivaluedMap<String, String> form) {
        Study asked = desk.reviewed(study);
        CountryPanel country = desk.panel(asked, panel);
        ProtocolDraft draft = new ProtocolDraft(
                form.getFirst("consentVersion"),
                form.getFirst("outcome"),
                form.getFirst("decidedBy"),
                form.getFirst("decidedOn"),
                form.getFirst("legalBasis"),
                form.getFirst("terms"));
        ProtocolDecisions.Recording recording = decisions.record(asked, country, draft);
        String back = within(study, form.getFirst("back"));
        if (recording instanceof ProtocolDecisions.Recording.Refused refused) {
            return Response.status(StudyDesk.UNPROCESSABLE)
                    .entity(page(asked, country, draft, refused.problems(), back))
                    .build();
        }
        return StudyDesk.to(back.isEmpty() ? Place.protocol(study, panel) : back);
    }

    private TemplateInstance page(
            Study study, CountryPanel panel, ProtocolDraft draft, Map<String, String> problems, String back) {
        Optional<CountryProtocol> filed = newest(study)
                .flatMap(instrument -> instrument.panel(panel.code()))
                .map(known -> known.definition().protocol());
        return Templates.protocol(
                desk.person(),
                study,
                panel,
                filed,
                decisions.of(panel.id()),
                draft,
                problems,
                within(study.code(), back));
    }

    private String consent(Study study) {
        return newest(study)
                .map(instrument -> instrument.welcome().consentVersion())
                .orElse("");
    }

    private Optional<Instrument> newest(Study study) {
        return catalogue.versions(study.code()).stream().findFirst().map(version -> catalogue.instrument(version.id()));
    }

    /** An address of the same study's pages, and nothing else: the form leads there. */
    private static String within(String study, String path) {
        String home = Place.study(study) + "/";
        return path != null && path.startsWith(home) && path.matches("[A-Za-z0-9_/-]+") ? path : "";
    }

    @CheckedTemplate(basePath = "admin")
    static final class Templates {

        /**
         * The page of a country protocol.
         *
         * @param filed what the newest version's file says
         * @param decisions those recorded here, the newest first
         * @param back where to go on once a decision is recorded; may be empty
         */
        static native TemplateInstance protocol(
                String person,
                Study study,
                CountryPanel panel,
                Optional<CountryProtocol> filed,
                List<ProtocolDecision> decisions,
                ProtocolDraft draft,
                Map<String, String> problems,
                String back);
    }
}
