package org.wavefield.api;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.wavefield.platform.Roles;
import org.wavefield.study.ProtocolDecision;
import org.wavefield.study.ProtocolDecisions;
import org.wavefield.study.ProtocolDraft;
import org.wavefield.study.Study;

/** Decisions on country protocols, for scripts. None can be changed; what is sent twice is kept once. */
@Path("/api/v1/studies/{study}/panels/{panel}/protocol-decisions")
@Tag(name = "Country protocols")
@RolesAllowed({Roles.RESEARCHER, Roles.REVIEWER, Roles.ADMIN})
@Produces(MediaType.APPLICATION_JSON)
class ProtocolResource {

    private final ApiDesk desk;
    private final ProtocolDecisions decisions;

    ProtocolResource(ApiDesk desk, ProtocolDecisions decisions) {
        this.desk = desk;
        this.decisions = decisions;
    }

    /** A decision as a document. */
    @Schema(name = "ProtocolDecision")
    record Decision(
            @Schema(enumeration = {"approved", "refused"}) String outcome,
            String consentVersion,
            @Schema(description = "Who signed") String decidedBy,
            LocalDate decidedOn,
            String legalBasis,
            @Schema(description = "What was decided, in words") String terms,
            String recordedBy,
            Instant recordedAt) {
        static Decision of(ProtocolDecision decision) {
            return new Decision(
                    decision.outcome().code(),
                    decision.consentVersion(),
                    decision.decidedBy(),
                    decision.decidedOn(),
                    decision.legalBasis(),
                    decision.terms(),
                    decision.recordedBy(),
                    decision.recordedAt());
        }
    }

    @GET
    @Operation(operationId = "listProtocolDecisions", summary = "The decisions recorded for a panel, the newest first")
    @APIResponse(responseCode = "200", description = "The decisions")
    public List<Decision> list(
            @PathParam("study") String study, @PathParam("panel") String panel, @Context UriInfo uri) {
        Study asked = desk.reviewed(study, uri);
        return decisions.of(desk.panel(asked, panel, uri).id()).stream()
                .map(Decision::of)
                .toList();
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "recordProtocolDecision", summary = "Records a decision")
    @APIResponse(responseCode = "200", description = "The decision, now or before")
    public Decision record(
            @PathParam("study") String study,
            @PathParam("panel") String panel,
            ProtocolDraft draft,
            @Context UriInfo uri) {
        Study asked = desk.reviewed(study, uri);
        var country = desk.panel(asked, panel, uri);
        if (draft == null) {
            throw ProblemAnswer.notPossible("The body is missing.", uri.getPath());
        }
        ProtocolDecisions.Recording recording = decisions.record(asked, country, draft);
        if (recording instanceof ProtocolDecisions.Recording.Refused refused) {
            throw ApiDesk.refused(refused.problems(), uri);
        }
        return Decision.of(((ProtocolDecisions.Recording.Kept) recording).decision());
    }
}
