package org.wavefield.questionnaire;

import java.util.Optional;

/**
 * An answer category.
 *
 * @param code its language-free stored value
 * @param condition when it is offered; always, if empty
 * @param exclusive whether, in a multiple choice, it stands alone
 * @param origin where it is written
 */
public record Option(String code, Optional<Expression> condition, boolean exclusive, Origin origin) {}
