package org.wavefield.platform;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PostgresLogTest {

    @Test
    void gravest_line_is_the_complaint() {
        assertThat(
                        PostgresLog.complaint(
                                """
                                2026-01-01 00:00:00.000 UTC [1] LOG:  starting PostgreSQL 15.19
                                2026-01-01 00:00:00.000 UTC [1] FATAL:  data directory "/x" has invalid permissions
                                2026-01-01 00:00:00.000 UTC [1] DETAIL:  Permissions should be u=rwx (0700).
                                """))
                .isEqualTo("data directory \"/x\" has invalid permissions");
    }

    @Test
    void full_disk_is_named_however_postgresql_puts_it() {
        String full = "there is no space left on the disk";
        assertThat(PostgresLog.complaint("FATAL:  could not write to file: No space left on device"))
                .isEqualTo(full);
        assertThat(PostgresLog.complaint(
                        "FATAL:  could not extend file \"base/1/2609\": wrote only 4096 of 8192 bytes at block 0"))
                .isEqualTo(full);
    }

    @Test
    void where_nothing_stands_out_the_last_line_is_the_complaint() {
        assertThat(PostgresLog.complaint("one\ntwo\n")).isEqualTo("two");
        assertThat(PostgresLog.complaint("")).isEqualTo("it gave no reason");
    }
}
