package org.wavefield.command;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.wavefield.audit.AuditTrail;
import org.wavefield.audit.Change;

/** What the command for the audit trail comes to. */
@QuarkusTest
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class AuditRunIT {

    @Inject
    AuditTrail audit;

    @Inject
    AuditRun run;

    @BeforeEach
    void change() {
        QuarkusTransaction.requiringNew()
                .run(() -> audit.record(Change.in("a_study", "test.change", "test:1", null, Map.of("a", 1))));
    }

    @Test
    void intact_trail_is_0() {
        assertThat(run.run()).isZero();
    }

    @Test
    void trail_without_a_head_that_was_kept_is_1() {
        assertThat(run.run("1:" + "0".repeat(64))).isEqualTo(1);
        assertThat(run.run("1000000000:" + "0".repeat(64))).isEqualTo(1);
    }
}
