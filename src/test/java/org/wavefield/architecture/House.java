package org.wavefield.architecture;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** The packages, and which of them each may use. */
final class House {

    /** Core packages, and the outside packages that each may use besides the JDK. */
    static final Map<String, Set<String>> CORE = Map.of(
            "questionnaire", Set.of(),
            "expression", Set.of("dev.cel", "com.google"),
            "interview", Set.of(),
            "quota", Set.of(),
            "weighting", Set.of("org.ejml", "org.hipparchus"),
            "estimation", Set.of("org.ejml", "org.hipparchus"));

    static final Set<String> APPLICATION = Set.of(
            "audit",
            "people",
            "agenda",
            "outbox",
            "instrument",
            "study",
            "calendar",
            "fieldwork",
            "vendor",
            "rehearsal",
            "analysis",
            "release");

    static final Set<String> DELIVERY = Set.of("respondent", "admin", "results", "api", "command", "schedule");

    /** For each package, all the others that it may use. */
    static final Map<String, Set<String>> ARROWS = arrows();

    private House() {}

    private static Map<String, Set<String>> arrows() {
        Map<String, Set<String>> arrows = new LinkedHashMap<>();
        arrows.put("platform", Set.of());
        arrows.put("questionnaire", Set.of());
        arrows.put("expression", Set.of("questionnaire"));
        arrows.put("interview", Set.of("expression", "questionnaire"));
        arrows.put("quota", Set.of("questionnaire"));
        arrows.put("weighting", Set.of());
        arrows.put("estimation", Set.of("weighting"));
        arrows.put("audit", application());
        arrows.put("people", application("audit"));
        arrows.put("agenda", application("audit"));
        arrows.put("outbox", application("agenda", "audit"));
        arrows.put("instrument", application("audit"));
        arrows.put("study", application("instrument", "audit", "agenda", "outbox"));
        arrows.put("calendar", application("study", "instrument", "audit", "agenda", "outbox"));
        arrows.put("fieldwork", application("study", "instrument", "audit", "agenda", "outbox"));
        arrows.put("vendor", application("fieldwork", "study", "instrument", "audit", "agenda", "outbox"));
        arrows.put("rehearsal", application("fieldwork", "study", "instrument", "audit", "agenda", "outbox"));
        arrows.put("analysis", application("fieldwork", "study", "instrument", "audit", "agenda", "outbox"));
        arrows.put("release", application("analysis", "fieldwork", "study", "instrument", "audit", "agenda", "outbox"));
        for (String delivery : DELIVERY) {
            arrows.put(delivery, application(APPLICATION.toArray(String[]::new)));
        }
        return Map.copyOf(arrows);
    }

    private static Set<String> application(String... others) {
        Set<String> allowed = new TreeSet<>(CORE.keySet());
        allowed.add("platform");
        Stream.of(others).forEach(allowed::add);
        return Set.copyOf(allowed);
    }
}
