package org.wavefield.command;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/** Runs the web application until it is stopped. */
@Command(
        name = "serve",
        description = "Runs the web application (what happens without a command).",
        mixinStandardHelpOptions = true)
class Serve implements Callable<Integer> {

    @Override
    public Integer call() {
        return Launch.inItsSurroundings(Server.class);
    }
}
