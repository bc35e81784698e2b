package org.fairnotice.event;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(packages = "org.fairnotice", importOptions = ImportOption.DoNotIncludeTests.class)
class EventLayersTest {

  @ArchTest
  static final ArchRule events_are_plain_values =
      classes()
          .that()
          .resideInAPackage("org.fairnotice.event")
          .should()
          .onlyDependOnClassesThat()
          .resideInAnyPackage(
              "org.fairnotice.event", "java..", "org.joda.money", "org.jspecify.annotations")
          .because("a booking system that only makes events needs no engine and no JSON library");
}
