package org.wavefield.command;

import io.quarkus.arc.Unremovable;
import io.quarkus.runtime.QuarkusApplication;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import org.wavefield.rehearsal.RehearsalStart;
import org.wavefield.rehearsal.Rehearsals;
import picocli.CommandLine;

/** An application that rehearses and ends; its arguments are the command's. */
@Dependent
@Unremovable
class RehearsalRun implements QuarkusApplication {

    private final Rehearsals rehearsals;

    @Inject
    RehearsalRun(Rehearsals rehearsals) {
        this.rehearsals = rehearsals;
    }

    @Override
    public int run(String... arguments) throws InterruptedException {
        RehearseOptions options = CommandLine.populateCommand(new RehearseOptions(), arguments);
        RehearsalConsole console = RehearsalConsole.ofProcess(options.json());
        RehearsalStart start = rehearsals.begin(options.plan(options.files().orElseThrow()));
        if (start instanceof RehearsalStart.Refused refused) {
            return console.refuse(refused.reasons());
        }
        return console.follow(
                () -> rehearsals.progress(((RehearsalStart.Begun) start).id()).orElseThrow());
    }
}
