package org.wavefield.respondent;

import io.quarkus.qute.TemplateInstance;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Locale;
import org.wavefield.respondent.Frame.OfferedLanguage;

/** Makes answers out of templates. */
@ApplicationScoped
class Pages {

    /** A page that was understood, and has something in it to mend. */
    static final int UNPROCESSABLE = 422;

    private final StyleSheet styleSheet;

    Pages(StyleSheet styleSheet) {
        this.styleSheet = styleSheet;
    }

    /**
     * What is around a page.
     *
     * @param heading the page's
     * @param study the study's title; may be empty
     * @param offered locales to switch between
     */
    Frame frame(String heading, String study, Language language, List<Locale> offered) {
        String title = study.isEmpty() || study.equals(heading) ? heading : heading + " – " + study;
        List<OfferedLanguage> languages = offered.size() < 2
                ? List.of()
                : offered.stream()
                        .map(Language::new)
                        .map(other -> new OfferedLanguage(
                                other.tag(), other.name(), other.direction(), other.equals(language)))
                        .toList();
        return new Frame(title, study, language.tag(), language.direction(), languages, styleSheet.path(), false);
    }

    /** What is around a page without a study. */
    Frame frame(String heading, Language language) {
        return frame(heading, "", language, List.of());
    }

    /** An answer that nobody may keep. */
    Response.ResponseBuilder answer(int status, TemplateInstance page, Language language) {
        return Response.status(status)
                .type(MediaType.TEXT_HTML_TYPE.withCharset("UTF-8"))
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .header(HttpHeaders.CONTENT_LANGUAGE, language.tag())
                .entity(page.setLocale(language.spoken()).render());
    }

    /** Leads on to an address of ours; without a host, for the one in the request may be anybody's. */
    static Response.ResponseBuilder onTo(String path) {
        return Response.status(Response.Status.SEE_OTHER).header(HttpHeaders.LOCATION, path);
    }

    /**
     * The answer to a form that the browser's Back can show again. Of those that may not be kept, browsers show an error
     * page of their own instead.
     */
    static Response.ResponseBuilder keptForBack(Response.ResponseBuilder answer) {
        return answer.header(HttpHeaders.CACHE_CONTROL, null).header(HttpHeaders.CACHE_CONTROL, "private, no-cache");
    }

    /** A plain page that says one thing. */
    Response message(int status, String heading, String text, String link, Language language) {
        return answer(status, Templates.message(frame(heading, language), heading, text, link), language)
                .build();
    }

    /** The same as text, for those who answer otherwise. */
    String words(String heading, String text, Language language) {
        return Templates.message(frame(heading, language), heading, text, "")
                .setLocale(language.spoken())
                .render();
    }

    /** Nothing here, whatever the reason. */
    Response notFound(Language language) {
        return message(404, language.page().notFoundTitle(), language.page().notFound(), "", language);
    }
}
