package org.wavefield.admin;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.qute.i18n.Localized;
import io.quarkus.qute.i18n.MessageBundles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.wavefield.instrument.InstrumentCatalogue;
import org.wavefield.instrument.PageView;
import org.wavefield.instrument.PanelInstrument;
import org.wavefield.instrument.Preview;
import org.wavefield.instrument.PublishedVersion;
import org.wavefield.instrument.QuestionMessages;
import org.wavefield.instrument.Texts;
import org.wavefield.platform.Roles;

/** The pages of a questionnaire as respondents see them, marked as a preview. */
@Path("/admin/studies/{study}/questionnaire/preview/{version}/{panel}/{locale}/{page}")
@RolesAllowed({Roles.RESEARCHER, Roles.REVIEWER, Roles.ADMIN})
@Produces(MediaType.TEXT_HTML)
class PreviewPage {

    private static final Set<String> SPOKEN = Set.of("ar", "de", "es", "fr", "pl", "ru");

    private final StudyDesk desk;
    private final InstrumentCatalogue catalogue;

    PreviewPage(StudyDesk desk, InstrumentCatalogue catalogue) {
        this.desk = desk;
        this.catalogue = catalogue;
    }

    @GET
    public TemplateInstance show(
            @PathParam("study") String study,
            @PathParam("version") String number,
            @PathParam("panel") String code,
            @PathParam("locale") String tag,
            @PathParam("page") String page) {
        desk.reviewed(study);
        PublishedVersion version = catalogue.versions(study).stream()
                .filter(known -> Integer.toString(known.number()).equals(number))
                .findFirst()
                .orElseThrow(NotFoundException::new);
        PanelInstrument panel = catalogue.instrument(version.id()).panel(code).orElseThrow(NotFoundException::new);
        Locale locale = panel.locales().stream()
                .filter(known -> known.toLanguageTag().equals(tag))
                .findFirst()
                .orElseThrow(NotFoundException::new);
        Texts texts = panel.texts(locale);
        PageView view = Preview.page(panel, texts, messages(locale), page).orElseThrow(NotFoundException::new);
        List<String> pages = Preview.pages(panel);
        int place = pages.indexOf(page);
        return Templates.preview(new PreviewView(
                        view,
                        tag,
                        texts.rightToLeft() ? "rtl" : "ltr",
                        texts.text("title"),
                        panel.definition().name() + ", version " + version.number() + ", page " + (place + 1) + " of "
                                + pages.size(),
                        path(study, version, code, tag, pages, place - 1),
                        path(study, version, code, tag, pages, place + 1),
                        Place.questionnaire(study)))
                .setLocale(spoken(locale));
    }

    private static Optional<String> path(
            String study, PublishedVersion version, String panel, String locale, List<String> pages, int place) {
        return place < 0 || place >= pages.size()
                ? Optional.empty()
                : Optional.of(PreviewLink.path(study, version.number(), panel, locale, pages.get(place)));
    }

    private static Locale spoken(Locale locale) {
        return Locale.forLanguageTag(SPOKEN.contains(locale.getLanguage()) ? locale.getLanguage() : "en");
    }

    private static QuestionMessages messages(Locale locale) {
        String tag = spoken(locale).toLanguageTag();
        return tag.equals("en")
                ? MessageBundles.get(QuestionMessages.class)
                : MessageBundles.get(QuestionMessages.class, Localized.Literal.of(tag));
    }

    @CheckedTemplate(basePath = "admin")
    static final class Templates {

        /** A page as respondents see it. */
        static native TemplateInstance preview(PreviewView view);
    }
}
