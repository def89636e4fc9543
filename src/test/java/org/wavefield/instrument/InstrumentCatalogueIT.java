package org.wavefield.instrument;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

@QuarkusTest
class InstrumentCatalogueIT {

    private static final StudyFiles FILES =
            StudyFiles.fromDirectory(Path.of("src/test/resources/questionnaires/every_type"));

    @Inject
    InstrumentCatalogue catalogue;

    @Inject
    EntityManager entityManager;

    @Test
    void the_same_files_are_one_version_however_many_publish_them() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(4);
        try {
            Callable<PublishedVersion> publish = () -> published(catalogue.publish(FILES));
            var versions = threads
                    .invokeAll(Stream.generate(() -> publish).limit(8).toList())
                    .stream()
                    .map(InstrumentCatalogueIT::value)
                    .collect(Collectors.toSet());
            assertThat(versions).hasSize(1);
        } finally {
            threads.shutdown();
        }
    }

    @Test
    void a_version_is_read_back_compiled_and_as_published() {
        PublishedVersion version = published(catalogue.publish(FILES));
        Instrument instrument = catalogue.instrument(version.id());
        assertThat(instrument.panels()).containsOnlyKeys("DE", "GB");
        assertThat(instrument.hash()).isEqualTo(version.hash());
        assertThat(catalogue.instrument(version.id())).isSameAs(instrument);
        assertThat(catalogue.files(version.id()).hash()).isEqualTo(version.hash());
        assertThat(catalogue.version(version.id())).contains(version);
    }

    @Test
    void files_with_problems_are_refused() {
        assertThat(catalogue.publish(StudyFiles.of("empty", Map.of()))).isInstanceOf(Publication.Refused.class);
    }

    @Test
    void the_database_refuses_to_change_a_version() {
        long id = published(catalogue.publish(FILES)).id();
        assertThatThrownBy(() -> QuarkusTransaction.requiringNew().run(() -> entityManager
                        .createNativeQuery("update instrument_version set number = number + 1 where id = ?1")
                        .setParameter(1, id)
                        .executeUpdate()))
                .hasStackTraceContaining("immutable");
    }

    private static PublishedVersion published(Publication publication) {
        return ((Publication.Published) publication).version();
    }

    private static <T> T value(Future<T> future) {
        try {
            return future.get();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
