package org.fairnotice;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZonedDateTime;
import java.util.Locale;
import java.util.Random;
import java.util.UUID;

@AnalyzeClasses(packages = "org.fairnotice", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
  private static final String[] DROOLS = {"org.kie..", "org.drools..", "org.mvel2.."};

  @ArchTest
  static final ArchRule only_engine_and_drl_know_drools =
      noClasses()
          .that()
          .resideOutsideOfPackages("org.fairnotice.engine", "org.fairnotice.drl")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(DROOLS)
          .because(
              "another engine must be able to take its place without touching what rules mean");

  @ArchTest
  static final ArchRule the_optional_drl_compiler_stays_in_drl =
      noClasses()
          .that()
          .resideOutsideOfPackage("org.fairnotice.drl")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("org.kie.internal.builder..", "org.drools.compiler..", "org.mvel2..")
          .because("those jars are optional and the command line does not ship them");

  @ArchTest
  static final ArchRule no_drools_type_in_a_public_signature =
      methods()
          .that()
          .arePublic()
          .and()
          .areDeclaredInClassesThat()
          .arePublic()
          .should(notMention(resideInAnyPackage(DROOLS)))
          .because("callers must not be tied to the engine behind");

  @ArchTest
  static final ArchRule core_never_sees_the_language =
      noClasses()
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("org.fairnotice.dsl..", "org.antlr..")
          .because("the policy language is one of several ways to write the same rules");

  @ArchTest
  static final ArchRule layers =
      layeredArchitecture()
          .consideringOnlyDependenciesInLayers()
          .layer("time")
          .definedBy("org.fairnotice.time")
          .layer("event")
          .definedBy("org.fairnotice.event")
          .layer("value")
          .definedBy("org.fairnotice.value")
          .layer("decision")
          .definedBy("org.fairnotice.decision")
          .layer("record")
          .definedBy("org.fairnotice.record")
          .layer("rule")
          .definedBy("org.fairnotice.rule")
          .layer("ruling")
          .definedBy("org.fairnotice.ruling")
          .layer("engine")
          .definedBy("org.fairnotice.engine")
          .layer("drl")
          .definedBy("org.fairnotice.drl")
          .layer("json")
          .definedBy("org.fairnotice.json")
          .layer("face")
          .definedBy("org.fairnotice")
          .layer("run")
          .definedBy("org.fairnotice.run")
          .whereLayer("run")
          .mayNotBeAccessedByAnyLayer()
          .whereLayer("face")
          .mayOnlyBeAccessedByLayers("run")
          .whereLayer("json")
          .mayNotBeAccessedByAnyLayer()
          .whereLayer("drl")
          .mayNotBeAccessedByAnyLayer()
          .whereLayer("engine")
          .mayOnlyBeAccessedByLayers("face", "drl")
          .whereLayer("ruling")
          .mayOnlyBeAccessedByLayers("run", "face", "engine", "json")
          .whereLayer("rule")
          .mayOnlyBeAccessedByLayers("run", "face", "engine", "drl", "json")
          .whereLayer("record")
          .mayOnlyBeAccessedByLayers("run", "face", "engine", "drl", "json", "ruling", "rule")
          .because("every package may only look down");

  @ArchTest
  static final ArchRule no_cycles =
      slices()
          .matching("org.fairnotice.(*)..")
          .should()
          .beFreeOfCycles()
          .because("a reader should be able to start at the bottom");

  @ArchTest
  static final ArchRule no_clock_no_chance_no_locale =
      noClasses()
          .should()
          .callMethod(Instant.class, "now")
          .orShould()
          .callMethod(LocalDate.class, "now")
          .orShould()
          .callMethod(LocalDateTime.class, "now")
          .orShould()
          .callMethod(ZonedDateTime.class, "now")
          .orShould()
          .callMethod(System.class, "currentTimeMillis")
          .orShould()
          .callMethod(System.class, "nanoTime")
          .orShould()
          .callMethod(UUID.class, "randomUUID")
          .orShould()
          .callMethod(Locale.class, "getDefault")
          .orShould()
          .callMethod(Math.class, "random")
          .orShould()
          .dependOnClassesThat()
          .belongToAnyOf(Random.class, Clock.class)
          .because("the same input always gives the same answer");

  @ArchTest
  static final ArchRule only_json_knows_jackson =
      noClasses()
          .that()
          .resideOutsideOfPackage("org.fairnotice.json")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("tools.jackson..", "com.fasterxml..")
          .because("the wire is one way to hand events over, not what they are");

  @ArchTest
  static final ArchRule names_say_what_is_special =
      classes()
          .should()
          .haveSimpleNameNotEndingWith("Impl")
          .andShould()
          .haveSimpleNameNotEndingWith("Util")
          .andShould()
          .haveSimpleNameNotEndingWith("Helper")
          .because("a name of a role says nothing");

  private static ArchCondition<com.tngtech.archunit.core.domain.JavaMethod> notMention(
      DescribedPredicate<? super JavaClass> types) {
    return new ArchCondition<>("not mention types of " + types.getDescription()) {
      @Override
      public void check(
          com.tngtech.archunit.core.domain.JavaMethod method, ConditionEvents events) {
        boolean mentions =
            types.test(method.getRawReturnType())
                || method.getRawParameterTypes().stream().anyMatch(types);
        if (mentions) {
          events.add(SimpleConditionEvent.violated(method, method.getFullName()));
        }
      }
    };
  }
}
