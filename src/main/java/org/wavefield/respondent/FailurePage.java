package org.wavefield.respondent;

import jakarta.inject.Singleton;
import org.wavefield.platform.Failure;
import org.wavefield.platform.FailureAnswer;

/** What people are told wherever no other part of Wavefield answers: a plain page that names no study. */
@Singleton
class FailurePage implements FailureAnswer {

    private static final int UNEXPECTED = 500;

    private final Pages pages;

    FailurePage(Pages pages) {
        this.pages = pages;
    }

    @Override
    public String path() {
        return "";
    }

    @Override
    public String mediaType() {
        return "text/html;charset=UTF-8";
    }

    @Override
    public String body(Failure failure) {
        Language language = Language.choose(failure.wantedLanguage(), failure.acceptedLanguages());
        PageMessages page = language.page();
        return switch (failure.status()) {
            case 404 -> pages.words(page.notFoundTitle(), page.notFound(), language);
            case 413 -> pages.words(page.tooLargeTitle(), page.tooLarge(), language);
            default ->
                failure.status() < UNEXPECTED
                        ? pages.words(page.notTakenTitle(), page.notTaken(), language)
                        : pages.words(page.failureTitle(), page.failure(), language);
        };
    }
}
