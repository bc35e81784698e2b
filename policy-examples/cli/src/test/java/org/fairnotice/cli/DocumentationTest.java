package org.fairnotice.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.StringWriter;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.ToolProvider;
import org.fairnotice.PolicyEngine;
import org.fairnotice.cli.Desk.Done;
import org.fairnotice.cli.Documents.Block;
import org.fairnotice.dsl.PolicyLanguage;
import org.fairnotice.dsl.PolicyLanguage.Loaded;
import org.fairnotice.dsl.report.Diagnostic;
import org.fairnotice.dsl.report.Severity;
import org.fairnotice.dsl.whole.Sources;
import org.fairnotice.json.EventCodec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every block and every command of the documentation, but those the continuous build runs. */
class DocumentationTest {
  private static final String JAR = "java -jar policy-examples/cli/target/fairnotice.jar ";
  private static final Pattern COMMAND = Pattern.compile("`fairnotice ([a-z]+ [^`]*)`");
  private static final Pattern LINK = Pattern.compile("]\\(([^)\\s]+)\\)");
  private static final Pattern HEADING = Pattern.compile("(?m)^#+ (.*)$");

  @TempDir private Path folder = Path.of("");

  static Stream<Block> javaBlocks() {
    return blocks("java").filter(block -> !block.title().isEmpty());
  }

  static Stream<Block> policyBlocks() {
    return blocks("policy");
  }

  static Stream<String> commands() {
    return Documents.pages().stream()
        .map(Documents::text)
        .flatMap(text -> COMMAND.matcher(text).results())
        .map(found -> found.group(1))
        .distinct();
  }

  static Stream<Path> pages() {
    return Documents.pages().stream();
  }

  @Test
  void every_block_is_of_a_kind_that_a_test_or_the_build_looks_at() {
    String ran = run(mainJob()).out().stripTrailing() + "\n";
    List<String> printed = javaBlocks().map(this::printed).toList();

    assertThat(Documents.blocks().stream().map(block -> block.info().split(" ")[0]).distinct())
        .containsExactlyInAnyOrder("", "java", "policy", "json", "text");
    assertThat(blocks("").map(Block::text).filter(text -> !text.startsWith("mvn ")))
        .contains(ran)
        .allMatch(text -> ran.contains(text) || printed.contains(text));
  }

  @Test
  void what_a_class_prints_stands_below_it() {
    List<Block> blocks = Documents.blocks();

    assertThat(javaBlocks().filter(block -> block.text().contains("void main(")))
        .isNotEmpty()
        .allSatisfy(
            block ->
                assertThat(printed(block)).isEqualTo(blocks.get(blocks.indexOf(block) + 1).text()));
  }

  @ParameterizedTest
  @MethodSource("javaBlocks")
  void java_compiles(Block block) {
    assertThat(compiled(block)).isEmpty();
  }

  @Test
  void java_without_a_title_is_taken_from_a_class_with_one() {
    String classes = javaBlocks().map(Block::text).reduce("", String::concat);

    assertThat(blocks("java").filter(block -> block.title().isEmpty()))
        .allMatch(block -> classes.contains(block.text().strip()));
  }

  @ParameterizedTest
  @MethodSource("policyBlocks")
  void policies_are_read_without_an_error(Block block) {
    Loaded loaded =
        PolicyLanguage.load(
            block.toString(),
            Documents.wholeFile(block.text()),
            Sources.resources(Main.class, "org/fairnotice/policies"));

    assertThat(loaded.report().diagnostics())
        .as(loaded.render())
        .filteredOn(each -> each.severity() == Severity.ERROR)
        .extracting(Diagnostic::code)
        .isSubsetOf("check.unknown-setting", "check.unknown-definition", "check.unknown-rule");
  }

  @Test
  void events_are_read() {
    assertThat(blocks("json").flatMap(block -> block.text().lines()))
        .isNotEmpty()
        .allSatisfy(line -> assertThat(EventCodec.read(line)).isNotNull());
  }

  @ParameterizedTest
  @MethodSource("commands")
  void commands_go_through(String command) {
    Done done = run(command);

    assertThat(done.exit()).as(done.out() + done.err()).isZero();
    assertThat(done.out()).isNotBlank();
  }

  @ParameterizedTest
  @MethodSource("pages")
  void links_lead_somewhere(Path page) {
    assertThat(LINK.matcher(Documents.prose(page)).results().map(found -> found.group(1)))
        .filteredOn(link -> !link.contains("://"))
        .allMatch(link -> leads(page, link));
  }

  private static Stream<Block> blocks(String language) {
    return Documents.blocks().stream().filter(block -> block.is(language));
  }

  private static String mainJob() {
    String text =
        blocks("").map(Block::text).filter(each -> each.contains(JAR)).findFirst().orElseThrow();
    return text.substring(text.indexOf(JAR) + JAR.length()).strip();
  }

  /** Runs a command; files that the guides name without a folder are those of the examples. */
  private static Done run(String command) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    Terminal terminal = new Terminal(new ByteArrayInputStream(new byte[0]), out, err, false);
    String[] arguments =
        Arrays.stream(command.split(" ")).map(DocumentationTest::file).toArray(String[]::new);
    try (PolicyEngine.Worker worker = PolicyEngine.create().worker()) {
      Tools tools = new Tools(terminal, new LanguageFiles(), () -> worker::handle);
      int exit = Main.execute(tools, arguments);
      return new Done(exit, out.toString(UTF_8), err.toString(UTF_8));
    }
  }

  private static String file(String argument) {
    return Stream.of(Documents.ROOT, Documents.POLICIES)
        .map(place -> place.resolve(argument))
        .filter(Files::exists)
        .map(Path::toString)
        .findFirst()
        .orElse(argument);
  }

  /** What the compiler has to say. */
  private String compiled(Block block) {
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    StringWriter said = new StringWriter();
    try (var files = compiler.getStandardFileManager(null, Locale.ROOT, UTF_8)) {
      Path source = Files.writeString(folder.resolve(block.title()), block.text());
      List<String> options = List.of("-d", folder.toString(), "-proc:none", "-Xlint:all,-path");
      compiler.getTask(said, files, null, options, null, files.getJavaFileObjects(source)).call();
    } catch (IOException e) {
      throw new AssertionError(e);
    }
    return said.toString();
  }

  /** What a class prints when it is run; nothing if it has no {@code main}. */
  private String printed(Block block) {
    if (!block.text().contains("void main(")) {
      return "";
    }
    assertThat(compiled(block)).isEmpty();
    PrintStream before = System.out;
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (URLClassLoader loader = new URLClassLoader(new URL[] {folder.toUri().toURL()})) {
      System.setOut(new PrintStream(out, true, UTF_8));
      loader
          .loadClass(block.title().replace(".java", ""))
          .getMethod("main", String[].class)
          .invoke(null, (Object) new String[0]);
    } catch (IOException | ReflectiveOperationException e) {
      throw new AssertionError(e);
    } finally {
      System.setOut(before);
    }
    return out.toString(UTF_8);
  }

  private static boolean leads(Path page, String link) {
    String[] parts = link.split("#", 2);
    Path target = parts[0].isEmpty() ? page : page.resolveSibling(parts[0]);
    return Files.exists(target)
        && (parts.length == 1 || anchors(target).anyMatch(parts[1]::equals));
  }

  /**
   * The anchors of a page: its headings as the usual renderers name them, and those set by hand.
   */
  private static Stream<String> anchors(Path page) {
    String text = Documents.text(page);
    Stream<String> headings =
        HEADING
            .matcher(text)
            .results()
            .map(found -> found.group(1).toLowerCase(Locale.ROOT))
            .map(heading -> heading.replaceAll("[^\\p{L}\\p{N} _-]", "").replace(' ', '-'));
    Stream<MatchResult> set = Pattern.compile("<a id=\"([^\"]+)\">").matcher(text).results();
    return Stream.concat(headings, set.map(found -> found.group(1)));
  }
}
