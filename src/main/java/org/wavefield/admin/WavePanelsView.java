package org.wavefield.admin;

import java.util.List;
import java.util.Map;
import org.wavefield.instrument.PublishedVersion;
import org.wavefield.study.CountryPanel;
import org.wavefield.study.PanelStanding;
import org.wavefield.study.Wave;

/**
 * The page of a wave's country panels.
 *
 * @param path the page's address
 * @param rows the wave's fieldings
 * @param others panels that the wave does not ask
 * @param panels all panels of the study
 * @param standings what is not as planned
 * @param versions published ones, the newest first
 * @param untouched whether it has let nobody in yet
 * @param problems what was wrong with what was sent, by field
 * @param typed what was sent, by field
 */
record WavePanelsView(
        Wave wave,
        String path,
        List<LaunchRow> rows,
        List<CountryPanel> others,
        List<CountryPanel> panels,
        List<PanelStanding> standings,
        List<PublishedVersion> versions,
        boolean untouched,
        Map<String, String> problems,
        Map<String, String> typed) {

    /** What was sent in a field; empty if nothing was. */
    public String said(String field) {
        return typed.getOrDefault(field, "");
    }
}
