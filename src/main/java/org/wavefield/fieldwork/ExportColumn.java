package org.wavefield.fieldwork;

import java.util.Map;
import java.util.function.Function;
import org.wavefield.questionnaire.Answer;

/**
 * A column of an export.
 *
 * @param name its header: {@code age}, {@code allies.france}, {@code news.tv}
 * @param value what an interview has in it, of the answers on its route; empty if nothing
 */
record ExportColumn(String name, Function<Map<String, Answer>, String> value) {}
