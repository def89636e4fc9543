package org.wavefield.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import org.wavefield.instrument.InstrumentCatalogue;
import org.wavefield.instrument.Publication;
import org.wavefield.instrument.StudyFiles;
import org.wavefield.study.Fieldings;
import org.wavefield.study.Gates;
import org.wavefield.study.Phase;
import org.wavefield.study.Studies;
import org.wavefield.study.Study;

/** The study of {@code questionnaires/calendar}, in panels whose clocks differ. */
@ApplicationScoped
class CalendarStudy {

    @Inject
    InstrumentCatalogue catalogue;

    @Inject
    Studies studies;

    @Inject
    Fieldings fieldings;

    @Inject
    Gates gates;

    /** Published, with its panels. */
    @Transactional
    Study published() {
        Publication publication =
                catalogue.publish(StudyFiles.fromClassPath("calendar").orElseThrow());
        assertThat(publication).isInstanceOf(Publication.Published.class);
        return studies.register(((Publication.Published) publication).version().id());
    }

    /** Lets the study's planned fieldings open without a rehearsal before. */
    @Transactional
    void openUnrehearsed(Study study) {
        fieldings.all().stream()
                .filter(fielding -> fielding.wave().study().id() == study.id() && fielding.phase() == Phase.PLANNED)
                .forEach(fielding -> gates.override(fielding, "rehearsal", "It is a test."));
    }
}
