package org.wavefield.instrument;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/**
 * What is said around a question, and about an answer that cannot be taken. Numbers stand where no language has to inflect
 * a word after them.
 */
@MessageBundle(value = "question", locale = "en")
public interface QuestionMessages {

    @Message("There is a problem")
    String summary();

    @Message("Error")
    String problem();

    @Message("Select all that apply.")
    String selectAll();

    @Message("Number of answers to select: {minimum} to {maximum}.")
    String selectBetween(int minimum, int maximum);

    @Message("You can leave this empty.")
    String optional();

    @Message("You have already answered this question. The answer is not shown here. Leave this empty to keep it.")
    String kept();

    @Message("Select an answer")
    String choose();

    @Message("Enter a number from {minimum} to {maximum}.")
    String range(String minimum, String maximum);

    @Message("Day")
    String day();

    @Message("Month")
    String month();

    @Message("Year")
    String year();

    @Message("Characters available: {maximum}.")
    String length(int maximum);

    @Message("Select an answer")
    String missingChoice();

    @Message("Select at least one answer")
    String missingChoices();

    @Message("Select an answer for “{row}”")
    String missingRow(String row);

    @Message("Enter an answer")
    String missingText();

    @Message("Enter a date")
    String missingDate();

    @Message("Select only one answer")
    String several();

    @Message("Either enter an answer or select “{option}”, not both")
    String contradiction(String option);

    @Message("“{option}” cannot be combined with other answers")
    String exclusive(String option);

    @Message("Too few answers are selected; the fewest is {minimum}")
    String tooFew(String minimum);

    @Message("Too many answers are selected; the most is {maximum}")
    String tooMany(String maximum);

    @Message("Enter a whole number between {minimum} and {maximum}, in digits")
    String wholeNumber(String minimum, String maximum);

    @Message("Enter a number between {minimum} and {maximum}, in digits")
    String number(String minimum, String maximum);

    @Message("Enter a number with fewer digits after the decimal point; the most is {decimals}")
    String decimals(String decimals);

    @Message("Enter a number between {minimum} and {maximum} in steps of {step}")
    String notOnScale(String minimum, String maximum, String step);

    @Message("Enter a date that exists, for example {example}")
    String notADate(String example);

    @Message("Enter a date that is not before {minimum}")
    String tooEarly(String minimum);

    @Message("Enter a date that is not after {maximum}")
    String tooLate(String maximum);

    @Message("Shorten the answer; the most characters it can have is {maximum}")
    String tooLong(String maximum);

    @Message("Enter the answer with letters, digits and punctuation only")
    String notText();
}
