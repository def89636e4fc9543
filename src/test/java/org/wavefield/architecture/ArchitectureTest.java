package org.wavefield.architecture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** The house rules hold; and each of them can fail, as the planted violations show. */
class ArchitectureTest {

    private static final Path SOURCES = Path.of("src/main/java/org/wavefield");

    /** Compiled here alone, so that no other test and no index of Quarkus ever sees them. */
    private static final Path PLANTED = Path.of("src/test/resources/architecture/planted");

    private final JavaClasses wavefield = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("org.wavefield");

    @TestFactory
    Stream<DynamicTest> the_house_keeps_its_rules() {
        return new Rules("org.wavefield")
                .all().entrySet().stream()
                        .map(rule -> DynamicTest.dynamicTest(
                                rule.getKey(), () -> rule.getValue().check(wavefield)));
    }

    @TestFactory
    Stream<DynamicTest> each_rule_sees_its_planted_violation(@TempDir Path folder) throws IOException {
        JavaClasses planted = new ClassFileImporter().importPath(compiled(PLANTED, folder));
        Map<String, String> violations = Map.ofEntries(
                Map.entry("packages_use_only_what_the_design_lets_them", "Quota"),
                Map.entry("the_core_knows_no_framework", "CoreWithFramework"),
                Map.entry("packages_form_no_cycle", "Cycle detected"),
                Map.entry("every_package_is_named_in_the_design", "Stray"),
                Map.entry("packages_are_flat", "Nested"),
                Map.entry("delivery_knows_no_entity", "PageWithEntity"),
                Map.entry("entities_stay_in_their_package", "Leaking"),
                Map.entry("entities_refer_to_other_packages_by_id", "ForeignAssociation"),
                Map.entry("only_the_application_opens_transactions", "TransactionalPage"),
                Map.entry("time_comes_from_an_injected_clock", "OwnClock"),
                Map.entry("no_class_hides_behind_a_vague_name", "WaveManager"));
        Rules rules = new Rules("org.wavefield.planted");
        assertThat(violations.keySet()).isEqualTo(rules.all().keySet());
        return rules.all().entrySet().stream()
                .map(rule -> DynamicTest.dynamicTest(rule.getKey(), () -> assertThatThrownBy(
                                () -> rule.getValue().check(planted))
                        .isInstanceOf(AssertionError.class)
                        .hasMessageContaining(violations.get(rule.getKey()))));
    }

    @Test
    void every_package_says_what_it_is_for_and_what_it_may_import() throws IOException {
        try (Stream<Path> packages = Files.list(SOURCES).filter(Files::isDirectory)) {
            List<Path> all = packages.toList();
            assertThat(all.stream().map(path -> path.getFileName().toString()).collect(Collectors.toSet()))
                    .isEqualTo(House.ARROWS.keySet());
            assertThat(all).allSatisfy(folder -> assertThat(folder.resolve("package-info.java"))
                    .content()
                    .contains("May import:"));
        }
    }

    private static Path compiled(Path sources, Path folder) throws IOException {
        List<String> arguments = new ArrayList<>(List.of("-proc:none", "-d", folder.toString()));
        try (Stream<Path> files = Files.walk(sources)) {
            files.filter(file -> file.toString().endsWith(".java"))
                    .map(Path::toString)
                    .forEach(arguments::add);
        }
        int result = ToolProvider.getSystemJavaCompiler().run(null, null, null, arguments.toArray(String[]::new));
        assertThat(result).as("the planted violations compile").isZero();
        return folder;
    }
}
