package org.wavefield.platform;

import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.wavefield.study.Fielding;

/**
 * What the parameters of a route can name: a fielding with its wave, panel and study. A parameter that is called like one of
 * these gets its value; what nobody knows, gets one that names nothing.
 */
record RouteWorld(Map<String, String> values) {

    private static final String NOT_THERE = "2147483647";
    private static final Pattern PARAMETER = Pattern.compile("\\{\\s*(\\w+)[^}]*}");

    static RouteWorld of(Fielding fielding) {
        return new RouteWorld(Map.of(
                "study", fielding.wave().study().code(),
                "wave", Integer.toString(fielding.wave().number()),
                "panel", fielding.panel().code(),
                "fielding", Integer.toString(fielding.id())));
    }

    /** The path with its parameters filled in. */
    String path(String template) {
        Matcher matcher = PARAMETER.matcher(template);
        return matcher.replaceAll(parameter -> values.getOrDefault(parameter.group(1), NOT_THERE));
    }

    /** The value of a query's, form's or document's field, if it is one that names something. */
    Optional<String> named(String field) {
        return Optional.ofNullable(values.get(field));
    }

    /** Whether a path names something that belongs to a study. */
    boolean isNamedIn(String template) {
        return PARAMETER.matcher(template).results().anyMatch(parameter -> values.containsKey(parameter.group(1)));
    }
}
