package org.fairnotice.dsl.vocabulary;

import java.util.List;
import org.fairnotice.dsl.syntax.Line;

/** A policy tree as text: one line a node, in terms of concepts only. */
public final class TreeText {
  private final StringBuilder out = new StringBuilder();

  private TreeText() {}

  /** The text of a tree; comments stand where they belong. */
  public static String of(PolicyTree tree) {
    TreeText text = new TreeText();
    tree.headers()
        .forEach(
            each -> text.line(0, each.line(), each.keyword().id() + " " + each.phrase().dump()));
    tree.blocks().forEach(text::block);
    tree.atEnd().forEach(each -> text.line(0, "# " + each.text()));
    return text.out.toString();
  }

  private void line(int depth, String text) {
    out.append("  ".repeat(depth)).append(text).append('\n');
  }

  private void line(int depth, Line from, String text) {
    from.before().forEach(each -> line(depth, "# " + each.text()));
    line(depth, text + (from.beside() == null ? "" : "  # " + from.beside().text()));
  }

  private void block(PolicyTree.Block block) {
    if (block instanceof PolicyTree.Settings settings) {
      line(0, block.line(), "settings");
      settings.settings().forEach(this::setting);
    } else if (block instanceof PolicyTree.Clauses clauses) {
      line(0, block.line(), clauses.keyword().id() + " " + clauses.head().dump());
      clauses.clauses().forEach(this::clause);
    } else if (block instanceof PolicyTree.Collection collection) {
      line(0, block.line(), "collection " + collection.head().dump());
      collection
          .lines()
          .forEach(each -> line(1, each.line(), each.keyword().id() + " " + each.phrase().dump()));
      collection
          .steps()
          .forEach(each -> line(1, each.line(), each.head().dump() + " " + each.phrase().dump()));
    } else if (block instanceof PolicyTree.Example example) {
      line(0, block.line(), "example " + example.head().dump());
      example.moments().forEach(this::moment);
    }
  }

  private void setting(PolicyTree.Setting setting) {
    line(1, setting.line(), "{" + setting.name() + "} " + setting.value().dump());
    rows(setting.table() == null ? List.of() : setting.table().rows());
  }

  private void rows(List<PolicyTree.Row> rows) {
    for (PolicyTree.Row row : rows) {
      String bound = row.bound() == null ? "otherwise" : row.bound().dump();
      line(2, row.line(), bound + " -> " + row.result().dump());
    }
  }

  private void clause(PolicyTree.Clause clause) {
    String phrase = clause.any().isEmpty() ? " " + clause.phrase().dump() : "";
    line(1, clause.line(), clause.keyword().id() + phrase);
    clause.any().forEach(each -> line(2, "- " + each.dump()));
    rows(clause.table() == null ? List.of() : clause.table().rows());
  }

  private void moment(PolicyTree.Moment moment) {
    line(1, moment.line(), moment.phrase().dump());
    moment
        .expectations()
        .forEach(each -> line(2, each.line(), each.keyword().id() + " " + each.phrase().dump()));
  }
}
