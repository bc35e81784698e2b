package org.fairnotice.dsl.whole;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.fairnotice.dsl.report.Diagnostic;
import org.fairnotice.dsl.report.Nearest;
import org.fairnotice.dsl.report.Suggestion;
import org.fairnotice.dsl.syntax.Keyword;
import org.fairnotice.dsl.vocabulary.Phrase;
import org.fairnotice.dsl.vocabulary.PolicyTree;
import org.jspecify.annotations.Nullable;

/**
 * One tree of a file and of the one it goes on from.
 *
 * <p>Shape: a header or setting of the file takes the place of the other's; so does a block of the
 * same kind and name, where the other one stands; the rest comes behind, or before or after the
 * block it names. Of a collection, lines and steps are replaced one by one. What the file leaves
 * out by name is gone. Examples stay with the file they are written in.
 */
final class Merge {
  private final PolicyTree file;
  private final PolicyTree base;
  private final boolean readable;
  private final List<Diagnostic> found = new ArrayList<>();
  private final List<PolicyTree.Block> blocks = new ArrayList<>();

  /** How many blocks of the file stand after each block of the base already. */
  private final Map<String, Integer> after = new HashMap<>();

  /**
   * Prepares a merge.
   *
   * @param readable whether all lines of both could be read; if not, names are not missed
   */
  Merge(PolicyTree file, PolicyTree base, boolean readable) {
    this.file = file;
    this.base = base;
    this.readable = readable;
  }

  List<Diagnostic> diagnostics() {
    return List.copyOf(found);
  }

  PolicyTree tree() {
    base.blocks().stream()
        .filter(block -> !(block instanceof PolicyTree.Example))
        .forEach(blocks::add);
    leaveOut();
    Set<String> seen = new HashSet<>();
    for (PolicyTree.Block block : file.blocks()) {
      if (block instanceof PolicyTree.Settings settings) {
        settings(settings);
      } else if (block instanceof PolicyTree.Example || !seen.add(Named.of(block))) {
        blocks.add(block);
      } else {
        add(block);
      }
    }
    return new PolicyTree(file.source(), file.language(), headers(), blocks, file.atEnd());
  }

  /** What is wrong with a file that goes on from no other, or from one that is not there. */
  static List<Diagnostic> alone(PolicyTree file, boolean complete) {
    List<Diagnostic> found = new ArrayList<>();
    if (!complete) {
      return found;
    }
    for (PolicyTree.Header header : file.headers()) {
      if (header.keyword() == Keyword.WITHOUT) {
        found.add(withoutBase(header.phrase(), file));
      }
    }
    for (PolicyTree.Block block : file.blocks()) {
      Phrase head = block instanceof PolicyTree.Example one ? one.head() : Named.head(block);
      if (head instanceof Phrase.Said said && said.argument("place") instanceof Phrase.Said place) {
        found.add(withoutBase(place, file));
      }
    }
    return found;
  }

  private static Diagnostic withoutBase(Phrase phrase, PolicyTree file) {
    String text = file.source().text(phrase.range());
    return Diagnostic.error("check.nothing-to-go-on-from", phrase.range(), text)
        .withHint("hint.nothing-to-go-on-from");
  }

  // Headers.

  private List<PolicyTree.Header> headers() {
    List<PolicyTree.Header> all = new ArrayList<>(file.headers());
    for (PolicyTree.Header header : base.headers()) {
      boolean replaced = all.stream().anyMatch(own -> same(own, header));
      boolean linking = header.keyword() == Keyword.EXTENDS || header.keyword() == Keyword.WITHOUT;
      if (!replaced && !linking) {
        all.add(header);
      }
    }
    all.sort(Comparator.comparing(PolicyTree.Header::keyword));
    return all;
  }

  private static boolean same(PolicyTree.Header own, PolicyTree.Header header) {
    return own.keyword() == header.keyword()
        && (own.keyword() != Keyword.COMBINE || topic(own).equals(topic(header)));
  }

  private static String topic(PolicyTree.Header header) {
    return header.phrase() instanceof Phrase.Said said
            && said.argument("topic") instanceof Phrase.Said topic
        ? topic.concept()
        : "";
  }

  // What is left out.

  private void leaveOut() {
    for (PolicyTree.Header header : file.headers()) {
      if (header.keyword() == Keyword.WITHOUT) {
        Named.names(header.phrase()).forEach(this::leaveOut);
      }
    }
  }

  private void leaveOut(Phrase.NameValue name) {
    boolean gone = blocks.removeIf(block -> Named.of(block).equals(name.name()));
    for (int at = 0; at < blocks.size(); at++) {
      if (blocks.get(at) instanceof PolicyTree.Collection collection) {
        List<PolicyTree.Step> steps = new ArrayList<>(collection.steps());
        if (steps.removeIf(step -> Named.text(step.head()).equals(name.name()))) {
          blocks.set(at, with(collection, collection.lines(), steps));
          gone = true;
        }
      }
    }
    if (!gone) {
      missing(name, names());
    }
  }

  private Set<String> names() {
    Set<String> names = new LinkedHashSet<>();
    for (PolicyTree.Block block : base.blocks()) {
      names.add(Named.of(block));
      if (block instanceof PolicyTree.Collection collection) {
        collection.steps().forEach(step -> names.add(Named.text(step.head())));
      }
    }
    names.remove("");
    return names;
  }

  private void missing(Phrase.NameValue name, Set<String> known) {
    if (!readable) {
      return;
    }
    List<String> expected =
        known.stream()
            .sorted(Comparator.comparingDouble(each -> Nearest.difference(name.name(), each)))
            .map(each -> '"' + each + '"')
            .toList();
    List<Suggestion> close =
        Nearest.of(name.name(), known).stream()
            .limit(3)
            .map(each -> new Suggestion('"' + each + '"', name.range()))
            .toList();
    found.add(
        Diagnostic.error("check.not-in-base", name.range(), name.name())
            .withExpected(expected)
            .withSuggestions(close));
  }

  // Settings.

  private void settings(PolicyTree.Settings settings) {
    List<PolicyTree.Setting> added = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    for (PolicyTree.Setting setting : settings.settings()) {
      if (!seen.add(setting.name()) || !replaced(setting)) {
        added.add(setting);
      }
    }
    if (!added.isEmpty()) {
      blocks.add(new PolicyTree.Settings(added, settings.line()));
    }
  }

  private boolean replaced(PolicyTree.Setting setting) {
    for (int at = 0; at < blocks.size(); at++) {
      if (blocks.get(at) instanceof PolicyTree.Settings block) {
        List<PolicyTree.Setting> all = new ArrayList<>(block.settings());
        for (int i = 0; i < all.size(); i++) {
          if (all.get(i).name().equals(setting.name())) {
            all.set(i, within(setting, all.get(i)));
            blocks.set(at, new PolicyTree.Settings(all, block.line()));
            return true;
          }
        }
      }
    }
    return false;
  }

  /** A value that stands in another's place stays in its range, unless it says one of its own. */
  private static PolicyTree.Setting within(PolicyTree.Setting own, PolicyTree.Setting other) {
    boolean ranged =
        other.value() instanceof Phrase.Said said
            && said.is("ranged")
            && own.table() == null
            && !(own.value() instanceof Phrase.Said value
                && (value.is("ranged") || value.place().equals("host")));
    if (!ranged || own.value() instanceof Phrase.Unread) {
      return own;
    }
    Phrase.Said range = (Phrase.Said) other.value();
    Map<String, Phrase> arguments = new LinkedHashMap<>(range.arguments());
    arguments.put("value", own.value());
    Phrase value = new Phrase.Said(range.place(), range.concept(), arguments, own.value().range());
    return new PolicyTree.Setting(own.name(), own.nameRange(), value, null, own.line());
  }

  // Blocks with names.

  private void add(PolicyTree.Block block) {
    int same = index(block, Named.of(block));
    Phrase.Said place = place(block);
    if (place == null && same >= 0) {
      blocks.set(same, replacing(block, blocks.get(same)));
      return;
    }
    PolicyTree.Block added = block;
    if (same >= 0) {
      added = replacing(block, blocks.remove(same));
    }
    blocks.add(place == null ? blocks.size() : position(block, place), added);
  }

  private static Phrase.@Nullable Said place(PolicyTree.Block block) {
    return Named.head(block) instanceof Phrase.Said head
            && head.argument("place") instanceof Phrase.Said place
        ? place
        : null;
  }

  private int position(PolicyTree.Block block, Phrase.Said place) {
    Phrase.NameValue anchor = Named.name(place);
    int at = anchor == null ? -1 : index(block, anchor.name());
    if (anchor == null || at < 0) {
      if (anchor != null) {
        missing(anchor, sameKind(block));
      }
      return blocks.size();
    }
    return place.is("before") ? at : at + after.merge(anchor.name(), 1, Integer::sum);
  }

  private Set<String> sameKind(PolicyTree.Block block) {
    Set<String> names = new LinkedHashSet<>();
    base.blocks().stream().filter(each -> alike(each, block)).map(Named::of).forEach(names::add);
    return names;
  }

  private int index(PolicyTree.Block like, String name) {
    for (int at = 0; at < blocks.size(); at++) {
      if (alike(blocks.get(at), like) && Named.of(blocks.get(at)).equals(name)) {
        return at;
      }
    }
    return -1;
  }

  private static boolean alike(PolicyTree.Block one, PolicyTree.Block other) {
    return one instanceof PolicyTree.Clauses a && other instanceof PolicyTree.Clauses b
        ? a.keyword() == b.keyword()
        : one.getClass() == other.getClass();
  }

  private static PolicyTree.Block replacing(PolicyTree.Block own, PolicyTree.Block other) {
    return own instanceof PolicyTree.Collection a && other instanceof PolicyTree.Collection b
        ? collection(a, b)
        : own;
  }

  // Collections.

  private static PolicyTree.Collection collection(
      PolicyTree.Collection own, PolicyTree.Collection other) {
    Set<Keyword> labels = new HashSet<>();
    own.lines().forEach(line -> labels.add(line.keyword()));
    List<PolicyTree.Labelled> lines = new ArrayList<>(own.lines());
    other.lines().stream().filter(line -> !labels.contains(line.keyword())).forEach(lines::add);
    lines.sort(Comparator.comparing(PolicyTree.Labelled::keyword));
    Set<String> replaced = new HashSet<>();
    own.steps().forEach(step -> replaced.add(Named.text(step.head())));
    List<PolicyTree.Step> steps = new ArrayList<>(other.steps());
    steps.removeIf(step -> replaced.contains(Named.text(step.head())));
    own.steps().forEach(step -> add(step, steps));
    boolean sameHead = own.head() instanceof Phrase.Said head && head.arguments().size() == 1;
    return new PolicyTree.Collection(
        sameHead ? other.head() : own.head(), lines, steps, own.line());
  }

  /** A step comes behind those of its day and earlier ones. */
  private static void add(PolicyTree.Step step, List<PolicyTree.Step> steps) {
    int at = steps.size();
    while (at > 0 && day(steps.get(at - 1)) > day(step)) {
      at--;
    }
    steps.add(at, step);
  }

  private static long day(PolicyTree.Step step) {
    return step.head() instanceof Phrase.Said head
            && head.argument("on") instanceof Phrase.NumberValue number
        ? number.number().longValue()
        : Long.MAX_VALUE;
  }

  private static PolicyTree.Collection with(
      PolicyTree.Collection collection,
      List<PolicyTree.Labelled> lines,
      List<PolicyTree.Step> steps) {
    return new PolicyTree.Collection(collection.head(), lines, steps, collection.line());
  }
}
