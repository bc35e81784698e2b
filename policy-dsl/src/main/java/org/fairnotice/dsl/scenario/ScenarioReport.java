package org.fairnotice.dsl.scenario;

import java.util.List;

/** The results of a file's scenarios as text in the file's own language. */
public final class ScenarioReport {
  private ScenarioReport() {}

  /** The text of the results, with a last line that counts them. */
  public static String render(List<ScenarioResult> results) {
    throw new UnsupportedOperationException("not yet: " + results);
  }
}
