package org.wavefield.questionnaire;

import java.util.Arrays;
import java.util.Optional;

/** The answers that say why there is no other. They are codes like any option's, with one text for the whole questionnaire. */
public enum NonresponseCode {
    DONT_KNOW("dont_know"),
    REFUSED("refused"),
    NOT_APPLICABLE("not_applicable");

    private final String code;

    NonresponseCode(String code) {
        this.code = code;
    }

    /** The stored value. */
    public String code() {
        return code;
    }

    /** The id of its text. */
    public String textId() {
        return "nonresponse." + code;
    }

    /** The one with this stored value, if there is one. */
    public static Optional<NonresponseCode> of(String code) {
        return Arrays.stream(values()).filter(value -> value.code.equals(code)).findFirst();
    }
}
