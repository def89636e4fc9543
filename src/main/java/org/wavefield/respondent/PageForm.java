package org.wavefield.respondent;

import java.util.Optional;
import org.wavefield.interview.Action;
import org.wavefield.interview.Submission;

/**
 * The form of an interview's page.
 *
 * @param submission what the engine takes
 * @param language the locale that was asked for instead of going on; pressing a language saves the page and stays on it
 */
record PageForm(Submission submission, Optional<String> language) {

    /** Reads it; nothing if it is no form of ours. */
    static Optional<PageForm> read(FormFields form) {
        Optional<String> language = form.last("action").isPresent() ? Optional.empty() : form.last("lang");
        Optional<Action> action = language.isPresent() ? Optional.of(Action.SAVE) : action(form.last("action"));
        Optional<Integer> revision = form.last("revision").flatMap(PageForm::revision);
        Optional<String> page = form.last("page");
        if (action.isEmpty() || revision.isEmpty() || page.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(
                new PageForm(new Submission(page.get(), revision.get(), action.get(), form.answers()), language));
    }

    /** No button is Enter, which goes on. */
    private static Optional<Action> action(Optional<String> pressed) {
        return switch (pressed.orElse("next")) {
            case "next" -> Optional.of(Action.NEXT);
            case "back" -> Optional.of(Action.BACK);
            case "save" -> Optional.of(Action.SAVE);
            default -> Optional.empty();
        };
    }

    private static Optional<Integer> revision(String text) {
        try {
            return Optional.of(Integer.parseInt(text)).filter(revision -> revision >= 0);
        } catch (NumberFormatException e) { // no form of ours has it
            return Optional.empty();
        }
    }
}
