package org.wavefield.command;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.wavefield.instrument.InstrumentReader;
import org.wavefield.instrument.StudyFiles;
import org.wavefield.questionnaire.Problem;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Checks the files of studies, and prints all their problems. Needs neither a database nor a running application. */
@Command(
        name = "check",
        mixinStandardHelpOptions = true,
        description = "Checks the files of studies and prints all their problems.",
        exitCodeListHeading = "Exit codes:%n",
        exitCodeList = {"0:no problem", "1:at least one problem", "2:the command line was not understood"})
public class CheckCommand implements Callable<Integer> {

    @Spec
    private CommandSpec command;

    @Option(names = "--json", description = "Prints a JSON array, with an object for each problem.")
    private boolean json;

    @Parameters(
            arity = "0..*",
            paramLabel = "FOLDER",
            description = "A study, or a folder of studies; questionnaires/ if none is given.")
    private List<Path> folders = List.of(Path.of("questionnaires"));

    @Override
    public Integer call() {
        List<Path> studies = folders.stream().flatMap(this::studies).toList();
        List<Problem> problems = new ArrayList<>();
        studies.forEach(study -> problems.addAll(
                InstrumentReader.read(StudyFiles.fromDirectory(study)).problems()));
        PrintWriter out = command.commandLine().getOut();
        if (json) {
            out.println(json(problems));
        } else {
            problems.forEach(problem -> out.println(problem.toLine()));
            out.println(summary(studies.size(), problems.size()));
        }
        out.flush();
        return problems.isEmpty() ? 0 : 1;
    }

    private Stream<Path> studies(Path folder) {
        if (isStudy(folder)) {
            return Stream.of(folder);
        }
        try (Stream<Path> below = Files.isDirectory(folder) ? Files.list(folder) : Stream.empty()) {
            List<Path> studies = below.filter(CheckCommand::isStudy).sorted().toList();
            if (studies.isEmpty()) {
                throw new ParameterException(
                        command.commandLine(),
                        folder + " is no study and holds none: a study is a folder with " + StudyFiles.QUESTIONNAIRE);
            }
            return studies.stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isStudy(Path folder) {
        return Files.isRegularFile(folder.resolve(StudyFiles.QUESTIONNAIRE));
    }

    private static String summary(int studies, int problems) {
        String checked = studies == 1 ? "1 study checked: " : studies + " studies checked: ";
        return checked + (problems == 0 ? "no problem." : problems == 1 ? "1 problem." : problems + " problems.");
    }

    private static String json(List<Problem> problems) {
        try {
            return new ObjectMapper()
                    .writerWithDefaultPrettyPrinter()
                    .writeValueAsString(problems.stream().map(Line::of).toList());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A problem as scripts read it. */
    private record Line(String kind, String file, int line, int column, String sentence, String hint) {
        private static Line of(Problem problem) {
            return new Line(
                    problem.kind().name().toLowerCase(Locale.ROOT),
                    problem.origin().file(),
                    problem.origin().line(),
                    problem.origin().column(),
                    problem.sentence(),
                    problem.hint());
        }
    }
}
