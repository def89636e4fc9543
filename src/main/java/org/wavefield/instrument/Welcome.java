package org.wavefield.instrument;

/**
 * What respondents are told before they start, besides texts.
 *
 * @param durationMinutes how long an interview takes
 * @param contact where respondents can turn to: a mail address or the like; fills {@code {contact}}
 * @param consentVersion of the consent text; changes whenever the text does
 */
public record Welcome(int durationMinutes, String contact, String consentVersion) {}
