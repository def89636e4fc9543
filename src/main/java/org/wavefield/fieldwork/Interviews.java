package org.wavefield.fieldwork;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.wavefield.instrument.PanelInstrument;
import org.wavefield.interview.Submission;
import org.wavefield.study.Fielding;
import org.wavefield.study.Fieldings;

/** What respondents do. Every method is one transaction; what comes from a browser is hostile, and never an exception. */
@ApplicationScoped
public class Interviews {

    private final Fieldings fieldings;
    private final StoredInterviews stored;
    private final Submissions submissions;
    private final Respondents respondents;
    private final Codes codes;
    private final ResumeAttempts attempts;
    private final EntityManager entities;
    private final Clock clock;

    Interviews(
            Fieldings fieldings,
            StoredInterviews stored,
            Submissions submissions,
            Respondents respondents,
            Codes codes,
            ResumeAttempts attempts,
            EntityManager entities,
            Clock clock) {
        this.fieldings = fieldings;
        this.stored = stored;
        this.submissions = submissions;
        this.respondents = respondents;
        this.codes = codes;
        this.attempts = attempts;
        this.entities = entities;
        this.clock = clock;
    }

    /** Starts an interview whatever was started before, see {@link #start(int, Consent, EntryToken)}. */
    @Transactional
    public Start start(int fielding, Consent consent) {
        return start(fielding, consent, EntryToken.random());
    }

    /**
     * Starts an interview of somebody who came by the fielding's address and agreed. The same token starts the same
     * interview, also if it comes several times at once or the fielding has closed since.
     *
     * @param fielding the fielding's key
     */
    @Transactional
    public Start start(int fielding, Consent consent, EntryToken token) {
        return fieldings
                .find(fielding)
                .map(found -> started(token.interview(found), token.secret(found))
                        .orElseGet(() -> start(found, consent, token)))
                .orElseGet(Start.NotOpen::new);
    }

    /** What the token started before. Whoever sends it at the same moment waits here for the other to be done. */
    private Optional<Start> started(InterviewId id, Secret secret) {
        entities.createNativeQuery("SELECT pg_advisory_xact_lock(:id) IS NULL")
                .setParameter("id", id.number().getMostSignificantBits())
                .getSingleResult();
        return stored.find(id)
                .map(interview ->
                        secret.matches(interview.secretHash) ? new Start.Started(id, secret) : new Start.Elsewhere());
    }

    private Start start(Fielding fielding, Consent consent, EntryToken token) {
        PanelInstrument instrument =
                stored.instrument(fielding.instrumentVersion(), fielding.panel().code());
        if (!fielding.admitsByAddress()) {
            return new Start.NotOpen();
        } else if (!consent.version().equals(fielding.consentVersion())
                || !instrument.locales().contains(consent.locale())) {
            return new Start.NoConsent();
        }
        InterviewId id = token.interview(fielding);
        Secret secret = token.secret(fielding);
        UUID respondent = respondents.open(fielding.wave().study().id(), fielding.kind());
        entities.persist(InterviewEntity.begin(id, secret, respondent, fielding, instrument, consent, clock.instant()));
        codes.addWithdrawal(id, secret.withdrawalCode());
        return new Start.Started(id, secret);
    }

    /**
     * Counts somebody who did not agree: per fielding, language and day, and nothing else.
     *
     * @param fielding the fielding's key
     * @return whether the fielding is open, and the language one of its own
     */
    @Transactional
    public boolean decline(int fielding, Locale locale) {
        Optional<Fielding> open = fieldings
                .find(fielding)
                .filter(Fielding::admitsByAddress)
                .filter(found -> stored.instrument(
                                found.instrumentVersion(), found.panel().code())
                        .locales()
                        .contains(locale));
        open.ifPresent(found -> entities.createNativeQuery(
                        "INSERT INTO declined AS counted (fielding_id, locale, day, respondents)"
                                + " VALUES (:fielding, :locale, :day, 1) ON CONFLICT (fielding_id, locale, day)"
                                + " DO UPDATE SET respondents = counted.respondents + 1")
                .setParameter("fielding", fielding)
                .setParameter("locale", locale.toLanguageTag())
                .setParameter(
                        "day", clock.instant().atZone(found.panel().timeZone()).toLocalDate())
                .executeUpdate());
        return open.isPresent();
    }

    /** The interview, if it exists and the secret is its own. */
    @Transactional
    public Optional<OpenInterview> open(InterviewId id, Secret secret) {
        return stored.find(id, secret).map(stored::open);
    }

    /**
     * Takes a page's form. The CSRF token is the caller's to check, see {@link Secret#signed}. What the country protocol
     * has switched off, going back or saving for later, is refused.
     *
     * @param locale the language that the form was shown in; one that the panel does not have counts as the interview's
     */
    public Submitted submit(InterviewId id, Secret secret, Submission submission, Locale locale) {
        return Contention.again(() -> submissions.take(id, secret, submission, locale));
    }

    /**
     * Keeps what is valid on a page, and goes on in another language of the panel. Any other language is refused.
     *
     * @param submission that saves
     * @param locale the language that the form was shown in
     * @param next the language to go on in
     */
    public Submitted switchLocale(InterviewId id, Secret secret, Submission submission, Locale locale, Locale next) {
        return Contention.again(() -> submissions.takeAndSwitch(id, secret, submission, locale, next));
    }

    /**
     * The code that the interview is resumed with, on another device or later; shows the same one again as long as the
     * interview goes on in this browser.
     *
     * @return empty if there is no such interview, it has ended, or its country protocol does not let it be resumed
     */
    @Transactional
    public Optional<Code> resumeCode(InterviewId id, Secret secret) {
        return stored.lock(id, secret)
                .map(stored::open)
                .filter(Interviews::resumable)
                .map(interview -> {
                    codes.setResume(id, secret.resumeCode());
                    return secret.resumeCode();
                });
    }

    /**
     * Goes on with a saved interview. The code stays good until a new one is issued; the secret of before is void.
     *
     * @param typed what the respondent typed
     * @param address where the request came from, to limit attempts; it is not kept
     */
    @Transactional
    public Resumption resume(String typed, String address) {
        if (!attempts.count(address)) {
            return new Resumption.TooMany();
        }
        return Code.parse(typed)
                .flatMap(code -> codes.resumedBy(code, fieldings.livelyWaves()))
                .flatMap(stored::lock)
                .filter(interview -> resumable(stored.open(interview)))
                .<Resumption>map(this::resume)
                .orElseGet(Resumption.NotFound::new);
    }

    private Resumption.Resumed resume(InterviewEntity interview) {
        Secret secret = Secret.random();
        interview.secretHash = secret.hash();
        interview.askedAt = clock.instant();
        codes.addWithdrawal(interview.publicId(), secret.withdrawalCode());
        return new Resumption.Resumed(interview.publicId(), secret);
    }

    private static boolean resumable(OpenInterview interview) {
        return interview.takesAnswers()
                && interview.instrument().definition().protocol().resume();
    }
}
