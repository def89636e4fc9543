package org.wavefield.calendar;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.MapKeyColumn;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

@Entity
@Table(name = "wave_rule")
class WaveRuleEntity {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    Integer id;

    @Column(name = "study_id", updatable = false)
    int study;

    @Enumerated(EnumType.STRING)
    @Column(updatable = false)
    WaveRule.Kind kind;

    String title;

    String recurrence;

    @Column(name = "starts_at")
    Instant moment;

    @Column(name = "starts_on")
    LocalDate startsOn;

    int days;

    LocalTime opens;

    LocalTime closes;

    @Column(columnDefinition = "text[]")
    List<String> modules;

    @Column(name = "open_entry")
    boolean openEntry;

    @Column(name = "saved_at", updatable = false)
    Instant savedAt;

    @Column(name = "changed_at")
    Instant changedAt;

    @ElementCollection
    @CollectionTable(name = "wave_rule_target", joinColumns = @JoinColumn(name = "rule_id"))
    @MapKeyColumn(name = "panel")
    @Column(name = "target")
    Map<String, Integer> targets;

    static WaveRuleEntity of(int study, WaveRule rule, Instant now) {
        WaveRuleEntity entity = new WaveRuleEntity();
        entity.study = study;
        entity.kind = rule.kind();
        entity.savedAt = now;
        entity.targets = new TreeMap<>();
        entity.take(rule);
        return entity;
    }

    /** Makes waves by this rule from now on. */
    void change(WaveRule rule, Instant now) {
        changedAt = now;
        take(rule);
    }

    private void take(WaveRule rule) {
        title = rule.title();
        recurrence = rule.recurrence().map(Recurrence::text).orElse(null);
        moment = rule.moment().orElse(null);
        startsOn = rule.startsOn();
        days = rule.days();
        opens = rule.opens();
        closes = rule.closes();
        modules = List.copyOf(rule.modules());
        openEntry = rule.openEntry();
        targets.clear();
        targets.putAll(rule.targets());
    }

    WaveRule toRecord() {
        return new WaveRule(
                kind,
                title,
                Optional.ofNullable(recurrence).map(Recurrence::new),
                Optional.ofNullable(moment),
                startsOn,
                days,
                opens,
                closes,
                Set.copyOf(modules),
                openEntry,
                new TreeMap<>(targets));
    }
}
