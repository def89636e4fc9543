package org.wavefield.fieldwork;

import java.util.Locale;

/**
 * What a respondent agreed to.
 *
 * @param version the version of the consent text that was shown
 * @param locale the language it was shown in
 */
public record Consent(String version, Locale locale) {}
