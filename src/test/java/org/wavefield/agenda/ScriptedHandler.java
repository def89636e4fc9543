package org.wavefield.agenda;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/** Notes each action in a table, and then does what the test says; without a word from it, the action is done. */
@ApplicationScoped
class ScriptedHandler implements DueActionHandler {

    static final String KIND = "test.scripted";

    private final EntityManager entities;
    private final Map<String, Function<DueAction, Effect>> scripts = new ConcurrentHashMap<>();

    ScriptedHandler(EntityManager entities) {
        this.entities = entities;
    }

    void script(String key, Function<DueAction, Effect> script) {
        scripts.put(key, script);
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Effect effect(DueAction due) {
        entities.createNativeQuery("INSERT INTO agenda_effect (key) VALUES (:key)")
                .setParameter("key", due.key())
                .executeUpdate();
        return scripts.getOrDefault(due.key(), done -> new Effect.Done("Noted."))
                .apply(due);
    }
}
