package org.wavefield.rehearsal;

import io.quarkus.vertx.http.HttpServer;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.wavefield.instrument.InstrumentCatalogue;
import org.wavefield.interview.AskedPage;
import org.wavefield.questionnaire.Questionnaire;
import org.wavefield.rehearsal.Walked.End;
import org.wavefield.study.Fielding;
import org.wavefield.study.Fieldings;

/**
 * Reads the pages of this very application and sends their forms, one by one, as a browser does. The respondents are the
 * same as those of the engine's walk, and give the same answers.
 */
@ApplicationScoped
class HttpWalk implements Walk {

    private final Map<String, Integer> keys = new ConcurrentHashMap<>();
    private final Fieldings fieldings;
    private final InstrumentCatalogue catalogue;
    private final HttpServer server;
    private final String host;

    HttpWalk(
            Fieldings fieldings,
            InstrumentCatalogue catalogue,
            HttpServer server,
            @ConfigProperty(name = "quarkus.http.host") String host) {
        this.fieldings = fieldings;
        this.catalogue = catalogue;
        this.server = server;
        this.host = host;
    }

    /** The fielding that a browser with this key comes to, as long as it is walked. */
    Optional<Fielding> fielding(String key) {
        return Optional.ofNullable(keys.get(key)).flatMap(fieldings::find);
    }

    @Override
    public List<Walked> walk(Fielding fielding, List<SimulatedRespondent> respondents) {
        String key = UUID.randomUUID().toString();
        keys.put(key, fielding.id());
        try {
            List<Walked> walked = new ArrayList<>();
            for (SimulatedRespondent respondent : respondents) {
                walked.add(new Pass(fielding, questionnaire(fielding), respondent, new Browser(address(), key)).walk());
            }
            return walked;
        } finally {
            keys.remove(key);
        }
    }

    private Questionnaire questionnaire(Fielding fielding) {
        return catalogue
                .instrument(fielding.instrumentVersion())
                .panel(fielding.panel().code())
                .orElseThrow()
                .questionnaire();
    }

    private String address() {
        boolean anywhere = host.equals("0.0.0.0") || host.equals("::") || host.equals("localhost");
        return "http://" + (anywhere ? "127.0.0.1" : host) + ":" + server.getPort();
    }

    /** One respondent's pass through one interview. */
    private record Pass(
            Fielding fielding, Questionnaire questionnaire, SimulatedRespondent respondent, Browser browser) {

        Walked walk() {
            List<String> pages = new ArrayList<>();
            Locale locale = respondent.locale(fielding.panel().locales());
            ShownPage shown = browser.get("/join/" + fielding.wave().study().code() + "/"
                    + fielding.wave().number() + "/" + fielding.panel().code() + "?lang=" + locale.toLanguageTag());
            if (respondent.declines()) {
                browser.press(shown, Map.of(), "consent", "decline");
                return new Walked(End.DECLINED, pages, Duration.ZERO);
            }
            shown = browser.press(shown, Map.of(), "consent", "agree");
            Duration length = Duration.ZERO;
            while (shown.asksQuestions()) {
                pages.add(shown.page());
                if (respondent.breaksOffAt(shown.page())) {
                    return new Walked(End.LEFT, pages, length);
                }
                length = length.plus(respondent.timeOn(shown.page()));
                Optional<ShownPage> next = answer(shown);
                if (next.isEmpty()) {
                    return new Walked(End.STUCK, pages, length);
                }
                shown = next.get();
            }
            return new Walked(End.valueOf(shown.state().toUpperCase(Locale.ROOT)), pages, length);
        }

        /** The page after this one; nothing if it comes back with errors again and again. */
        private Optional<ShownPage> answer(ShownPage page) {
            AskedPage asked = page.asked(questionnaire);
            ShownPage shown = page;
            for (int attempt = 0; attempt < MOST_ATTEMPTS; attempt++) {
                shown = browser.press(shown, respondent.fill(asked, attempt), "action", "next");
                if (!shown.refused()) {
                    return Optional.of(shown);
                }
            }
            return Optional.empty();
        }
    }
}
