package org.wavefield.audit;

import io.quarkus.arc.Arc;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.wavefield.platform.Roles;

/** Who acts now: whoever is signed in, a command, or else Wavefield by itself. */
@ApplicationScoped
class CurrentActor {

    private final SecurityIdentity identity;
    private final Optional<String> command;

    CurrentActor(SecurityIdentity identity, @ConfigProperty(name = "wavefield.command") Optional<String> command) {
        this.identity = identity;
        this.command = command;
    }

    Actor get() {
        if (Arc.container().requestContext().isActive() && !identity.isAnonymous()) {
            Actor.Kind kind = identity.hasRole(Roles.LOCAL) ? Actor.Kind.COMMAND : Actor.Kind.PERSON;
            return new Actor(identity.getPrincipal().getName(), kind);
        }
        return command.map(name -> new Actor(name, Actor.Kind.COMMAND)).orElse(Actor.SYSTEM);
    }
}
