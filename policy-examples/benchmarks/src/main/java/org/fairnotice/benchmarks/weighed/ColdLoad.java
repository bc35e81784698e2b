package org.fairnotice.benchmarks.weighed;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.fairnotice.benchmarks.rules.DrlRules;
import org.fairnotice.dsl.PolicyLanguage;
import org.fairnotice.engine.Engine;
import org.fairnotice.engine.RulesAlone;
import org.fairnotice.rule.Vocabulary;

/** Loads the rules once in a process that has loaded nothing yet. */
public final class ColdLoad {
  private ColdLoad() {}

  /** Prints how many milliseconds it took, of the policy text given or of the DRL. */
  public static void main(String[] arguments) throws IOException {
    long began = System.nanoTime();
    Object loaded =
        arguments[0].equals("drl") ? DrlRules.build(DrlRules.text()) : ours(arguments[1]);
    double milliseconds = (System.nanoTime() - began) / 1e6;
    System.out.println(loaded.getClass().getSimpleName() + "=" + milliseconds);
  }

  private static Object ours(String file) throws IOException {
    String text = Files.readString(Path.of(file));
    return new RulesAlone(
        Engine.drools(Vocabulary.standard()), PolicyLanguage.load(file, text).policyOrThrow());
  }
}
