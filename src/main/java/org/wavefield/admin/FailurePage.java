package org.wavefield.admin;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.inject.Singleton;
import org.wavefield.platform.Failure;
import org.wavefield.platform.FailureAnswer;

/** In the researchers' area, every failure is a page that says what to do now. */
@Singleton
class FailurePage implements FailureAnswer {

    @Override
    public String path() {
        return Area.PATH;
    }

    @Override
    public String mediaType() {
        return "text/html;charset=UTF-8";
    }

    @Override
    public String body(Failure failure) {
        return Templates.failure(
                        failure.person().orElse(""),
                        Explanation.of(failure.status()),
                        failure.reference().orElse(""))
                .render();
    }

    @CheckedTemplate(basePath = "admin")
    static final class Templates {

        /**
         * The page of a failure.
         *
         * @param person who is signed in; empty if that is not known
         * @param reference of an unexpected error; otherwise empty
         */
        static native TemplateInstance failure(String person, Explanation explanation, String reference);
    }
}
