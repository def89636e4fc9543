package org.wavefield.study;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PhaseTest {

    @Test
    void closed_is_for_ever() {
        assertThat(Phase.values()).noneMatch(Phase.CLOSED::leadsTo);
    }

    @Test
    void paused_fielding_opens_again() {
        assertThat(Phase.OPEN.leadsTo(Phase.PAUSED)).isTrue();
        assertThat(Phase.PAUSED.leadsTo(Phase.OPEN)).isTrue();
    }

    @Test
    void nothing_is_planned_again() {
        assertThat(Phase.values()).noneMatch(phase -> phase.leadsTo(Phase.PLANNED));
    }
}
