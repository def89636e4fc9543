package org.wavefield.fieldwork;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalInt;

@Entity
@Table(name = "soft_launch")
class SoftLaunchEntity {

    @Id
    @Column(name = "fielding_id")
    int fielding;

    int completes;

    @Column(name = "paused_at")
    Instant pausedAt;

    @Column(name = "found_completes")
    Long foundCompletes;

    @Column(name = "found_under_way")
    Long foundUnderWay;

    @Column(name = "found_asked")
    Long foundAsked;

    @Column(name = "found_broken_off")
    Long foundBrokenOff;

    @Column(name = "found_known")
    Long foundKnown;

    @Column(name = "found_screened_out")
    Long foundScreenedOut;

    @Column(name = "found_median_minutes")
    Integer foundMedianMinutes;

    @Column(name = "went_on_at")
    Instant wentOnAt;

    void paused(SoftLaunch.Pause pause) {
        pausedAt = pause.at();
        foundCompletes = pause.completes();
        foundUnderWay = pause.underWay();
        foundAsked = pause.brokenOff().among();
        foundBrokenOff = pause.brokenOff().of();
        foundKnown = pause.screenedOut().among();
        foundScreenedOut = pause.screenedOut().of();
        foundMedianMinutes =
                pause.medianMinutes().isPresent() ? pause.medianMinutes().getAsInt() : null;
    }

    /** Begins anew, with another number of completes. */
    void begin(int wanted) {
        completes = wanted;
        pausedAt = null;
        foundCompletes = null;
        foundUnderWay = null;
        foundAsked = null;
        foundBrokenOff = null;
        foundKnown = null;
        foundScreenedOut = null;
        foundMedianMinutes = null;
        wentOnAt = null;
    }

    SoftLaunch toRecord() {
        return new SoftLaunch(completes, Optional.ofNullable(pausedAt).map(this::pause), Optional.ofNullable(wentOnAt));
    }

    private SoftLaunch.Pause pause(Instant at) {
        return new SoftLaunch.Pause(
                at,
                foundCompletes,
                foundUnderWay,
                foundMedianMinutes == null ? OptionalInt.empty() : OptionalInt.of(foundMedianMinutes),
                new Rate(foundBrokenOff, foundAsked),
                new Rate(foundScreenedOut, foundKnown));
    }
}
