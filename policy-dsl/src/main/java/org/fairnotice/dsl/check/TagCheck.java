package org.fairnotice.dsl.check;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.fairnotice.dsl.report.Diagnostic;
import org.fairnotice.dsl.report.Nearest;
import org.fairnotice.dsl.report.Severity;
import org.fairnotice.dsl.report.Suggestion;
import org.fairnotice.dsl.vocabulary.Phrase;

/** Tags that are asked for and that no rule gives; the booking system may give them. */
final class TagCheck implements Check {
  @Override
  public void look(PolicyIndex policy, List<Diagnostic> found) {
    Set<String> given = new LinkedHashSet<>();
    for (Phrase.Said said : policy.said()) {
      Phrase.NameValue name =
          said.is("tag-client") || said.is("client-tagged") ? Phrases.name(said, "name") : null;
      if (name != null) {
        given.add(name.name());
      }
    }
    for (Phrase.Said said : policy.said()) {
      Phrase.NameValue name = said.is("client-has-tag") ? Phrases.name(said, "name") : null;
      if (name != null && given.add(name.name())) {
        found.add(
            Diagnostic.error("check.tag-from-outside", name.range(), name.name())
                .as(Severity.HINT)
                .withHint("hint.tag-from-outside")
                .withSuggestions(
                    Nearest.of(name.name(), given).stream()
                        .filter(each -> !each.equals(name.name()))
                        .limit(1)
                        .map(each -> new Phrase.NameValue(each, name.range()))
                        .map(each -> new Suggestion(policy.written("name", each), name.range()))
                        .toList()));
      }
    }
  }
}
