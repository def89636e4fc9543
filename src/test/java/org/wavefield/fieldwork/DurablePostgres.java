package org.wavefield.fieldwork;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A PostgreSQL that waits for the disk, as where data matter, and that can be killed and started again. */
public class DurablePostgres implements QuarkusTestResourceLifecycleManager {

    private static final Pattern ARGUMENT = Pattern.compile("\"([^\"]*)\"|(\\S+)");
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private EmbeddedPostgres first;
    private Path data;

    @Override
    public Map<String, String> start() {
        try {
            data = Files.createTempDirectory("durable-postgres");
            first = EmbeddedPostgres.builder()
                    .setDataDirectory(data)
                    .setServerConfig("fsync", "on")
                    .setServerConfig("synchronous_commit", "on")
                    .setServerConfig("full_page_writes", "on")
                    .start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Map.of(
                "quarkus.datasource.jdbc.url", address(),
                "quarkus.datasource.username", "postgres",
                "quarkus.datasource.password", "");
    }

    @Override
    public void inject(TestInjector injector) {
        injector.injectIntoFields(this, new TestInjector.MatchesType(DurablePostgres.class));
    }

    /** Kills the server and all that it started, as a machine that loses its power would. */
    void kill() throws IOException {
        long pid = Long.parseLong(
                Files.readAllLines(data.resolve("postmaster.pid")).get(0).strip());
        ProcessHandle server = ProcessHandle.of(pid).orElseThrow();
        List<ProcessHandle> all = new ArrayList<>(server.descendants().toList());
        all.add(0, server);
        all.forEach(ProcessHandle::destroyForcibly);
        all.forEach(process -> process.onExit().join());
    }

    /** Starts it again on the same data, the way it was started before. */
    Connection restart() throws IOException, InterruptedException, SQLException {
        List<String> command = new ArrayList<>();
        if ("root".equals(System.getProperty("user.name"))) {
            command.addAll(List.of("unshare", "-U")); // PostgreSQL does not run as root
        }
        Matcher arguments = ARGUMENT.matcher(Files.readString(data.resolve("postmaster.opts")));
        while (arguments.find()) {
            command.add(arguments.group(1) != null ? arguments.group(1) : arguments.group(2));
        }
        new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(data.resolve("again.log").toFile())
                .start();
        return connected();
    }

    /** After the PostgreSQL of all tests, whose address this one's is to replace. */
    @Override
    public int order() {
        return 1;
    }

    /** Stops whichever server runs on the data now. */
    @Override
    public void stop() {
        try {
            if (first != null) {
                first.close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Connection connected() throws InterruptedException, SQLException {
        SQLException last = null;
        for (long waited = 0; waited < PATIENCE.toMillis(); waited += 200) {
            try {
                return DriverManager.getConnection(address(), "postgres", "");
            } catch (SQLException e) {
                last = e;
                Thread.sleep(200);
            }
        }
        throw last;
    }

    String address() {
        return "jdbc:postgresql://127.0.0.1:" + first.getPort() + "/postgres";
    }
}
