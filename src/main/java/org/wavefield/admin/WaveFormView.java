package org.wavefield.admin;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.wavefield.instrument.InstrumentDifferences;
import org.wavefield.instrument.PublishedVersion;
import org.wavefield.study.CountryPanel;
import org.wavefield.study.Study;

/**
 * The page of a new wave's form.
 *
 * @param heading the page's
 * @param path where the form goes
 * @param panels the study's country panels
 * @param modules those that the chosen version has
 * @param differences between the version of the wave that is cloned and the chosen one; empty where none is cloned
 * @param hours what the hours come to in each panel; empty unless somebody asked
 * @param settings how this form differs from the wave that is cloned, a sentence each
 */
record WaveFormView(
        Study study,
        String heading,
        String path,
        WaveForm form,
        List<CountryPanel> panels,
        Set<String> modules,
        List<PublishedVersion> versions,
        Optional<InstrumentDifferences> differences,
        List<CalendarLine> hours,
        List<String> settings,
        Map<String, String> problems) {

    /** What is wrong with a panel's target; empty if nothing is. */
    public String problem(String panel) {
        return problems.getOrDefault("target." + panel, "");
    }
}
