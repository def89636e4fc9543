package org.wavefield.respondent;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.Locale;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.wavefield.study.Fieldings;

/** The start page: where Wavefield runs locally it says where to click, elsewhere nothing about any study. */
@PermitAll
@Path("/")
public class HomeResource {

    private final Fieldings fieldings;
    private final Pages pages;
    private final Visit visit;
    private final boolean local;

    HomeResource(
            Fieldings fieldings,
            Pages pages,
            Visit visit,
            @ConfigProperty(name = "wavefield.local.active", defaultValue = "false") boolean local) {
        this.fieldings = fieldings;
        this.pages = pages;
        this.visit = visit;
        this.local = local;
    }

    /** The start page. */
    @GET
    public Response home() {
        return local ? links() : neutral();
    }

    private Response links() {
        Language language = new Language(Locale.ENGLISH);
        return pages.answer(
                        200,
                        Templates.local(
                                pages.frame("Wavefield", language),
                                fieldings.openToEveryone().stream()
                                        .map(LocalFielding::of)
                                        .toList()),
                        language)
                .build();
    }

    private Response neutral() {
        Language language = Language.choose(visit.wantedLanguage(), visit.acceptedLanguages());
        return pages.message(200, language.page().homeTitle(), language.page().home(), "", language);
    }
}
