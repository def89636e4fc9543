package org.wavefield.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import jakarta.persistence.Entity;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The house rules for the packages below one base package. The base is a parameter so that the same rules can be shown to
 * fail on planted violations.
 */
final class Rules {

    private final String base;

    Rules(String base) {
        this.base = base;
    }

    /** All rules, by name. */
    Map<String, ArchRule> all() {
        Map<String, ArchRule> rules = new LinkedHashMap<>();
        rules.put("packages_use_only_what_the_design_lets_them", arrows());
        rules.put("the_core_knows_no_framework", coreWithoutFramework());
        rules.put("packages_form_no_cycle", noCycles());
        rules.put("every_package_is_named_in_the_design", knownPackages());
        rules.put("packages_are_flat", flatPackages());
        rules.put("delivery_knows_no_entity", deliveryWithoutEntities());
        rules.put("entities_stay_in_their_package", entitiesStayHome());
        rules.put("entities_refer_to_other_packages_by_id", noForeignAssociations());
        rules.put("only_the_application_opens_transactions", transactionsInApplication());
        rules.put("time_comes_from_an_injected_clock", noOwnClock());
        rules.put("no_class_hides_behind_a_vague_name", noVagueNames());
        return rules;
    }

    private ArchRule arrows() {
        return classes().that().resideInAPackage(base + "..").should(new ArchCondition<>("use only allowed packages") {
            @Override
            public void check(JavaClass owner, ConditionEvents events) {
                Set<String> allowed = House.ARROWS.getOrDefault(feature(owner), Set.of());
                owner.getDirectDependenciesFromSelf().stream()
                        .filter(dependency -> inHouse(dependency.getTargetClass()))
                        .filter(dependency ->
                                !feature(dependency.getTargetClass()).equals(feature(owner)))
                        .filter(dependency -> !allowed.contains(feature(dependency.getTargetClass())))
                        .forEach(dependency ->
                                events.add(SimpleConditionEvent.violated(owner, dependency.getDescription())));
            }
        });
    }

    private ArchRule coreWithoutFramework() {
        return classes().that(liveIn(House.CORE.keySet())).should(new ArchCondition<>("use the JDK alone") {
            @Override
            public void check(JavaClass owner, ConditionEvents events) {
                Set<String> libraries = House.CORE.get(feature(owner));
                owner.getDirectDependenciesFromSelf().stream()
                        .filter(dependency -> !inHouse(dependency.getTargetClass()))
                        .filter(dependency -> !ofJdk(dependency.getTargetClass()))
                        .filter(dependency -> libraries.stream()
                                .noneMatch(dependency
                                        .getTargetClass()
                                        .getBaseComponentType()
                                        .getName()::startsWith))
                        .forEach(dependency ->
                                events.add(SimpleConditionEvent.violated(owner, dependency.getDescription())));
            }
        });
    }

    private ArchRule noCycles() {
        return slices().matching(base + ".(*)..").should().beFreeOfCycles();
    }

    private ArchRule knownPackages() {
        return classes().that().resideInAPackage(base + "..").should(new ArchCondition<>("live in a known package") {
            @Override
            public void check(JavaClass owner, ConditionEvents events) {
                if (!House.ARROWS.containsKey(feature(owner))) {
                    events.add(SimpleConditionEvent.violated(owner, owner.getName() + " lives in no known package"));
                }
            }
        });
    }

    private ArchRule flatPackages() {
        String[] below = House.ARROWS.keySet().stream()
                .map(feature -> base + "." + feature + ".*..")
                .toArray(String[]::new);
        return noClasses().should().resideInAnyPackage(below).allowEmptyShould(true);
    }

    private ArchRule deliveryWithoutEntities() {
        return noClasses()
                .that(liveIn(House.DELIVERY))
                .should()
                .dependOnClassesThat()
                .areAnnotatedWith(Entity.class)
                .allowEmptyShould(true);
    }

    private ArchRule entitiesStayHome() {
        return methods()
                .that()
                .arePublic()
                .and()
                .areDeclaredInClassesThat()
                .areNotAnnotatedWith(Entity.class)
                .and()
                .areDeclaredInClassesThat()
                .arePublic()
                .should(new ArchCondition<>("hand out no entity") {
                    @Override
                    public void check(JavaMethod method, ConditionEvents events) {
                        Stream.concat(
                                        method.getReturnType().getAllInvolvedRawTypes().stream(),
                                        method.getParameterTypes().stream()
                                                .flatMap(type -> type.getAllInvolvedRawTypes().stream()))
                                .filter(type -> type.isAnnotatedWith(Entity.class))
                                .forEach(type -> events.add(SimpleConditionEvent.violated(
                                        method, method.getFullName() + " shows the entity " + type.getSimpleName())));
                    }
                })
                .allowEmptyShould(true);
    }

    private ArchRule noForeignAssociations() {
        return fields().that()
                .areDeclaredInClassesThat()
                .areAnnotatedWith(Entity.class)
                .should(new ArchCondition<>("not hold another package's entity") {
                    @Override
                    public void check(JavaField field, ConditionEvents events) {
                        field.getAllInvolvedRawTypes().stream()
                                .filter(type -> type.isAnnotatedWith(Entity.class))
                                .filter(type -> !type.getPackageName()
                                        .equals(field.getOwner().getPackageName()))
                                .forEach(type -> events.add(SimpleConditionEvent.violated(
                                        field, field.getFullName() + " holds " + type.getName())));
                    }
                })
                .allowEmptyShould(true);
    }

    private ArchRule transactionsInApplication() {
        return noClasses()
                .that(DescribedPredicate.not(liveIn(House.APPLICATION)))
                .should(new ArchCondition<>("be transactional") {
                    @Override
                    public void check(JavaClass owner, ConditionEvents events) {
                        boolean transactional = owner.isAnnotatedWith(Transactional.class)
                                || owner.getMethods().stream()
                                        .anyMatch(method -> method.isAnnotatedWith(Transactional.class));
                        events.add(new SimpleConditionEvent(owner, transactional, owner.getName()));
                    }
                });
    }

    private ArchRule noOwnClock() {
        return noClasses().should(new ArchCondition<>("ask the machine for the time") {
            @Override
            public void check(JavaClass owner, ConditionEvents events) {
                owner.getAccessesFromSelf().stream()
                        .filter(Rules::asksForTime)
                        .forEach(access -> events.add(SimpleConditionEvent.satisfied(owner, access.getDescription())));
            }
        });
    }

    private static boolean asksForTime(JavaAccess<?> access) {
        String owner = access.getTargetOwner().getName();
        String name = access.getTarget().getName();
        boolean now = owner.startsWith("java.time.")
                && name.equals("now")
                && !access.getTarget().getFullName().contains("java.time.Clock)");
        return now || (owner.equals("java.lang.System") && name.equals("currentTimeMillis"));
    }

    private ArchRule noVagueNames() {
        return classes().should().haveNameNotMatching(".*(Util|Utils|Helper|Manager|Impl|Dto|DTO)");
    }

    private DescribedPredicate<JavaClass> liveIn(Collection<String> features) {
        Set<String> names = new TreeSet<>(features);
        return DescribedPredicate.describe(
                "live in " + names.stream().collect(Collectors.joining(", ")),
                type -> inHouse(type) && names.contains(feature(type)));
    }

    private boolean inHouse(JavaClass type) {
        return type.getBaseComponentType().getPackageName().startsWith(base + ".");
    }

    private String feature(JavaClass type) {
        String below = type.getBaseComponentType().getPackageName().substring(base.length() + 1);
        return Optional.of(below.indexOf('.'))
                .filter(dot -> dot > 0)
                .map(dot -> below.substring(0, dot))
                .orElse(below);
    }

    private static boolean ofJdk(JavaClass type) {
        JavaClass component = type.getBaseComponentType();
        return component.isPrimitive()
                || component.getName().startsWith("java.")
                || component.getName().startsWith("javax.crypto.");
    }
}
