package org.wavefield.admin;

import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Optional;
import java.util.OptionalInt;
import org.wavefield.people.StudyAccess;
import org.wavefield.platform.Roles;
import org.wavefield.study.CountryPanel;
import org.wavefield.study.Fielding;
import org.wavefield.study.Fieldings;
import org.wavefield.study.Studies;
import org.wavefield.study.Study;
import org.wavefield.study.Wave;

/** What the addresses of a study's pages name, for those who may work there. */
@ApplicationScoped
class StudyDesk {

    static final int UNPROCESSABLE = 422;

    private final Studies studies;
    private final Fieldings fieldings;
    private final StudyAccess access;
    private final SecurityIdentity person;

    StudyDesk(Studies studies, Fieldings fieldings, StudyAccess access, SecurityIdentity person) {
        this.studies = studies;
        this.fieldings = fieldings;
        this.access = access;
        this.person = person;
    }

    /** Who is signed in. */
    String person() {
        return person.getPrincipal().getName();
    }

    /** A study in which the person is a researcher. */
    Study study(String code) {
        access.require(Roles.RESEARCHER, code);
        return studies.find(code).orElseThrow(NotFoundException::new);
    }

    /** A study in which the person is a researcher or a reviewer. */
    Study reviewed(String code) {
        if (!access.may(Roles.REVIEWER, code)) {
            access.require(Roles.RESEARCHER, code);
        }
        return studies.find(code).orElseThrow(NotFoundException::new);
    }

    /** One of its waves. */
    Wave wave(String study, int number) {
        return studies.wave(study(study).id(), number).orElseThrow(NotFoundException::new);
    }

    /** One of its country panels. */
    CountryPanel panel(Study study, String code) {
        return studies.panels(study.id()).stream()
                .filter(panel -> panel.code().equals(code))
                .findFirst()
                .orElseThrow(NotFoundException::new);
    }

    /** One of its real fieldings. */
    Fielding fielding(String study, int wave, String panel) {
        study(study);
        return fieldings.find(study, wave, panel).orElseThrow(NotFoundException::new);
    }

    /** Leads on to another page. */
    static Response to(String path) {
        return Response.status(Response.Status.SEE_OTHER)
                .location(URI.create(path))
                .build();
    }

    /** What was typed in a field, without blanks around it; empty if nothing was. */
    static String typed(MultivaluedMap<String, String> form, String field) {
        return Optional.ofNullable(form.getFirst(field)).orElse("").strip();
    }

    /** The whole number that was typed; empty if nothing was, and 0 if something else was. */
    static OptionalInt optional(String typed) {
        return typed.isEmpty()
                ? OptionalInt.empty()
                : OptionalInt.of(number(typed).orElse(0));
    }

    /** The whole number that was typed; empty if it is none. */
    static OptionalInt number(String typed) {
        try {
            return OptionalInt.of(Integer.parseInt(typed));
        } catch (NumberFormatException e) {
            return OptionalInt.empty(); // said as a problem of its field
        }
    }
}
