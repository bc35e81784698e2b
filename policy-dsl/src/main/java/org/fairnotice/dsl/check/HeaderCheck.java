package org.fairnotice.dsl.check;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.fairnotice.dsl.report.Diagnostic;
import org.fairnotice.dsl.report.Nearest;
import org.fairnotice.dsl.report.Severity;
import org.fairnotice.dsl.report.Suggestion;
import org.fairnotice.dsl.source.SourceRange;
import org.fairnotice.dsl.syntax.Keyword;
import org.fairnotice.dsl.vocabulary.Phrase;
import org.fairnotice.dsl.vocabulary.PolicyTree;
import org.fairnotice.time.Calendars;
import org.jspecify.annotations.Nullable;

/**
 * Headers that are missing, twice or out of order, or that say what cannot be.
 *
 * <p>Shape: of a policy made of several files, each was looked at for order by itself.
 */
final class HeaderCheck implements Check {
  private static final List<Keyword> NEEDED =
      List.of(Keyword.POLICY, Keyword.CURRENCY, Keyword.TIME_ZONE);

  @Override
  public void look(PolicyIndex policy, List<Diagnostic> found) {
    if (!policy.source().isJoined()) {
      repeated(policy, found);
      order(policy, found);
    }
    missing(policy, found);
    dates(policy, found);
    region(policy, found);
  }

  private static void missing(PolicyIndex policy, List<Diagnostic> found) {
    SourceRange top = top(policy);
    boolean damaged =
        policy.source().isJoined() ? policy.damage().any() : policy.damage().touches(top);
    if (policy.extending() || damaged) {
      return;
    }
    PolicyTree.Header last = null;
    for (PolicyTree.Header header : policy.tree().headers()) {
      last = header.line().range().end() <= top.end() ? header : last;
    }
    SourceRange line = last == null ? policy.source().lineRange(1) : last.line().range();
    for (Keyword keyword : NEEDED) {
      if (policy.header(keyword) == null) {
        String example = policy.word(keyword) + " " + example(keyword);
        found.add(
            Diagnostic.error("check.missing-header", line.after(), policy.word(keyword))
                .withExpected(List.of(example)));
      }
    }
  }

  private static String example(Keyword keyword) {
    return switch (keyword) {
      case CURRENCY -> "EUR";
      case TIME_ZONE -> "Europe/Paris";
      default -> "\"Salon Camille\"";
    };
  }

  /** Everything before the first block. */
  private static SourceRange top(PolicyIndex policy) {
    List<PolicyTree.Block> blocks = policy.tree().blocks();
    int end =
        blocks.isEmpty()
            ? policy.source().text().length()
            : Math.max(0, blocks.get(0).line().range().start() - 1);
    return new SourceRange(0, end);
  }

  private static void repeated(PolicyIndex policy, List<Diagnostic> found) {
    Map<Keyword, PolicyTree.Header> seen = new EnumMap<>(Keyword.class);
    for (PolicyTree.Header header : policy.tree().headers()) {
      PolicyTree.Header first = seen.putIfAbsent(header.keyword(), header);
      boolean mistyped = policy.damage().touches(header.line().range());
      if (first != null && header.keyword() != Keyword.COMBINE && !mistyped) {
        found.add(
            Diagnostic.error(
                    "check.repeated-header", header.line().range(), policy.word(header.keyword()))
                .withRelated("related.first", first.line().range()));
      }
    }
  }

  private static void order(PolicyIndex policy, List<Diagnostic> found) {
    SourceRange top = top(policy);
    PolicyTree.Header before = null;
    for (PolicyTree.Header header : policy.tree().headers()) {
      SourceRange range = header.line().range();
      boolean late = range.start() > top.end();
      if (late || (before != null && header.keyword().compareTo(before.keyword()) < 0)) {
        SourceRange other =
            late || before == null
                ? policy.tree().blocks().get(0).line().range()
                : before.line().range();
        found.add(
            Diagnostic.error("check.header-order", range, policy.word(header.keyword()))
                .as(Severity.WARNING)
                .withRelated("related.stands-before", other));
      } else {
        before = header;
      }
    }
  }

  private static void dates(PolicyIndex policy, List<Diagnostic> found) {
    PolicyTree.Header header = policy.header(Keyword.IN_FORCE);
    if (header != null
        && header.phrase() instanceof Phrase.Said said
        && said.argument("from") instanceof Phrase.DateValue from
        && said.argument("until") instanceof Phrase.DateValue until
        && !from.date().isBefore(until.date())) {
      found.add(
          Diagnostic.error(
                  "check.never-in-force", until.range(), policy.text(until), policy.text(from))
              .withRelated("related.from", from.range()));
    }
  }

  private static void region(PolicyIndex policy, List<Diagnostic> found) {
    PolicyTree.Header header = policy.header(Keyword.TIME_ZONE);
    if (header == null
        || !(header.phrase() instanceof Phrase.Said said)
        || !(said.argument("holidays") instanceof Phrase.RegionValue region)) {
      return;
    }
    List<String> known = knownInstead(region.region());
    if (known != null) {
      List<Suggestion> close =
          Nearest.of(region.region(), known).stream()
              .limit(3)
              .map(each -> new Suggestion(each, region.range()))
              .toList();
      found.add(
          Diagnostic.error("check.unknown-holidays", region.range(), region.region())
              .withExpected(known)
              .withSuggestions(close));
    }
  }

  /** The regions that are known of the same country, null where the region is known itself. */
  private static @Nullable List<String> knownInstead(String region) {
    try {
      Calendars.of(region);
      return null;
    } catch (IllegalArgumentException unknown) {
      String country = region.substring(0, 2);
      return Calendars.countries().contains(country)
          ? Calendars.subdivisions(country).keySet().stream().toList()
          : List.of();
    }
  }
}
