package org.wavefield.respondent;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.List;

/** The pages, checked against their templates when Wavefield is built. */
@CheckedTemplate(basePath = "respondent")
final class Templates {

    private Templates() {}

    static native TemplateInstance welcome(Frame frame, WelcomePage welcome);

    static native TemplateInstance question(Frame frame, QuestionPage question);

    static native TemplateInstance ending(Frame frame, EndingPage ending);

    static native TemplateInstance saved(Frame frame, String code, String address, String interview);

    static native TemplateInstance resume(Frame frame, String problem, String typed);

    static native TemplateInstance message(Frame frame, String heading, String text, String link);

    static native TemplateInstance local(Frame frame, List<LocalFielding> fieldings);
}
