package org.wavefield.respondent;

import java.util.List;
import org.wavefield.interview.InputProblem;

/**
 * What there is to say about a form that could not be taken.
 *
 * @param status of the answer
 * @param problems what is to be mended
 * @param notice a sentence; may be empty
 */
record Remark(int status, List<InputProblem> problems, String notice) {

    /** Nothing: the page is simply shown. */
    static final Remark NONE = new Remark(200, List.of(), "");

    Remark {
        problems = List.copyOf(problems);
    }

    /** It was not stored, and needs no words. */
    static Remark notStored() {
        return notice("");
    }

    /** It was not stored, for this reason. */
    static Remark notice(String notice) {
        return new Remark(Pages.UNPROCESSABLE, List.of(), notice);
    }

    /** It has these problems. */
    static Remark problems(List<InputProblem> problems) {
        return new Remark(Pages.UNPROCESSABLE, problems, "");
    }
}
