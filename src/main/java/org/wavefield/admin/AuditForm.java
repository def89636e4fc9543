package org.wavefield.admin;

import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.UriBuilder;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.wavefield.audit.AuditFilter;

/** What is asked of the audit trail, as it was typed. Days are those of UTC. */
public class AuditForm {

    private static final int FIRST_YEAR = 1970;
    private static final int LAST_YEAR = 9999;

    @QueryParam("study")
    @DefaultValue("")
    String study;

    @QueryParam("person")
    @DefaultValue("")
    String person;

    @QueryParam("action")
    @DefaultValue("")
    String action;

    @QueryParam("from")
    @DefaultValue("")
    String from;

    @QueryParam("until")
    @DefaultValue("")
    String until;

    @QueryParam("before")
    @DefaultValue("0")
    long before;

    /** Code of the study; empty for all. */
    public String study() {
        return study;
    }

    /** Who did it; empty for everybody. */
    public String person() {
        return person;
    }

    /** What was done; empty for anything. */
    public String action() {
        return action;
    }

    /** The first day; empty for the beginning. */
    public String from() {
        return from;
    }

    /** The last day; empty for today. */
    public String until() {
        return until;
    }

    /** What is wrong with the first day; empty if nothing is. */
    public String fromProblem() {
        return problem(from);
    }

    /** What is wrong with the last day; empty if nothing is. */
    public String untilProblem() {
        return problem(until);
    }

    Optional<String> problem() {
        return Optional.of(fromProblem() + untilProblem()).filter(problem -> !problem.isEmpty());
    }

    OptionalLong before() {
        return before > 0 ? OptionalLong.of(before) : OptionalLong.empty();
    }

    AuditFilter filter(Optional<List<String>> scope) {
        return new AuditFilter(
                scope.map(List::copyOf),
                given(study),
                given(person.strip()),
                given(action.strip()),
                day(from).map(AuditForm::start),
                day(until).map(last -> start(last.plusDays(1))));
    }

    /** The address of the file with all that was asked for. */
    public String file() {
        return address("/admin/audit/entries.csv").build().toString();
    }

    String address(long next) {
        return address("/admin/audit").queryParam("before", next).build().toString();
    }

    private UriBuilder address(String path) {
        UriBuilder address = UriBuilder.fromPath(path);
        add(address, "study", study);
        add(address, "person", person);
        add(address, "action", action);
        add(address, "from", from);
        add(address, "until", until);
        return address;
    }

    private static void add(UriBuilder address, String name, String value) {
        if (!value.isEmpty()) {
            address.queryParam(name, java.net.URLEncoder.encode(value, java.nio.charset.StandardCharsets.UTF_8));
        }
    }

    private static Optional<String> given(String text) {
        return Optional.of(text).filter(some -> !some.isEmpty());
    }

    private static String problem(String typed) {
        return typed.isBlank() || day(typed).isPresent() ? "" : "Enter a date like 2026-11-25, or leave it empty.";
    }

    private static Optional<LocalDate> day(String typed) {
        try {
            return Optional.of(LocalDate.parse(typed.strip()))
                    .filter(day -> day.getYear() >= FIRST_YEAR && day.getYear() <= LAST_YEAR);
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    private static Instant start(LocalDate day) {
        return day.atStartOfDay(ZoneOffset.UTC).toInstant();
    }
}
