package org.wavefield.respondent;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import org.wavefield.fieldwork.EntryToken;
import org.wavefield.instrument.Instrument;
import org.wavefield.instrument.InstrumentCatalogue;
import org.wavefield.instrument.PanelInstrument;
import org.wavefield.instrument.Texts;
import org.wavefield.study.Fielding;

/** The pages before an interview. */
@ApplicationScoped
class Welcomes {

    private final InstrumentCatalogue instruments;
    private final Pages pages;
    private final Endings endings;

    Welcomes(InstrumentCatalogue instruments, Pages pages, Endings endings) {
        this.instruments = instruments;
        this.pages = pages;
        this.endings = endings;
    }

    /** What interviews that start now are asked. */
    PanelInstrument instrument(Fielding fielding) {
        return whole(fielding).panel(fielding.panel().code()).orElseThrow();
    }

    /** The language of a visit. */
    Language language(Fielding fielding, Visit visit) {
        return Language.choose(visit.wantedLanguage(), instrument(fielding).locales(), visit.acceptedLanguages());
    }

    /** Welcome and consent. */
    Response page(Fielding fielding, Visit visit) {
        return page(Response.Status.OK.getStatusCode(), fielding, visit);
    }

    /** Welcome and consent once more, after a form that could not be taken. */
    Response page(int status, Fielding fielding, Visit visit) {
        Language language = language(fielding, visit);
        WelcomePage welcome = view(fielding, language, notice(status, language.page()));
        Frame frame = pages.frame(
                        welcome.title(), "", language, instrument(fielding).locales())
                .of(fielding.wave());
        return pages.answer(status, Templates.welcome(frame, welcome), language).build();
    }

    private static String notice(int status, PageMessages page) {
        return switch (status) {
            case 200 -> "";
            case 403 -> page.otherSite();
            case Pages.UNPROCESSABLE -> page.consentChanged();
            default -> page.notTakenTitle();
        };
    }

    /** The fielding has not opened yet, is paused, or is closed. */
    Response notOpen(Fielding fielding, Visit visit) {
        return endings.before(instrument(fielding), fielding.wave(), "closed", language(fielding, visit));
    }

    /** Somebody does not want to take part. */
    Response declined(Fielding fielding, Visit visit) {
        return endings.before(instrument(fielding), fielding.wave(), "declined", language(fielding, visit));
    }

    /** There is no such fielding. */
    Response unknown(Visit visit) {
        return pages.notFound(Language.choose(visit.wantedLanguage(), visit.acceptedLanguages()));
    }

    private WelcomePage view(Fielding fielding, Language language, String notice) {
        Instrument whole = whole(fielding);
        PanelInstrument instrument = instrument(fielding);
        Texts texts = instrument.texts(language.locale());
        return new WelcomePage(
                "/join/" + fielding.wave().study().code() + "/"
                        + fielding.wave().number() + "/" + fielding.panel().code() + "?lang=" + language.tag(),
                notice,
                texts.text("title"),
                texts.paragraphs("welcome.body"),
                whole.welcome().durationMinutes(),
                texts.paragraphs(Texts.SPONSOR_NOTICE),
                whole.welcome().contact(),
                fielding.consentVersion(),
                EntryToken.random().text(),
                texts.paragraphs("consent.body"),
                texts.text("consent.agree"),
                texts.text("consent.decline"),
                instrument.definition().protocol().resume());
    }

    private Instrument whole(Fielding fielding) {
        return instruments.instrument(fielding.instrumentVersion());
    }
}
