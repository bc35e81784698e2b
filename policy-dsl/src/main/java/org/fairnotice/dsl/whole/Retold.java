package org.fairnotice.dsl.whole;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.fairnotice.dsl.check.BraceNames;
import org.fairnotice.dsl.syntax.Keyword;
import org.fairnotice.dsl.vocabulary.Phrase;
import org.fairnotice.dsl.vocabulary.PolicyTree;
import org.jspecify.annotations.Nullable;

/**
 * A file of another language whose texts name facts as every language understands them.
 *
 * <p>Shape: only what stands in braces changes, from the words of the file's language to the id of
 * the term; the sentences themselves are nobody's to translate.
 */
final class Retold {
  private static final Pattern BRACE = Pattern.compile("\\{([^{}\\n]+)}");

  private final String language;

  private Retold(String language) {
    this.language = language;
  }

  static PolicyTree in(String language, PolicyTree tree) {
    if (tree.language().equals(language)) {
      return tree;
    }
    Retold retold = new Retold(tree.language());
    return new PolicyTree(
        tree.source(),
        tree.language(),
        tree.headers(),
        tree.blocks().stream().map(retold::block).toList(),
        tree.atEnd());
  }

  private PolicyTree.Block block(PolicyTree.Block block) {
    if (!(block instanceof PolicyTree.Clauses clauses)) {
      return block;
    }
    List<PolicyTree.Clause> lines = new ArrayList<>();
    for (PolicyTree.Clause line : clauses.clauses()) {
      boolean text = line.means() == Keyword.BECAUSE;
      lines.add(
          new PolicyTree.Clause(
              line.keyword(),
              line.means(),
              phrase(line.phrase(), text),
              table(line.table()),
              line.any(),
              line.line()));
    }
    return new PolicyTree.Clauses(clauses.keyword(), clauses.head(), lines, clauses.line());
  }

  private PolicyTree.@Nullable Table table(PolicyTree.@Nullable Table table) {
    return table == null
        ? null
        : new PolicyTree.Table(
            table.axis(),
            table.rows().stream()
                .map(
                    row -> new PolicyTree.Row(row.bound(), phrase(row.result(), false), row.line()))
                .toList(),
            table.range());
  }

  private Phrase phrase(Phrase phrase, boolean text) {
    if (phrase instanceof Phrase.NameValue name && text) {
      return new Phrase.NameValue(braces(name.name()), name.range());
    }
    if (phrase instanceof Phrase.Listed listed) {
      List<Phrase> items = listed.items().stream().map(item -> phrase(item, text)).toList();
      return new Phrase.Listed(listed.place(), items, listed.range());
    }
    if (phrase instanceof Phrase.Said said) {
      Map<String, Phrase> arguments = new LinkedHashMap<>();
      said.arguments().forEach((key, each) -> arguments.put(key, phrase(each, key.equals("text"))));
      return new Phrase.Said(said.place(), said.concept(), arguments, said.range());
    }
    return phrase;
  }

  private String braces(String text) {
    return BRACE
        .matcher(text)
        .replaceAll(
            brace -> {
              String term = BraceNames.term(language, brace.group(1));
              return Matcher.quoteReplacement(term == null ? brace.group() : "{" + term + "}");
            });
  }
}
