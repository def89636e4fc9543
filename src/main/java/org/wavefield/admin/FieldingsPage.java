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
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.function.Predicate;
import org.wavefield.fieldwork.Counts;
import org.wavefield.fieldwork.FieldingNumbers;
import org.wavefield.fieldwork.InterviewExport;
import org.wavefield.fieldwork.TermReading;
import org.wavefield.fieldwork.WaveReading;
import org.wavefield.people.StudyAccess;
import org.wavefield.platform.CsvDownload;
import org.wavefield.platform.Roles;
import org.wavefield.study.Fielding;
import org.wavefield.study.Fieldings;
import org.wavefield.study.Kind;

/** Where researchers start: the studies, all fieldings with their counts, and the interviews of each as a file. */
@Path("/admin")
class FieldingsPage {

    private final Fieldings fieldings;
    private final Counts counts;
    private final InterviewExport export;
    private final TermReading terms;
    private final WaveReading numbers;
    private final SecurityIdentity person;
    private final StudyAccess access;
    private final Clock clock;

    FieldingsPage(
            Fieldings fieldings,
            Counts counts,
            InterviewExport export,
            TermReading terms,
            WaveReading numbers,
            SecurityIdentity person,
            StudyAccess access,
            Clock clock) {
        this.terms = terms;
        this.numbers = numbers;
        this.fieldings = fieldings;
        this.counts = counts;
        this.export = export;
        this.person = person;
        this.access = access;
        this.clock = clock;
    }

    @GET
    @RolesAllowed({Roles.RESEARCHER, Roles.ANALYST, Roles.REVIEWER, Roles.ADMIN})
    @Produces(MediaType.TEXT_HTML)
    public TemplateInstance show(@CookieParam(Viewer.FIELD) String zone) {
        Predicate<String> visible = access.visible();
        List<Fielding> shown = fieldings.all().stream()
                .filter(fielding -> visible.test(fielding.wave().study().code()))
                .toList();
        List<Integer> keys = shown.stream().map(Fielding::id).toList();
        List<WaveTable> waves = WaveTable.of(shown, counts.of(keys), access::readsAnswers);
        boolean reads = waves.stream().anyMatch(WaveTable::reads);
        return Templates.fieldings(
                person.getPrincipal().getName(),
                reads,
                cards(shown, visible, Viewer.of(null, zone)),
                waves,
                Ending.all(),
                Moment.utc(clock.instant()));
    }

    @GET
    @Path("fieldings/{fielding}/interviews.csv")
    @RolesAllowed(Roles.RESEARCHER)
    @Produces(CsvDownload.MEDIA_TYPE)
    public Response interviews(@PathParam("fielding") int fielding) {
        Fielding asked = fieldings.find(fielding).orElseThrow(NotFoundException::new);
        access.requireReader(asked.wave().study().code());
        return CsvDownload.of(InterviewExport.fileName(asked), out -> export.write(fielding, out));
    }

    private List<StudyCard> cards(List<Fielding> shown, Predicate<String> visible, Viewer viewer) {
        Instant now = clock.instant();
        List<FieldingNumbers> running = numbers.numbers(shown.stream()
                .filter(fielding -> fielding.kind() == Kind.REAL && fielding.takesAnswers())
                .toList());
        return terms.all().stream()
                .filter(term -> visible.test(term.study().code()))
                .map(term -> StudyCard.of(term, running, viewer, now))
                .toList();
    }

    @CheckedTemplate(basePath = "admin")
    static final class Templates {

        /**
         * The page of all fieldings.
         *
         * @param person who is signed in
         * @param reads whether this person may read answers of any of them
         * @param cards one a study
         * @param endings the columns of their counts
         * @param counted when the counts were taken
         */
        static native TemplateInstance fieldings(
                String person,
                boolean reads,
                List<StudyCard> cards,
                List<WaveTable> waves,
                List<Ending> endings,
                Moment counted);
    }
}
