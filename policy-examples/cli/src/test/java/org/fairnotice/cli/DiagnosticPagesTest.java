package org.fairnotice.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.fairnotice.cli.Documents.Block;
import org.fairnotice.dsl.PolicyLanguage;
import org.fairnotice.dsl.PolicyLanguage.Around;
import org.fairnotice.dsl.PolicyVersions;
import org.fairnotice.dsl.report.Diagnostic;
import org.fairnotice.dsl.report.Messages;
import org.fairnotice.dsl.source.SourceText;
import org.fairnotice.dsl.whole.Sources;
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
    PolicyVersions bad = load(code, examples.get(0));
    PolicyVersions good = load(code, examples.get(1));

    assertThat(codes(bad)).as(bad.render()).contains(code);
    assertThat(codes(good))
        .as(good.render())
        .doesNotContain(code)
        .noneMatch(each -> each.startsWith("read."));
  }

  /**
   * Reads an example, in which an ellipsis stands for a lot more of the same, and each further line
   * that says the language begins another file.
   */
  private static PolicyVersions load(String code, Block example) {
    String text = Documents.wholeFile(example.text().replace("…", "\"x\", ".repeat(240)));
    List<SourceText> files = new ArrayList<>();
    for (String file : text.split("(?m)^(?=language en 1$)")) {
      if (!file.isEmpty()) {
        files.add(new SourceText(code + "-" + files.size(), file));
      }
    }
    files = files.isEmpty() ? List.of(new SourceText(code, text)) : files;
    Around around = Around.nothing().with(Sources.of(files));
    return PolicyVersions.of(
        files.stream().map(file -> PolicyLanguage.load(file, around)).toList());
  }

  private static List<String> codes(PolicyVersions loaded) {
    return loaded.files().stream()
        .flatMap(file -> file.report().diagnostics().stream())
        .map(Diagnostic::code)
        .toList();
  }
}
