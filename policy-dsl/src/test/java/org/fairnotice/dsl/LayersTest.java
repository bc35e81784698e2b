package org.fairnotice.dsl;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(
    packages = "org.fairnotice.dsl",
    importOptions = ImportOption.DoNotIncludeTests.class)
class LayersTest {
  @ArchTest
  static final ArchRule layers_look_back_only =
      layeredArchitecture()
          .consideringOnlyDependenciesInLayers()
          .layer("source")
          .definedBy("..dsl.source..")
          .layer("report")
          .definedBy("..dsl.report..")
          .layer("syntax")
          .definedBy("..dsl.syntax..")
          .layer("vocabulary")
          .definedBy("..dsl.vocabulary..")
          .layer("check")
          .definedBy("..dsl.check..")
          .layer("whole")
          .definedBy("..dsl.whole..")
          .whereLayer("source")
          .mayNotAccessAnyLayer()
          .whereLayer("report")
          .mayOnlyAccessLayers("source")
          .whereLayer("syntax")
          .mayOnlyAccessLayers("source", "report")
          .whereLayer("vocabulary")
          .mayOnlyAccessLayers("source", "report", "syntax")
          .whereLayer("check")
          .mayOnlyAccessLayers("source", "report", "syntax", "vocabulary")
          .whereLayer("whole")
          .mayNotBeAccessedByAnyLayer()
          .because("a text can be read without knowing what it means");

  @ArchTest
  static final ArchRule examples_know_policies_and_not_how_they_are_made =
      noClasses()
          .that()
          .resideInAPackage("..dsl.scenario..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("..dsl.check..", "..dsl.compile..")
          .because("an example is played against any policy, a Java builder's too");

  @ArchTest
  static final ArchRule the_parser_generator_stays_in_syntax =
      noClasses()
          .that()
          .resideOutsideOfPackage("..dsl.syntax..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("org.antlr..", "..syntax.grammar..")
          .because("no word of the parser generator may reach a reader");

  @ArchTest
  static final ArchRule no_clock_and_no_locale_of_the_machine =
      noClasses()
          .should()
          .callMethod(java.util.Locale.class, "getDefault")
          .orShould()
          .callMethod(java.time.Instant.class, "now")
          .orShould()
          .callMethod(java.time.LocalDate.class, "now")
          .because("the same text reads the same everywhere and always");
}
