package org.wavefield.respondent;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import org.wavefield.fieldwork.Consent;
import org.wavefield.fieldwork.EntryToken;
import org.wavefield.fieldwork.Interviews;
import org.wavefield.fieldwork.OpenInterview;
import org.wavefield.fieldwork.Start;
import org.wavefield.rehearsal.Rehearsals;
import org.wavefield.study.Fielding;
import org.wavefield.study.Fieldings;

/** The way into a fielding that everyone with its address may take part in: welcome, consent, start. */
@PermitAll
@Path("/join/{study}/{wave}/{panel}")
public class JoinResource {

    private static final int BAD_REQUEST = 400;
    private static final int FORBIDDEN = 403;
    private static final String CONSENT = "consent";
    private static final String AGREE = "agree";
    private static final String DECLINE = "decline";

    private final Fieldings fieldings;
    private final Rehearsals rehearsals;
    private final Interviews interviews;
    private final Welcomes welcomes;
    private final Questions questions;
    private final Visit visit;

    JoinResource(
            Fieldings fieldings,
            Rehearsals rehearsals,
            Interviews interviews,
            Welcomes welcomes,
            Questions questions,
            Visit visit) {
        this.fieldings = fieldings;
        this.rehearsals = rehearsals;
        this.interviews = interviews;
        this.welcomes = welcomes;
        this.questions = questions;
        this.visit = visit;
    }

    /** Welcome and consent. It changes nothing and sets no cookie, for previews come here too. */
    @GET
    public Response welcome(
            @PathParam("study") String study, @PathParam("wave") String wave, @PathParam("panel") String panel) {
        return find(study, wave, panel)
                .map(fielding ->
                        fielding.admitsByAddress() ? welcomes.page(fielding, visit) : welcomes.notOpen(fielding, visit))
                .orElseGet(() -> welcomes.unknown(visit));
    }

    /** Starts an interview, or goes on with the one that the browser has in this fielding. */
    @POST
    @Consumes(MediaType.WILDCARD)
    public Response decide(
            @PathParam("study") String study,
            @PathParam("wave") String wave,
            @PathParam("panel") String panel,
            @Context HttpHeaders headers,
            InputStream body)
            throws IOException {
        Optional<Fielding> fielding = find(study, wave, panel);
        Optional<FormFields> form = FormFields.read(body);
        if (fielding.isEmpty()) {
            return welcomes.unknown(visit);
        }
        if (form.isEmpty() || !visit.fromThisSite()) {
            return welcomes.page(form.isEmpty() ? BAD_REQUEST : FORBIDDEN, fielding.get(), visit);
        }
        Optional<OpenInterview> begun = begun(fielding.get(), headers);
        if (form.get().last(CONSENT).equals(Optional.of(DECLINE))) {
            return declined(fielding.get(), begun);
        }
        return begun.map(interview -> Pages.onTo(questions.address(interview)).build())
                .orElseGet(() -> agreed(fielding.get(), form.get()));
    }

    /** Whoever has begun and now declines leaves the interview as it is, and this browser forgets it. */
    private Response declined(Fielding fielding, Optional<OpenInterview> begun) {
        if (begun.isPresent()) {
            return Response.fromResponse(welcomes.declined(fielding, visit))
                    .cookie(InterviewCookie.forget(fielding.id(), visit.encrypted()))
                    .build();
        }
        interviews.decline(fielding.id(), welcomes.language(fielding, visit).locale());
        return welcomes.declined(fielding, visit);
    }

    /** Nobody agrees by saying nothing. */
    private Response agreed(Fielding fielding, FormFields form) {
        Optional<EntryToken> token =
                form.last("entry").map(EntryToken::parse).orElseGet(() -> Optional.of(EntryToken.random()));
        if (token.isEmpty() || !form.last(CONSENT).equals(Optional.of(AGREE))) {
            return welcomes.page(BAD_REQUEST, fielding, visit);
        }
        String version = form.last("version").orElse(fielding.consentVersion());
        Start start = interviews.start(
                fielding.id(),
                new Consent(version, welcomes.language(fielding, visit).locale()),
                token.get());
        if (start instanceof Start.Started started) {
            return started(fielding, new InterviewCookie(started.id(), started.secret()));
        } else if (start instanceof Start.Elsewhere) {
            return Pages.onTo("/resume").build();
        }
        return start instanceof Start.NoConsent
                ? welcomes.page(Pages.UNPROCESSABLE, fielding, visit)
                : welcomes.notOpen(fielding, visit);
    }

    private Response started(Fielding fielding, InterviewCookie cookie) {
        boolean lasting = !welcomes.instrument(fielding).definition().protocol().clearBrowser();
        OpenInterview interview = interviews.open(cookie.id(), cookie.secret()).orElseThrow();
        return Pages.onTo(questions.address(interview))
                .cookie(cookie.keep(fielding.id(), lasting, visit.encrypted()))
                .build();
    }

    private Optional<OpenInterview> begun(Fielding fielding, HttpHeaders headers) {
        return InterviewCookie.ofFielding(fielding.id(), headers.getCookies())
                .flatMap(cookie -> interviews.open(cookie.id(), cookie.secret()));
    }

    private Optional<Fielding> find(String study, String wave, String panel) {
        try {
            int number = Integer.parseInt(wave);
            return visit.rehearsal()
                    .flatMap(rehearsals::fielding)
                    .filter(fielding -> fielding.wave().study().code().equals(study)
                            && fielding.wave().number() == number
                            && fielding.panel().code().equals(panel))
                    .or(() -> fieldings.find(study, number, panel));
        } catch (NumberFormatException e) { // no wave has such a number
            return Optional.empty();
        }
    }
}
