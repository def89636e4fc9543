package org.wavefield.fieldwork;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Locale;
import java.util.Optional;
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

    /**
     * Starts an interview of somebody who came by the fielding's address and agreed.
     *
     * @param fielding the fielding's key
     */
    @Transactional
    public Start start(int fielding, Consent consent) {
        Optional<Fielding> open = fieldings.find(fielding).filter(Fielding::admitsByAddress);
        if (open.isEmpty()) {
            return new Start.NotOpen();
        }
        PanelInstrument instrument = stored.instrument(
                open.get().instrumentVersion(), open.get().panel().code());
        if (!consent.version().equals(open.get().consentVersion())
                || !instrument.locales().contains(consent.locale())) {
            return new Start.NoConsent();
        }
        InterviewId id = InterviewId.random(open.get().wave().id());
        Secret secret = Secret.random();
        entities.persist(InterviewEntity.begin(
                id,
                secret,
                respondents.open(open.get().wave().study().id()),
                open.get(),
                instrument,
                consent,
                clock.instant()));
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
                .filter(found -> found.panel().locales().contains(locale));
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
     * Takes a page's form. The CSRF token is the caller's to check, see {@link Secret#signed}.
     *
     * @param locale the language that the form was shown in
     */
    @Transactional
    public Submitted submit(InterviewId id, Secret secret, Submission submission, Locale locale) {
        return submissions.take(id, secret, submission, locale);
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

    /** Goes on in another language of the panel; answers and route stay. Another language changes nothing. */
    @Transactional
    public Optional<OpenInterview> switchLocale(InterviewId id, Secret secret, Locale locale) {
        Optional<InterviewEntity> interview = stored.lock(id, secret);
        interview.map(stored::open).filter(OpenInterview::takesAnswers).ifPresent(open -> {
            if (open.instrument().locales().contains(locale)) {
                interview.get().locale = locale.toLanguageTag();
                interview.get().wordingHash = open.instrument().texts(locale).wordingHash();
            }
        });
        return interview.map(stored::open);
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
