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

    @Column(updatable = false)
    String title;

    @Column(updatable = false)
    String recurrence;

    @Column(name = "starts_at", updatable = false)
    Instant moment;

    @Column(name = "starts_on", updatable = false)
    LocalDate startsOn;

    @Column(updatable = false)
    int days;

    @Column(updatable = false)
    LocalTime opens;

    @Column(updatable = false)
    LocalTime closes;

    @Column(columnDefinition = "text[]", updatable = false)
    List<String> modules;

    @Column(name = "open_entry", updatable = false)
    boolean openEntry;

    @Column(name = "saved_at", updatable = false)
    Instant savedAt;

    @ElementCollection
    @CollectionTable(name = "wave_rule_target", joinColumns = @JoinColumn(name = "rule_id"))
    @MapKeyColumn(name = "panel")
    @Column(name = "target")
    Map<String, Integer> targets;

    static WaveRuleEntity of(int study, WaveRule rule, Instant now) {
        WaveRuleEntity entity = new WaveRuleEntity();
        entity.study = study;
        entity.kind = rule.kind();
        entity.title = rule.title();
        entity.recurrence = rule.recurrence().map(Recurrence::text).orElse(null);
        entity.moment = rule.moment().orElse(null);
        entity.startsOn = rule.startsOn();
        entity.days = rule.days();
        entity.opens = rule.opens();
        entity.closes = rule.closes();
        entity.modules = List.copyOf(rule.modules());
        entity.openEntry = rule.openEntry();
        entity.savedAt = now;
        entity.targets = new TreeMap<>(rule.targets());
        return entity;
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
