package org.fairnotice.dsl.check;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.fairnotice.dsl.report.Diagnostic;
import org.fairnotice.dsl.report.Nearest;
import org.fairnotice.dsl.report.Severity;
import org.fairnotice.dsl.report.Suggestion;
import org.fairnotice.dsl.syntax.Keyword;
import org.fairnotice.dsl.vocabulary.Phrase;
import org.fairnotice.dsl.vocabulary.PolicyTree;

/**
 * Settings that are used and not there, there and not used, or that need themselves.
 *
 * <p>Shape: a setting that is not there is reported where it is used first; one that is nearly so
 * called is then not reported as unused, and none is while a line of the file cannot be read.
 */
final class SettingCheck implements Check {
  private static final Pattern BRACES = Pattern.compile("\\{([^{}\\n]+)}");

  @Override
  public void look(PolicyIndex policy, List<Diagnostic> found) {
    Set<String> unknown = policy.extending() ? Set.of() : unknown(policy, found);
    unused(policy, unknown, found);
    Set<String> told = new HashSet<>();
    policy.settings().values().forEach(setting -> circle(policy, setting, told, found));
  }

  private static Set<String> unknown(PolicyIndex policy, List<Diagnostic> found) {
    Set<String> unknown = new LinkedHashSet<>();
    for (Phrase.SettingRef ref : policy.settingRefs()) {
      String name = ref.name();
      if (!policy.settings().containsKey(name) && !policy.lost(name) && unknown.add(name)) {
        found.add(unknown(policy, ref));
      }
    }
    return unknown;
  }

  private static Diagnostic unknown(PolicyIndex policy, Phrase.SettingRef ref) {
    List<String> near = Nearest.of(ref.name(), policy.settings().keySet());
    List<String> expected = new ArrayList<>(near);
    expected.addAll(policy.settings().keySet());
    String block = policy.word(Keyword.SETTINGS);
    Diagnostic unknown =
        Diagnostic.error("check.unknown-setting", ref.range(), ref.name(), block)
            .withExpected(expected.stream().map(SettingCheck::braced).toList())
            .withSuggestions(
                near.stream()
                    .limit(3)
                    .map(each -> new Suggestion(braced(each), ref.range()))
                    .toList());
    return expected.isEmpty() ? unknown.withHint("hint.no-settings") : unknown;
  }

  private static String braced(String name) {
    return "{" + name + "}";
  }

  private static void unused(PolicyIndex policy, Set<String> unknown, List<Diagnostic> found) {
    boolean readable = !policy.damage().any();
    if (!readable || policy.clauses(Keyword.RULE).isEmpty() || policy.extending()) {
      return;
    }
    Set<String> used = new HashSet<>();
    for (Matcher braces = BRACES.matcher(policy.source().text()); braces.find(); ) {
      used.add(braces.group(1).strip());
    }
    for (PolicyTree.Setting setting : policy.settings().values()) {
      boolean meant = unknown.stream().anyMatch(each -> Nearest.isClose(each, setting.name()));
      if (!used.contains(setting.name()) && !meant) {
        found.add(
            Diagnostic.error("check.unused-setting", setting.nameRange(), setting.name())
                .as(Severity.WARNING)
                .withHint("hint.unused-setting"));
      }
    }
  }

  private static void circle(
      PolicyIndex policy, PolicyTree.Setting setting, Set<String> told, List<Diagnostic> found) {
    Set<String> seen = new HashSet<>();
    PolicyTree.Setting at = setting;
    while (at != null && at.value() instanceof Phrase.SettingRef ref && seen.add(at.name())) {
      if (ref.name().equals(setting.name()) && told.addAll(seen)) {
        found.add(Diagnostic.error("check.needs-itself", ref.range(), setting.name()));
        return;
      }
      at = policy.settings().get(ref.name());
    }
  }
}
