package org.wavefield.respondent;

import java.util.List;

/**
 * The last page.
 *
 * @param state as {@code data-state} has it
 * @param title its heading
 * @param body paragraphs
 * @param withdrawalCode with which the answers can be taken back; empty where there are none, or where the body has it
 */
public record EndingPage(String state, String title, List<String> body, String withdrawalCode) {}
