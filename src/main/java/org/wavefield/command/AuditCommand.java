package org.wavefield.command;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.wavefield.audit.Head;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import picocli.CommandLine.TypeConversionException;

/**
 * Verifies the audit trail. It reads the database itself, the configured one or the local one, so a local application has
 * to be stopped for it; beside a running one, the page of the audit trail does the same.
 */
@Command(
        name = "audit",
        mixinStandardHelpOptions = true,
        description = "Verifies the audit trail: that no entry was changed, removed or inserted.",
        exitCodeListHeading = "Exit codes:%n",
        exitCodeList = {
            "0:the trail is intact",
            "1:it is broken, or could not be read",
            "2:the command line was not understood"
        })
class AuditCommand implements Callable<Integer> {

    @Spec
    private CommandSpec command;

    @Option(
            names = "--kept",
            paramLabel = "HEAD",
            converter = HeadConverter.class,
            description =
                    "A head that the log told once (\"Audit head 12:3fa9…\"): the trail has to contain it. May be "
                            + "given several times.")
    private List<Head> kept = new ArrayList<>();

    @Override
    public Integer call() {
        return Launch.once(
                AuditRun.class,
                command.name(),
                false,
                kept.stream().map(Head::toString).toArray(String[]::new));
    }

    /** Reads a head. */
    static final class HeadConverter implements ITypeConverter<Head> {

        @Override
        public Head convert(String value) {
            return Head.parse(value)
                    .orElseThrow(() -> new TypeConversionException("'" + value
                            + "' is no head: it has the number of an entry, a colon and 64 hexadecimal digits"));
        }
    }
}
