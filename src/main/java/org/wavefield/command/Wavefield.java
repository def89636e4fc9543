package org.wavefield.command;

import io.quarkus.runtime.annotations.QuarkusMain;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/**
 * The command line of Wavefield. Commands are told apart here, before Quarkus starts, for not all of them need it. Each
 * returns its exit code: 0 done, 1 refused; 2 means that the line was not understood.
 */
@QuarkusMain
@Command(
        name = "wavefield",
        description = "Fields repeated surveys, and turns the answers into comparable trends.",
        mixinStandardHelpOptions = true,
        subcommands = {
            Serve.class,
            CheckCommand.class,
            TranslationsCommand.class,
            RehearseCommand.class,
            AuditCommand.class
        })
public class Wavefield implements Callable<Integer> {

    public static void main(String... arguments) {
        System.exit(new CommandLine(new Wavefield()).execute(arguments));
    }

    /** Without a command: serves. */
    @Override
    public Integer call() {
        return new Serve().call();
    }
}
