package org.wavefield.questionnaire;

import java.util.Optional;

/**
 * A row of a grid: one thing that is judged on the grid's options.
 *
 * @param code its language-free name; the answer is stored under it
 * @param condition when it is asked; always, if empty
 * @param origin where it is written
 */
public record Row(String code, Optional<Expression> condition, Origin origin) {}
