package org.wavefield.study;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.wavefield.audit.AuditTrail;
import org.wavefield.audit.Change;

/** Which country panels are missing in a wave, late, or fielded elsewhere. */
@ApplicationScoped
public class PanelStandings {

    private static final int LONGEST = 300;

    private final EntityManager entities;
    private final AuditTrail audit;

    PanelStandings(EntityManager entities, AuditTrail audit) {
        this.entities = entities;
        this.audit = audit;
    }

    /** Those of a wave that are not as planned, by panel. */
    @Transactional
    public List<PanelStanding> of(Wave wave) {
        return entities.createQuery(
                        "from PanelStandingEntity s join fetch s.panel p where s.wave.id = :wave order by p.code",
                        PanelStandingEntity.class)
                .setParameter("wave", wave.id())
                .getResultStream()
                .map(PanelStandingEntity::toRecord)
                .toList();
    }

    /**
     * Says how a panel stands in a wave.
     *
     * @param standing the code of a standing, or {@code planned}: then nothing is said any more
     */
    @Transactional
    public WaveChange say(Wave wave, CountryPanel panel, String standing, String sentence) {
        Optional<PanelStanding> before = of(wave).stream()
                .filter(known -> known.panel().id() == panel.id())
                .findFirst();
        if ("planned".equals(standing)) {
            before.ifPresent(known -> entities.remove(entity(wave, panel)));
            return kept(wave, panel, before, Optional.empty());
        }
        Optional<PanelStanding.Standing> known = PanelStanding.Standing.of(standing);
        String said = sentence == null ? "" : sentence.replace("\0", "").strip();
        if (known.isEmpty()) {
            return WaveChange.Refused.because(
                    "standing", "Select how the panel stands: missing, late, imported or planned");
        }
        if (said.isEmpty() || said.length() > LONGEST) {
            return WaveChange.Refused.because(
                    "sentence",
                    "Enter what readers have to know, in at most " + LONGEST + " characters, for example "
                            + panel.code() + ": not yet received");
        }
        PanelStandingEntity entity = before.isPresent() ? entity(wave, panel) : new PanelStandingEntity();
        entity.wave = entities.getReference(WaveEntity.class, wave.id());
        entity.panel = entities.getReference(CountryPanelEntity.class, panel.id());
        entity.standing = known.get();
        entity.sentence = said;
        entities.persist(entity);
        return kept(wave, panel, before, Optional.of(entity.toRecord()));
    }

    private PanelStandingEntity entity(Wave wave, CountryPanel panel) {
        return entities.find(PanelStandingEntity.class, new PanelStandingEntity.Key(wave.id(), panel.id()));
    }

    private WaveChange kept(
            Wave wave, CountryPanel panel, Optional<PanelStanding> before, Optional<PanelStanding> after) {
        if (!before.equals(after)) {
            audit.record(Change.in(
                    wave.study().code(),
                    "wave.standing",
                    "wave:" + wave.id(),
                    before.map(known -> said(panel, known)).orElse(null),
                    after.map(known -> said(panel, known)).orElse(null)));
        }
        return new WaveChange.Made(wave);
    }

    private static Map<String, String> said(CountryPanel panel, PanelStanding standing) {
        return Map.of("panel", panel.code(), "standing", standing.standing().code(), "sentence", standing.sentence());
    }
}
