package org.wavefield.api;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.ClientErrorException;
import jakarta.ws.rs.core.UriInfo;
import java.util.Map;
import java.util.stream.Collectors;
import org.wavefield.instrument.InstrumentCatalogue;
import org.wavefield.instrument.PublishedVersion;
import org.wavefield.people.StudyAccess;
import org.wavefield.platform.Roles;
import org.wavefield.study.CountryPanel;
import org.wavefield.study.Fielding;
import org.wavefield.study.Fieldings;
import org.wavefield.study.Studies;
import org.wavefield.study.Study;
import org.wavefield.study.Wave;

/** What the paths of a study's resources name, for those who may work there. */
@ApplicationScoped
class ApiDesk {

    private final Studies studies;
    private final Fieldings fieldings;
    private final InstrumentCatalogue catalogue;
    private final StudyAccess access;

    ApiDesk(Studies studies, Fieldings fieldings, InstrumentCatalogue catalogue, StudyAccess access) {
        this.studies = studies;
        this.fieldings = fieldings;
        this.catalogue = catalogue;
        this.access = access;
    }

    /** A study in which whoever asks is a researcher. */
    Study study(String code, UriInfo uri) {
        access.require(Roles.RESEARCHER, code);
        return studies.find(code)
                .orElseThrow(() -> ProblemAnswer.notFound("There is no study " + code + ".", uri.getPath()));
    }

    /** A study in which whoever asks is a researcher or a reviewer. */
    Study reviewed(String code, UriInfo uri) {
        if (!access.may(Roles.REVIEWER, code)) {
            access.require(Roles.RESEARCHER, code);
        }
        return studies.find(code)
                .orElseThrow(() -> ProblemAnswer.notFound("There is no study " + code + ".", uri.getPath()));
    }

    Wave wave(String study, int number, UriInfo uri) {
        return studies.wave(study(study, uri).id(), number)
                .orElseThrow(() -> ProblemAnswer.notFound("There is no wave " + number + ".", uri.getPath()));
    }

    CountryPanel panel(Study study, String code, UriInfo uri) {
        return studies.panels(study.id()).stream()
                .filter(panel -> panel.code().equals(code))
                .findFirst()
                .orElseThrow(() -> ProblemAnswer.notFound("There is no country panel " + code + ".", uri.getPath()));
    }

    Fielding fielding(int id, UriInfo uri) {
        Fielding fielding = fieldings
                .find(id)
                .orElseThrow(() -> ProblemAnswer.notFound("There is no fielding " + id + ".", uri.getPath()));
        access.require(Roles.RESEARCHER, fielding.wave().study().code());
        return fielding;
    }

    PublishedVersion version(String study, int number, UriInfo uri) {
        return catalogue.versions(study).stream()
                .filter(version -> version.number() == number)
                .findFirst()
                .orElseThrow(() -> ProblemAnswer.notFound("There is no version " + number + ".", uri.getPath()));
    }

    /** Says what is wrong with what was sent, field by field. */
    static ClientErrorException refused(Map<String, String> problems, UriInfo uri) {
        return ProblemAnswer.notPossible(
                problems.entrySet().stream()
                        .map(problem -> problem.getKey() + ": " + problem.getValue())
                        .collect(Collectors.joining("\n")),
                uri.getPath());
    }
}
