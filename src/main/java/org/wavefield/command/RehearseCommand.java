package org.wavefield.command;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.wavefield.instrument.StudyFiles;
import org.wavefield.platform.LocalDoor;
import org.wavefield.rehearsal.RehearsalPlan;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/**
 * Rehearses a wave by simulated respondents. Beside a running local application that one does the work; otherwise the
 * command does it by itself, on the configured database or on the local one.
 */
@Command(
        name = "rehearse",
        mixinStandardHelpOptions = true,
        description = "Has simulated respondents fill in a questionnaire, and says how it went.",
        exitCodeListHeading = "Exit codes:%n",
        exitCodeList = {
            "0:rehearsed",
            "1:it could not be rehearsed, or a respondent could not get on somewhere",
            "2:the command line was not understood"
        })
public class RehearseCommand implements Callable<Integer> {

    @Spec
    private CommandSpec command;

    @Mixin
    private RehearseOptions options;

    @Override
    public Integer call() throws InterruptedException {
        RehearsalPlan plan = plan();
        Optional<LocalDoor.Key> door = Launch.door();
        if (door.isPresent()) {
            Optional<Integer> done =
                    new RunningWavefield(door.get()).rehearse(plan, RehearsalConsole.ofProcess(options.json()));
            if (done.isPresent()) {
                return done.get();
            }
        }
        return Launch.once(RehearsalRun.class, command.name(), options.http(), arguments());
    }

    private RehearsalPlan plan() {
        StudyFiles files = options.files()
                .orElseThrow(() -> new ParameterException(
                        command.commandLine(),
                        options.study() + " is neither a study that travels with Wavefield nor a folder with "
                                + StudyFiles.QUESTIONNAIRE));
        try {
            return options.plan(files);
        } catch (IllegalArgumentException e) {
            throw new ParameterException(
                    command.commandLine(), "--n has to be from 1 to " + RehearsalPlan.MOST_COMPLETES);
        }
    }

    /** Those after the command's name. */
    private String[] arguments() {
        List<String> all = command.root().commandLine().getParseResult().originalArgs();
        return all.subList(all.indexOf(command.name()) + 1, all.size()).toArray(String[]::new);
    }
}
