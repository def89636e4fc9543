package org.wavefield.respondent;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** What respondents' pages say by themselves, around a questionnaire's own texts. */
@MessageBundle(value = "page", locale = "en")
public interface PageMessages {

    @Message("Language")
    String language();

    @Message("Demonstration")
    String demonstration();

    @Message("Error: {title}")
    String titleWithProblem(String title);

    @Message("{percent}% completed")
    String progress(int percent);

    @Message("Continue")
    String goOn();

    @Message("Back")
    String back();

    @Message("Save and continue later")
    String save();

    @Message(
            "This page was answered in another window or tab in the meantime. What you typed here is still in its place: check it, then continue.")
    String stale();

    @Message(
            "The page that you sent is not asked any more, or its answers can no longer be changed. This is where the survey goes on.")
    String offRoute();

    @Message("We could not read what was sent")
    String notTakenTitle();

    @Message("Nothing that you answered before is lost. Go back to the survey and send the page again.")
    String notTaken();

    @Message("Continue with the survey")
    String goOnWithSurvey();

    @Message("About {minutes} min")
    String minutes(int minutes);

    @Message("Time needed")
    String timeNeeded();

    @Message("Who asks")
    String whoAsks();

    @Message("Contact")
    String contact();

    @Message("Your consent")
    String consent();

    @Message("Your answer did not come from this page. Choose once more here.")
    String otherSite();

    @Message("The text that you agree to has changed in the meantime. Read it again here, then choose.")
    String consentChanged();

    @Message("Continue a saved survey")
    String resumeTitle();

    @Message("Your code")
    String resumeCode();

    @Message("12 letters and digits, for example 7KQ2-M0ZD-4TXA")
    String resumeHint();

    @Message("Check the code: no survey can be continued with it")
    String resumeUnknown();

    @Message("Too many codes were tried. Wait a while, then try again")
    String resumeTooMany();

    @Message("Your answers are saved")
    String savedTitle();

    @Message("Note this code. With it you can continue on this device or another one:")
    String savedCode();

    @Message("Keep the code to yourself: whoever has it can see your answers.")
    String savedSecret();

    @Message("Enter it on this page:")
    String savedWhere();

    @Message("Your withdrawal code")
    String withdrawal();

    @Message("If you want your answers to be deleted later, send this code to the contact.")
    String withdrawalHint();

    @Message("Page not found")
    String notFoundTitle();

    @Message("There is nothing at this address, or it cannot be opened in this browser.")
    String notFound();

    @Message("Too much was sent")
    String tooLargeTitle();

    @Message(
            "Nothing was saved from this page. Go back in your browser, shorten the longest answer, and send it again.")
    String tooLarge();

    @Message("Something went wrong on our side")
    String failureTitle();

    @Message("Your saved answers are safe. Wait a minute, then send the page again.")
    String failure();

    @Message("This survey is not open")
    String notOpenTitle();

    @Message("Surveys")
    String homeTitle();

    @Message("If you were invited to a survey, open the link in your invitation.")
    String home();
}
