package org.fairnotice.dsl;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.fairnotice.dsl.report.Diagnostic;
import org.fairnotice.dsl.source.SourceText;
import org.fairnotice.dsl.vocabulary.PolicyReader;
import org.fairnotice.dsl.vocabulary.PolicyReading;
import org.fairnotice.dsl.vocabulary.TreeText;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A letter dropped or swapped anywhere in the language's words is noticed, or changes nothing. */
class MutationTest {
  private int edits;
  private int onItsLine;
  private int alone;
  private final List<String> misread = new ArrayList<>();

  @ParameterizedTest
  @ValueSource(strings = {"en", "fr", "ru"})
  void no_single_edit_is_read_as_something_else(String language) {
    String text = CorpusTest.text(CorpusTest.CORPUS.resolve("good/salon." + language + ".policy"));

    for (String block : blocks(text)) {
      sweep(text.substring(0, text.indexOf('\n') + 1), block);
    }

    assertThat(misread).isEmpty();
    assertThat(edits).isGreaterThan(2_000);
    assertThat(onItsLine).as("first message on the edited line").isGreaterThan(edits * 95 / 100);
    assertThat(alone).as("one message only").isGreaterThan(edits * 90 / 100);
  }

  /** A file's blocks: what follows up to the next line at the margin. */
  private static List<String> blocks(String text) {
    List<String> blocks = new ArrayList<>();
    StringBuilder block = new StringBuilder();
    for (String line : text.lines().skip(1).toList()) {
      if (!line.startsWith(" ") && block.length() > 0) {
        blocks.add(block.toString());
        block.setLength(0);
      }
      block.append(line).append('\n');
    }
    blocks.add(block.toString());
    return blocks;
  }

  private void sweep(String first, String block) {
    String tree = TreeText.of(read(first + block).tree());
    boolean settings = tree.startsWith("settings");
    for (int at = 0; at + 1 < block.length(); at++) {
      if (ownWords(block, at, settings) || !Character.isLetter(block.charAt(at))) {
        continue;
      }
      edit(first, tree, block, at, block.substring(0, at) + block.substring(at + 1));
      char next = block.charAt(at + 1);
      if (Character.isLetter(next) && next != block.charAt(at)) {
        String swapped = "" + next + block.charAt(at);
        edit(first, tree, block, at, block.substring(0, at) + swapped + block.substring(at + 2));
      }
    }
  }

  private void edit(String first, String tree, String block, int at, String edited) {
    PolicyReading reading = read(first + edited);
    if (!reading.report().hasErrors()) {
      if (!TreeText.of(reading.tree()).equals(tree)) {
        misread.add(line(block, at) + " became " + line(edited, at));
      }
      return;
    }
    edits++;
    List<Diagnostic> found = reading.report().diagnostics();
    SourceText source = reading.report().source();
    int line = source.line(first.length() + at);
    onItsLine += source.line(found.get(0).range().start()) == line ? 1 : 0;
    alone += found.size() == 1 ? 1 : 0;
  }

  private static String line(String text, int at) {
    int start = text.lastIndexOf('\n', at) + 1;
    return text.substring(start, text.indexOf('\n', Math.min(at, text.length() - 1))).strip();
  }

  /** Whether the offset is in a name, a comment or a setting's name, which are the owner's. */
  private static boolean ownWords(String block, int at, boolean settings) {
    String before = block.substring(block.lastIndexOf('\n', at - 1) + 1, at);
    boolean quoted = before.chars().filter(c -> c == '"').count() % 2 == 1;
    boolean guillemets = before.lastIndexOf('«') > before.lastIndexOf('»');
    boolean braces = before.lastIndexOf('{') > before.lastIndexOf('}');
    boolean name =
        settings && before.startsWith("  ") && !before.startsWith("   ") && !before.contains(":");
    return quoted || guillemets || braces || name || before.contains("#");
  }

  private static PolicyReading read(String text) {
    return PolicyReader.read(new SourceText("edited.policy", text));
  }
}
