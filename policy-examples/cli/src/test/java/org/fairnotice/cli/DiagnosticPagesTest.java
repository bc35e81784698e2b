package org.fairnotice.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.fairnotice.cli.Documents.Block;
import org.fairnotice.dsl.PolicyLanguage;
import org.fairnotice.dsl.PolicyLanguage.Loaded;
import org.fairnotice.dsl.report.Diagnostic;
import org.fairnotice.dsl.report.Messages;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class DiagnosticPagesTest {
  static Stream<String> codes() {
    return Messages.in("en").keys().stream()
        .filter(key -> key.matches("(read|check|compile)\\..*"));
  }

  @Test
  void every_message_has_a_page_and_every_page_a_message() {
    Stream<String> pages =
        Documents.pages().stream()
            .filter(file -> file.getParent().endsWith("diagnostics"))
            .map(file -> file.getFileName().toString().replace(".md", ""));

    assertThat(pages).containsExactlyInAnyOrderElementsOf(codes().toList());
  }

  @ParameterizedTest
  @MethodSource("codes")
  void the_bad_example_gives_the_message_and_the_good_one_does_not(String code) {
    Path page = Documents.ROOT.resolve("docs/diagnostics/" + code + ".md");
    List<Block> examples = Documents.blocks(page);

    assertThat(examples).extracting(Block::info).containsExactly("policy", "policy");
    Loaded bad = load(code, examples.get(0));
    Loaded good = load(code, examples.get(1));

    assertThat(codes(bad)).as(bad.render()).contains(code);
    assertThat(codes(good))
        .as(good.render())
        .doesNotContain(code)
        .noneMatch(each -> each.startsWith("read."));
  }

  /** Reads an example, in which an ellipsis stands for a lot more of the same. */
  private static Loaded load(String code, Block example) {
    String text = example.text().replace("…", "\"x\", ".repeat(240));
    return PolicyLanguage.load(code, Documents.wholeFile(text));
  }

  private static List<String> codes(Loaded loaded) {
    return loaded.report().diagnostics().stream().map(Diagnostic::code).toList();
  }
}
