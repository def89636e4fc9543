package org.wavefield.calendar;

/**
 * Why something is not taken into the calendar.
 *
 * @param field the field of the form that it is about
 * @param message what would be right, as a sentence
 */
public record CalendarProblem(String field, String message) {}
