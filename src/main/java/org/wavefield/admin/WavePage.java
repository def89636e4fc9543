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
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.wavefield.fieldwork.CellState;
import org.wavefield.fieldwork.FieldingNumbers;
import org.wavefield.fieldwork.QuotaReading;
import org.wavefield.fieldwork.SoftLaunch;
import org.wavefield.fieldwork.SoftLaunches;
import org.wavefield.fieldwork.WaveNumbers;
import org.wavefield.fieldwork.WaveReading;
import org.wavefield.people.StudyAccess;
import org.wavefield.platform.Roles;
import org.wavefield.study.Fielding;
import org.wavefield.study.Phase;

/** How a wave goes, country by country; its numbers can be asked for alone, and follow by themselves. */
@Path("/admin/studies/{study}/waves")
@RolesAllowed({Roles.RESEARCHER, Roles.ANALYST, Roles.REVIEWER, Roles.ADMIN})
@Produces(MediaType.TEXT_HTML)
class WavePage {

    private static final int REHEARSALS = 12;

    private final WaveReading reading;
    private final QuotaReading quotas;
    private final SecurityIdentity person;
    private final StudyAccess access;
    private final SoftLaunches softLaunches;
    private final Clock clock;

    WavePage(
            WaveReading reading,
            QuotaReading quotas,
            SecurityIdentity person,
            StudyAccess access,
            SoftLaunches softLaunches,
            Clock clock) {
        this.reading = reading;
        this.quotas = quotas;
        this.person = person;
        this.access = access;
        this.softLaunches = softLaunches;
        this.clock = clock;
    }

    @GET
    @Path("{wave}")
    public Response show(
            @PathParam("study") String study,
            @PathParam("wave") int wave,
            @QueryParam(Viewer.FIELD) String zone,
            @CookieParam(Viewer.FIELD) String remembered) {
        Viewer viewer = Viewer.of(zone, remembered);
        WaveNumbers numbers = numbers(study, wave);
        List<Fielding> rehearsals =
                numbers.rehearsals().stream().limit(REHEARSALS).toList();
        int older = numbers.rehearsals().size() - rehearsals.size();
        List<FieldingNumbers> rehearsed = reading.numbers(rehearsals);
        TemplateInstance page = Templates.wave(
                person.getPrincipal().getName(),
                WaveView.of(numbers, cells(numbers), rehearsed, older, viewer, clock.instant()),
                Ending.all(),
                waiting(numbers),
                access.may(Roles.RESEARCHER, study));
        Response.ResponseBuilder answer = Response.ok(page);
        return (zone == null ? answer : answer.cookie(viewer.cookie())).build();
    }

    @GET
    @Path("{wave}/numbers")
    public TemplateInstance numbers(
            @PathParam("study") String study,
            @PathParam("wave") int wave,
            @QueryParam(Viewer.FIELD) String zone,
            @CookieParam(Viewer.FIELD) String remembered) {
        Viewer viewer = Viewer.of(zone, remembered);
        WaveNumbers numbers = numbers(study, wave);
        return Templates.waveNumbers(
                WaveView.of(numbers, cells(numbers), List.of(), 0, viewer, clock.instant()), Ending.all());
    }

    private List<CellState> cells(WaveNumbers numbers) {
        return quotas.of(WaveView.fieldings(numbers).stream().map(Fielding::id).toList());
    }

    private List<SoftLaunchNote> waiting(WaveNumbers numbers) {
        List<Fielding> asked =
                numbers.fielded().stream().map(FieldingNumbers::fielding).toList();
        Map<Integer, SoftLaunch> known =
                softLaunches.of(asked.stream().map(Fielding::id).toList());
        return asked.stream()
                .filter(fielding -> fielding.phase() == Phase.PAUSED
                        && known.containsKey(fielding.id())
                        && known.get(fielding.id()).waits())
                .map(fielding -> SoftLaunchNote.of(fielding, known.get(fielding.id())))
                .toList();
    }

    private WaveNumbers numbers(String study, int wave) {
        access.requireVisible(study);
        return reading.wave(study, wave).orElseThrow(NotFoundException::new);
    }

    @CheckedTemplate(basePath = "admin", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    static final class Templates {

        /**
         * The page of a wave.
         *
         * @param person who is signed in
         * @param endings the columns of its counts
         * @param waiting fieldings that their soft launches have paused
         * @param leads whether whoever is signed in may let them go on
         */
        static native TemplateInstance wave(
                String person, WaveView view, List<Ending> endings, List<SoftLaunchNote> waiting, Boolean leads);

        /** Only its numbers. */
        static native TemplateInstance waveNumbers(WaveView view, List<Ending> endings);
    }
}
