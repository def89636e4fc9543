package org.wavefield.admin;

import jakarta.inject.Singleton;
import java.util.List;
import org.wavefield.outbox.Mistake;
import org.wavefield.people.StudyAccess;
import org.wavefield.platform.Roles;
import org.wavefield.study.Fieldings;

/** The studies that whoever is signed in can be told of. */
@Singleton
class NotificationStudies {

    static final Mistake UNKNOWN = new Mistake("study", "Choose a study.");

    private final Fieldings fieldings;
    private final StudyAccess access;

    NotificationStudies(Fieldings fieldings, StudyAccess access) {
        this.fieldings = fieldings;
        this.access = access;
    }

    /** Their codes, in order. */
    List<String> codes() {
        return fieldings.all().stream()
                .map(fielding -> fielding.wave().study().code())
                .distinct()
                .filter(access.studies(Roles.RESEARCHER))
                .sorted()
                .toList();
    }
}
