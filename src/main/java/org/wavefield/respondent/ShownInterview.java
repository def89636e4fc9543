package org.wavefield.respondent;

import org.wavefield.fieldwork.OpenInterview;
import org.wavefield.fieldwork.Secret;

/**
 * An interview in a browser.
 *
 * @param secret the browser's
 * @param language that its page is in
 */
record ShownInterview(OpenInterview interview, Secret secret, Language language) {}
