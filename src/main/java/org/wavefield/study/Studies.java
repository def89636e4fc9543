package org.wavefield.study;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.wavefield.instrument.CountryPanelDefinition;
import org.wavefield.instrument.Instrument;
import org.wavefield.instrument.InstrumentCatalogue;
import org.wavefield.instrument.PanelInstrument;
import org.wavefield.instrument.StudyDefinition;

/** Studies with their country panels and waves. */
@ApplicationScoped
public class Studies {

    private final EntityManager entities;
    private final InstrumentCatalogue catalogue;
    private final Event<WaveCreated> waveCreated;

    Studies(EntityManager entities, InstrumentCatalogue catalogue, Event<WaveCreated> waveCreated) {
        this.entities = entities;
        this.catalogue = catalogue;
        this.waveCreated = waveCreated;
    }

    /**
     * Takes over what a published version says about its study and the country panels. What is there already keeps its
     * key; a panel that the version does not know any more stays.
     *
     * @param instrumentVersion the version's key
     */
    @Transactional
    public Study register(long instrumentVersion) {
        Instrument instrument = catalogue.instrument(instrumentVersion);
        StudyEntity study = study(instrument.study()).orElseGet(() -> {
            StudyEntity created = new StudyEntity();
            created.code = instrument.study();
            return created;
        });
        study.title = instrument.definition().title();
        entities.persist(study);
        instrument.panels().values().forEach(panel -> register(study, panel));
        return study.toRecord();
    }

    /** All studies, by code. */
    @Transactional
    public List<Study> all() {
        return entities.createQuery("from StudyEntity order by code", StudyEntity.class)
                .getResultStream()
                .map(StudyEntity::toRecord)
                .toList();
    }

    /** The study of this code, if there is one. */
    @Transactional
    public Optional<Study> find(String code) {
        return study(code).map(StudyEntity::toRecord);
    }

    /** The study's waves, by number. */
    @Transactional
    public List<Wave> waves(int study) {
        return entities.createQuery(
                        "from WaveEntity where study.id = :study and withdrawnAt is null order by number",
                        WaveEntity.class)
                .setParameter("study", study)
                .getResultStream()
                .map(WaveEntity::toRecord)
                .toList();
    }

    /** The study's country panels, by code. */
    @Transactional
    public List<CountryPanel> panels(int study) {
        return entities.createQuery(
                        "from CountryPanelEntity where study.id = :study order by code", CountryPanelEntity.class)
                .setParameter("study", study)
                .getResultStream()
                .map(CountryPanelEntity::toRecord)
                .toList();
    }

    /**
     * One of the study's country panels.
     *
     * @throws IllegalArgumentException if it has no such panel
     */
    @Transactional
    public CountryPanel panel(int study, String code) {
        return panels(study).stream()
                .filter(panel -> panel.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no country panel " + code));
    }

    /** The study's wave with this number, if there is one. */
    @Transactional
    public Optional<Wave> wave(int study, int number) {
        return entities.createQuery(
                        "from WaveEntity where study.id = :study and number = :number and withdrawnAt is null",
                        WaveEntity.class)
                .setParameter("study", study)
                .setParameter("number", number)
                .getResultStream()
                .findFirst()
                .map(WaveEntity::toRecord);
    }

    /** Creates a wave, with its place in every table that is partitioned by wave. Its number is new in the study. */
    @Transactional
    public Wave create(WavePlan plan) {
        WaveEntity wave = new WaveEntity();
        wave.study = entities.getReference(StudyEntity.class, plan.study());
        wave.number = plan.number();
        wave.title = plan.title();
        wave.demonstration = plan.demonstration();
        wave.modules = plan.modules().stream().sorted().toList();
        entities.persist(wave);
        entities.flush();
        waveCreated.fire(new WaveCreated(wave.id));
        return wave.toRecord();
    }

    /**
     * A wave as a published version plans it: created if need be. As long as it has asked nobody, it follows the version;
     * from then on it stays as it is.
     *
     * @param instrumentVersion the version's key
     * @return empty if the version plans no wave of this number
     */
    @Transactional
    public Optional<Wave> planned(long instrumentVersion, int number) {
        Study study = study(catalogue.instrument(instrumentVersion).study())
                .map(known -> complete(known, instrumentVersion))
                .orElseGet(() -> register(instrumentVersion));
        return plan(catalogue.instrument(instrumentVersion).definition(), study, number)
                .map(plan ->
                        wave(study.id(), number).map(wave -> follow(wave, plan)).orElseGet(() -> create(plan)));
    }

    /** Adds panels that are new. Those that are there may ask people just now, with another version, and stay as they are. */
    private Study complete(StudyEntity study, long instrumentVersion) {
        catalogue.instrument(instrumentVersion).panels().values().stream()
                .filter(panel -> panel(study, panel.definition().code()).isEmpty())
                .forEach(panel -> register(study, panel));
        return study.toRecord();
    }

    private static Optional<WavePlan> plan(StudyDefinition definition, Study study, int number) {
        Optional<WavePlan> planned = definition.waves().stream()
                .filter(wave -> wave.number() == number)
                .map(wave -> new WavePlan(study.id(), number, wave.title(), false, wave.modules()))
                .findFirst();
        return planned.or(() -> definition
                .demonstration()
                .filter(demonstration -> demonstration.number() == number)
                .map(demonstration ->
                        new WavePlan(study.id(), number, demonstration.title(), true, demonstration.modules())));
    }

    private Wave follow(Wave wave, WavePlan plan) {
        WaveEntity entity = entities.find(WaveEntity.class, wave.id());
        boolean asked = !entities.createQuery("from FieldingEntity where wave = :wave and kind = :kind")
                .setParameter("wave", entity)
                .setParameter("kind", Kind.REAL)
                .getResultList()
                .isEmpty();
        if (!asked) {
            entity.title = plan.title();
            entity.modules = plan.modules().stream().sorted().toList();
        }
        return entity.toRecord();
    }

    private Optional<StudyEntity> study(String code) {
        return entities.createQuery("from StudyEntity where code = :code", StudyEntity.class)
                .setParameter("code", code)
                .getResultStream()
                .findFirst();
    }

    private void register(StudyEntity study, PanelInstrument instrument) {
        CountryPanelDefinition definition = instrument.definition();
        CountryPanelEntity panel = panel(study, definition.code()).orElseGet(() -> {
            CountryPanelEntity created = new CountryPanelEntity();
            created.study = study;
            created.code = definition.code();
            created.country = definition.country();
            return created;
        });
        panel.name = definition.name();
        panel.locales = instrument.locales().stream().map(Locale::toLanguageTag).toList();
        panel.timeZone = definition.timeZone().getId();
        entities.persist(panel);
    }

    private Optional<CountryPanelEntity> panel(StudyEntity study, String code) {
        return entities.createQuery(
                        "from CountryPanelEntity where study = :study and code = :code", CountryPanelEntity.class)
                .setParameter("study", study)
                .setParameter("code", code)
                .getResultStream()
                .findFirst();
    }
}
