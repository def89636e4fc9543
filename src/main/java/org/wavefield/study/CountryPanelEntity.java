package org.wavefield.study;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;

@Entity
@Table(name = "country_panel")
class CountryPanelEntity {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    Integer id;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "study_id", updatable = false)
    StudyEntity study;

    @Column(updatable = false)
    String code;

    @Column(updatable = false)
    String country;

    String name;

    @Column(columnDefinition = "text[]")
    List<String> locales;

    @Column(name = "time_zone")
    String timeZone;

    CountryPanel toRecord() {
        return new CountryPanel(
                id,
                code,
                country,
                name,
                locales.stream().map(Locale::forLanguageTag).toList(),
                ZoneId.of(timeZone));
    }
}
