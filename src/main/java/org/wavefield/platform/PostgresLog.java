package org.wavefield.platform;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What PostgreSQL's programs write, read for the one line that says what is wrong. */
final class PostgresLog {

    private static final Pattern COMPLAINT =
            Pattern.compile("(?m)^.*?(?:PANIC|FATAL|(?:initdb: |pg_ctl: )?error): +(.*)$");
    private static final Pattern WARNING = Pattern.compile("(?m)^.*?(?:could not|No space left).*$");

    private static final Pattern FULL_DISK =
            Pattern.compile("No space left on device|Check free disk space|wrote only \\d+ of \\d+ bytes");

    private PostgresLog() {}

    /** The gravest thing said, without the dot at its end; the last line where nothing stands out. */
    static String complaint(String log) {
        if (FULL_DISK.matcher(log).find()) {
            return "there is no space left on the disk";
        }
        return first(COMPLAINT, 1, log)
                .or(() -> first(WARNING, 0, log))
                .orElseGet(() -> log.strip().lines().reduce((a, b) -> b).orElse("it gave no reason"));
    }

    private static Optional<String> first(Pattern pattern, int group, String log) {
        Matcher matcher = pattern.matcher(log);
        return matcher.find() ? Optional.of(matcher.group(group).strip()) : Optional.empty();
    }
}
