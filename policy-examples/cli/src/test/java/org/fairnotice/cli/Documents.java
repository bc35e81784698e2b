package org.fairnotice.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The documentation as it stands in the repository. */
final class Documents {
  static final Path ROOT = Path.of("../..");
  static final Path POLICIES = ROOT.resolve("policy-examples/policies");
  private static final String FENCE = "```";

  private Documents() {}

  /**
   * A fenced block.
   *
   * <p>Shape: {@code info} is what follows the fence, {@code line} is that of the fence, {@code
   * text} ends with a line feed.
   */
  record Block(Path file, int line, String info, String text) {
    boolean is(String language) {
      return info.equals(language) || info.startsWith(language + " ");
    }

    String title() {
      return info.contains("title=") ? info.substring(info.indexOf('=') + 1) : "";
    }

    @Override
    public String toString() {
      return ROOT.relativize(file) + ":" + line + " " + info;
    }
  }

  /** Every page. */
  static List<Path> pages() {
    List<Path> pages = new ArrayList<>(List.of(ROOT.resolve("README.md")));
    try (Stream<Path> files = Files.walk(ROOT.resolve("docs"))) {
      files.filter(file -> file.toString().endsWith(".md")).sorted().forEach(pages::add);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return pages;
  }

  /** The blocks of what people are to read from the top: all pages but those of the messages. */
  static List<Block> blocks() {
    return pages().stream()
        .filter(file -> !file.getParent().endsWith("diagnostics"))
        .flatMap(file -> blocks(file).stream())
        .toList();
  }

  static List<Block> blocks(Path file) {
    List<Block> blocks = new ArrayList<>();
    List<String> lines = text(file).lines().toList();
    for (int at = 0; at < lines.size(); at++) {
      if (lines.get(at).startsWith(FENCE)) {
        int from = at;
        StringBuilder text = new StringBuilder();
        while (!lines.get(++at).equals(FENCE)) {
          text.append(lines.get(at)).append('\n');
        }
        String info = lines.get(from).substring(FENCE.length());
        blocks.add(new Block(file, from + 1, info, text.toString()));
      }
    }
    return blocks;
  }

  /** A page without its blocks and without what stands in backticks. */
  static String prose(Path file) {
    return text(file).replaceAll("(?ms)^```.*?^```$", "").replaceAll("`[^`\n]*`", "");
  }

  static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * A piece of a policy as a whole file: below a header, and lines of settings below their block.
   * What shows the first lines of a file stands by itself.
   */
  static String wholeFile(String piece) {
    if (piece.matches("(?s)(language |policy |\\{).*")) {
      return piece;
    }
    String header = "language en 1\npolicy \"P\"\ncurrency EUR\ntime zone Europe/Paris\n";
    return header + (piece.startsWith(" ") ? "settings\n" : "") + piece;
  }
}
