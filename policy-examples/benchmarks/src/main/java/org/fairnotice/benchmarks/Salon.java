package org.fairnotice.benchmarks;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.fairnotice.dsl.PolicyLanguage;
import org.fairnotice.rule.Policies;
import org.fairnotice.rule.Policy;
import org.fairnotice.rule.Rule;

/** The salon's policy: its text, its rules by number, and the line each stands in. */
public final class Salon {
  /** How many rules there are. */
  public static final int RULES = 25;

  /** What messages call the text. */
  public static final String FILE = "salon25.policy";

  private static final String TEXT = read();
  private static final Policy POLICY = PolicyLanguage.load(FILE, TEXT).policyOrThrow();
  private static final List<String> NAMES = POLICY.rules().stream().map(Rule::name).toList();
  private static final List<Integer> LINES = NAMES.stream().map(Salon::find).toList();

  private Salon() {}

  private static String read() {
    try (InputStream in = Salon.class.getResourceAsStream(FILE)) {
      return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static int find(String rule) {
    int at = TEXT.indexOf("rule \"" + rule + '"');
    return 1 + (int) TEXT.substring(0, at).chars().filter(c -> c == '\n').count();
  }

  /** The text of the file. */
  public static String text() {
    return TEXT;
  }

  /** The policy. */
  public static Policy policy() {
    return POLICY;
  }

  /** The policy as the only version. */
  public static Policies policies() {
    return Policies.of(POLICY);
  }

  /** The name of a rule; they are numbered from 1. */
  public static String rule(int number) {
    return NAMES.get(number - 1);
  }

  /** The number of a rule, 0 if there is none of that name. */
  public static int number(String rule) {
    return NAMES.indexOf(rule) + 1;
  }

  /** The line of the file that a rule begins in. */
  public static int line(int number) {
    return LINES.get(number - 1);
  }
}
