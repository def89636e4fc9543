package org.wavefield.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.concurrent.Callable;
import org.wavefield.instrument.StudyFiles;
import org.wavefield.instrument.TranslationFiles;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** What there is to do with translations. */
@Command(
        name = "translations",
        mixinStandardHelpOptions = true,
        description = "Keeps translations in step with their source.",
        subcommands = TranslationsCommand.Refresh.class)
public class TranslationsCommand implements Callable<Integer> {

    @Spec
    private CommandSpec command;

    @Override
    public Integer call() {
        throw new ParameterException(command.commandLine(), "Say what to do with the translations: refresh.");
    }

    /** Brings PO files in step with the source. */
    @Command(
            name = "refresh",
            mixinStandardHelpOptions = true,
            description = {
                "Brings the PO files of a study in step with its source: new texts come in, changed ones become fuzzy,",
                "those that are gone move to the end. What has not changed is not touched."
            })
    public static class Refresh implements Callable<Integer> {

        @Spec
        private CommandSpec command;

        @Parameters(paramLabel = "STUDY", description = "The study's folder.")
        private Path study;

        @Override
        public Integer call() {
            if (!Files.isRegularFile(study.resolve(StudyFiles.QUESTIONNAIRE))) {
                throw new ParameterException(
                        command.commandLine(), study + " is no study: it has no " + StudyFiles.QUESTIONNAIRE);
            }
            TranslationFiles.Refreshed refreshed = TranslationFiles.refresh(StudyFiles.fromDirectory(study));
            PrintWriter out = command.commandLine().getOut();
            refreshed.problems().forEach(problem -> out.println(problem.toLine()));
            refreshed.changed().forEach((path, bytes) -> {
                write(study.resolve(path), bytes);
                out.println("refreshed " + study.resolve(path));
            });
            if (refreshed.problems().isEmpty() && refreshed.changed().isEmpty()) {
                out.println("All translations are in step with the source.");
            }
            out.flush();
            return refreshed.problems().isEmpty() ? 0 : 1;
        }

        /** A translator's file is replaced whole or not at all. */
        private static void write(Path path, byte[] bytes) {
            try {
                Files.createDirectories(path.getParent());
                // A new file of the usual permissions: those of a temporary one shut everybody else out.
                Path beside = path.resolveSibling("." + path.getFileName() + ".new");
                Files.write(beside, bytes);
                Files.move(beside, path, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
