/**
 * The immutable instrument of one country panel: sections, pages, items and options, as codes and text ids without any
 * language. It checks itself and returns all problems at once.
 *
 * <p>May import: the JDK only.
 */
package org.wavefield.questionnaire;
