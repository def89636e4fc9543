package org.wavefield.instrument;

import java.text.NumberFormat;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.wavefield.questionnaire.Answer;
import org.wavefield.questionnaire.NonresponseCode;

/**
 * The texts of one country panel in one language, by their ids. A country's own wording stands under the id of the text
 * that it replaces, and its sponsor notice under {@code sponsor_notice}. Texts are plain: whoever shows them escapes
 * them. Immutable.
 */
public final class Texts {

    /** The id of the sponsor notice. */
    public static final String SPONSOR_NOTICE = "sponsor_notice";

    /** What stands for an answer that was not given. */
    private static final String GAP = "…";

    private final Locale locale;
    private final String contact;
    private final Map<String, String> texts;

    /**
     * These texts.
     *
     * @param locale their language
     * @param contact fills {@code {contact}}
     * @param texts by id, complete, with balanced braces
     */
    Texts(Locale locale, String contact, Map<String, String> texts) {
        this.locale = locale;
        this.contact = contact;
        this.texts = new TreeMap<>(texts);
    }

    /** Their language. */
    public Locale locale() {
        return locale;
    }

    /** Whether the language is written from right to left. */
    public boolean rightToLeft() {
        return Script.isRightToLeft(locale);
    }

    /** Whether there is a text with this id. */
    public boolean has(String id) {
        return texts.containsKey(id);
    }

    /** A text into which nothing is piped, see {@link #text(String, Piping)}. */
    public String text(String id) {
        return text(id, Piping.NOTHING);
    }

    /**
     * A text with its places filled: answers as {@link #answer} says them, a gap (…) where there is none.
     *
     * @throws IllegalArgumentException if there is no such text
     */
    public String text(String id, Piping piping) {
        return template(id, written(id)).fill(place -> filling(place, piping));
    }

    /** A text's paragraphs, which blank lines part. */
    public List<String> paragraphs(String id) {
        return paragraphs(id, Piping.NOTHING);
    }

    /** A text's paragraphs with its places filled. */
    public List<String> paragraphs(String id, Piping piping) {
        return Arrays.stream(written(id).split("\\R(?:[ \\t]*\\R)+")) // before filling: an answer makes no paragraph
                .map(paragraph -> template(id, paragraph).fill(place -> filling(place, piping)))
                .map(String::strip)
                .filter(paragraph -> !paragraph.isEmpty())
                .toList();
    }

    /** An answer in this language: an option's text, a number or a date as the locale writes it, a text as typed. */
    public String answer(String item, Answer answer) {
        if (answer instanceof Answer.Code code) {
            return option(item, code.code());
        } else if (answer instanceof Answer.Codes codes) {
            return codes.codes().stream().map(code -> option(item, code)).collect(Collectors.joining(", "));
        } else if (answer instanceof Answer.Number number) {
            return number(number);
        } else if (answer instanceof Answer.Date date) {
            return date(date.value());
        } else if (answer instanceof Answer.Text text) {
            return text.value();
        }
        throw new IllegalArgumentException("cannot be piped: " + item);
    }

    /** A day as the locale writes it. */
    public String date(LocalDate day) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                .withLocale(locale)
                .format(day);
    }

    /** SHA-256 of all texts with their ids, 64 hexadecimal digits: the wording that a respondent saw. */
    public String wordingHash() {
        return wordingHash(texts.keySet());
    }

    /** SHA-256 of these texts with their ids, whatever their order. */
    public String wordingHash(Collection<String> ids) {
        ContentHash hash = new ContentHash().add(locale.toLanguageTag());
        new TreeSet<>(ids).forEach(id -> hash.add(id).add(written(id)));
        return hash.hex();
    }

    /** All of them as they are written, with places to fill, by id. */
    Map<String, String> written() {
        return Collections.unmodifiableMap(texts);
    }

    private String written(String id) {
        String text = texts.get(id);
        if (text == null) {
            throw new IllegalArgumentException("no text " + id + " in " + locale.toLanguageTag());
        }
        return text;
    }

    private static Template template(String id, String text) {
        return Template.of(text).orElseThrow(() -> new IllegalStateException("unbalanced braces in " + id));
    }

    private String filling(String place, Piping piping) {
        return switch (place) {
            case "contact" -> contact;
            case "withdrawal_code" -> piping.withdrawalCode().orElse(GAP);
            default -> {
                Answer answer = piping.answers().get(place);
                yield answer == null ? GAP : answer(place, answer);
            }
        };
    }

    private String option(String item, String code) {
        String nonresponse =
                NonresponseCode.of(code).map(NonresponseCode::textId).orElse("");
        return text(has(nonresponse) ? nonresponse : item + ".option." + code);
    }

    private String number(Answer.Number number) {
        NumberFormat format = NumberFormat.getNumberInstance(locale);
        format.setGroupingUsed(false); // a year is no amount
        format.setMaximumFractionDigits(Math.max(0, number.value().scale()));
        return format.format(number.value());
    }
}
