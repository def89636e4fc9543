package org.wavefield.respondent;

import java.util.List;
import org.wavefield.study.Wave;

/**
 * What all pages have around them.
 *
 * @param title of the browser's window
 * @param study the study's title, above the page; may be empty
 * @param lang the {@code lang} attribute
 * @param dir the {@code dir} attribute
 * @param languages on offer, the page's own among them; none if there is only that one
 * @param style address of the style sheet
 * @param demonstration whether nothing that is said here counts, which the page then says
 */
public record Frame(
        String title,
        String study,
        String lang,
        String dir,
        List<OfferedLanguage> languages,
        String style,
        boolean demonstration) {
    public Frame {
        languages = List.copyOf(languages);
    }

    /** The same around a page of this wave. */
    Frame of(Wave wave) {
        return new Frame(title, study, lang, dir, languages, style, wave.demonstration());
    }

    /**
     * A language on offer.
     *
     * @param tag its locale
     * @param name in itself
     * @param dir its direction
     * @param current whether the page is in it
     */
    public record OfferedLanguage(String tag, String name, String dir, boolean current) {}
}
