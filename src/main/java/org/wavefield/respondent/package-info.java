/**
 * The pages that respondents see.
 *
 * <p>May import: the core, the application and {@code platform}; no other delivery package.
 */
package org.wavefield.respondent;
