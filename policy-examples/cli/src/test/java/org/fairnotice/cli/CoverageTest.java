package org.fairnotice.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The table of what can be said: its rows, and whether what they name is there. */
class CoverageTest {
  private static final String PAGE = Documents.text(Documents.ROOT.resolve("docs/coverage.md"));
  private static final Path CORPUS = Documents.ROOT.resolve("policy-dsl/src/test/resources/corpus");
  private static final Pattern FILE = Pattern.compile("`([^` ]+\\.policy)`");
  private static final Pattern QUOTED = Pattern.compile("\"([^\"]+)\"");
  private static final Pattern NAMED =
      Pattern.compile("(?m)^ *(?:rule|define|limit|collection|step) +\"([^\"]+)\"");
  private static final Pattern EXAMPLE = Pattern.compile("(?m)^example +\"([^\"]+)\"");
  private static final Pattern CLASS = Pattern.compile("\\b(?:[A-Z][a-z]+){2,}\\b");
  private static final Set<String> CLASSES = classes();

  /**
   * A row.
   *
   * <p>Shape: {@code asks} and {@code how} are its second and third column.
   */
  record Row(String section, String id, String asks, String how) {
    @Override
    public String toString() {
      return section + ", row " + id;
    }
  }

  static List<Row> rows() {
    List<Row> rows = new ArrayList<>();
    String section = "";
    for (String line : PAGE.lines().toList()) {
      if (line.startsWith("## ")) {
        section = line.substring(3);
      } else if (line.startsWith("| ") && !line.startsWith("| row ")) {
        String[] cells = line.substring(1, line.lastIndexOf('|')).split("\\|", 3);
        rows.add(new Row(section, cells[0].strip(), cells[1].strip(), cells[2].strip()));
      }
    }
    return rows;
  }

  static Stream<Row> filled() {
    return rows().stream().filter(row -> !row.how().equals("open"));
  }

  @Test
  void every_row_of_the_sources_is_there_once() {
    Map<String, List<String>> sections =
        rows().stream()
            .collect(
                Collectors.groupingBy(
                    Row::section,
                    LinkedHashMap::new,
                    Collectors.mapping(Row::id, Collectors.toList())));

    assertThat(sections.values())
        .containsExactly(
            numbers("000-", 13),
            Stream.of("1 2 3 4 5 6 7a 7b 7c 8 9 10 11 12".split(" "))
                .map(id -> "001-" + id)
                .toList(),
            numbers("002-", 43),
            numbers("", 88),
            numbers("", 20),
            numbers("", 20));
  }

  @Test
  void nothing_is_open() {
    assertThat(rows().stream().filter(row -> row.how().equals("open")).map(Row::id)).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("filled")
  void a_row_says_what_it_asks_and_how_it_is_met(Row row) {
    assertThat(row.asks()).isNotBlank();
    assertThat(row.how()).matches("(rule|tool|out): .+");
  }

  @ParameterizedTest
  @MethodSource("filled")
  void what_a_row_names_is_there(Row row) {
    List<String> files = found(FILE, row.how()).toList();
    Set<String> names = new TreeSet<>();
    for (String file : files) {
      assertThat(policy(file)).as(file).isRegularFile();
      names.addAll(namesIn(file, NAMED));
      names.addAll(namesIn(file, EXAMPLE));
    }
    String prose = row.how().replaceAll("`[^`]*`", "");

    assertThat(found(QUOTED, prose)).allMatch(name -> hits(name, names), "a name in " + files);
    assertThat(CLASS.matcher(row.how()).results().map(MatchResult::group)).isSubsetOf(CLASSES);
  }

  @ParameterizedTest
  @MethodSource("filled")
  void a_rule_is_shown_by_an_example_or_a_test(Row row) {
    Set<String> examples = new TreeSet<>();
    found(FILE, row.how()).forEach(file -> examples.addAll(namesIn(file, EXAMPLE)));
    String prose = row.how().replaceAll("`[^`]*`", "");

    boolean shown = found(QUOTED, prose).anyMatch(name -> hits(name, examples));
    boolean tested = row.how().matches(".*[a-z]Test\\b.*");
    assertThat(shown || tested || !row.how().startsWith("rule:")).isTrue();
  }

  /** A name as it is, or its beginning before an ellipsis. */
  private static boolean hits(String name, Set<String> names) {
    return name.endsWith("…")
        ? names.stream().anyMatch(each -> each.startsWith(name.substring(0, name.length() - 1)))
        : names.contains(name);
  }

  private static Stream<String> found(Pattern pattern, String text) {
    return pattern.matcher(text).results().map(result -> result.group(1));
  }

  private static List<String> namesIn(String file, Pattern pattern) {
    return found(pattern, Documents.text(policy(file))).toList();
  }

  private static Path policy(String file) {
    Path example = Documents.POLICIES.resolve(file);
    return Files.exists(example) ? example : CORPUS.resolve(file);
  }

  private static List<String> numbers(String before, int last) {
    return IntStream.rangeClosed(1, last).mapToObj(number -> before + number).toList();
  }

  private static Set<String> classes() {
    try (Stream<Path> files = Files.walk(Documents.ROOT)) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> name.endsWith(".java"))
          .map(name -> name.substring(0, name.length() - ".java".length()))
          .collect(Collectors.toCollection(TreeSet::new));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
