package org.fairnotice.dsl.check;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.fairnotice.dsl.source.SourceRange;
import org.fairnotice.dsl.source.SourceText;
import org.fairnotice.dsl.syntax.Keyword;
import org.fairnotice.dsl.syntax.Keywords;
import org.fairnotice.dsl.vocabulary.Argument;
import org.fairnotice.dsl.vocabulary.Concept;
import org.fairnotice.dsl.vocabulary.Dialect;
import org.fairnotice.dsl.vocabulary.Phrase;
import org.fairnotice.dsl.vocabulary.PhraseWriter;
import org.fairnotice.dsl.vocabulary.PolicyReading;
import org.fairnotice.dsl.vocabulary.PolicyTree;
import org.fairnotice.dsl.vocabulary.Vocabulary;
import org.jspecify.annotations.Nullable;

/** A policy by its names: what every check needs to find. */
final class PolicyIndex {
  private final PolicyTree tree;
  private final Damage damage;
  private final Map<String, PolicyTree.Setting> settings = new LinkedHashMap<>();
  private final Map<String, PolicyTree.Clauses> definitions = new LinkedHashMap<>();
  private final List<Phrase> phrases;
  private final List<Phrase.Said> said;

  PolicyIndex(PolicyReading reading) {
    this.tree = reading.tree();
    this.damage = new Damage(reading.report());
    settingsInOrder().forEach(setting -> settings.putIfAbsent(setting.name(), setting));
    for (PolicyTree.Clauses definition : clauses(Keyword.DEFINE)) {
      Phrase.NameValue name = name(definition);
      if (name != null) {
        definitions.putIfAbsent(name.name(), definition);
      }
    }
    this.phrases = phrases(tree);
    this.said = within(Phrase.Said.class);
  }

  private static List<Phrase> phrases(PolicyTree tree) {
    List<Phrase> all = new ArrayList<>();
    tree.headers().forEach(header -> all.add(header.phrase()));
    tree.blocks().forEach(block -> all.addAll(Phrases.of(block)));
    return Collections.unmodifiableList(all);
  }

  private <T extends Phrase> List<T> within(Class<T> kind) {
    List<T> all = new ArrayList<>();
    phrases.forEach(phrase -> all.addAll(Phrases.within(phrase, kind)));
    return Collections.unmodifiableList(all);
  }

  PolicyTree tree() {
    return tree;
  }

  SourceText source() {
    return tree.source();
  }

  Damage damage() {
    return damage;
  }

  /** The text of a stretch of the file. */
  String text(SourceRange range) {
    return tree.source().text(range);
  }

  /** The text of a phrase as it stands in the file. */
  String text(Phrase phrase) {
    return text(phrase.range());
  }

  Dialect dialect() {
    return Dialect.of(tree.language());
  }

  /** The word the file's language has for a keyword. */
  String word(Keyword keyword) {
    return Keywords.of(tree.language()).phrase(keyword);
  }

  /** A phrase as the file's language writes it. */
  String written(String place, Phrase phrase) {
    return PhraseWriter.write(dialect(), place, phrase);
  }

  /** Whether the file goes on from another, whose names are not known here. */
  boolean extending() {
    return header(Keyword.EXTENDS) != null;
  }

  /** The first header with a keyword. */
  PolicyTree.@Nullable Header header(Keyword keyword) {
    return tree.headers().stream()
        .filter(each -> each.keyword() == keyword)
        .findFirst()
        .orElse(null);
  }

  /** The currency of the policy, null where the header does not say. */
  Phrase.@Nullable CurrencyValue currency() {
    PolicyTree.Header header = header(Keyword.CURRENCY);
    return header != null
            && header.phrase() instanceof Phrase.Said said
            && said.argument("code") instanceof Phrase.CurrencyValue currency
        ? currency
        : null;
  }

  /** All settings, those that repeat a name included. */
  List<PolicyTree.Setting> settingsInOrder() {
    return blocks(PolicyTree.Settings.class).flatMap(each -> each.settings().stream()).toList();
  }

  /** The settings by name. */
  Map<String, PolicyTree.Setting> settings() {
    return settings;
  }

  /** The definitions by name. */
  Map<String, PolicyTree.Clauses> definitions() {
    return definitions;
  }

  /** The definitions, rules or limits in file order. */
  List<PolicyTree.Clauses> clauses(Keyword keyword) {
    return blocks(PolicyTree.Clauses.class).filter(each -> each.keyword() == keyword).toList();
  }

  List<PolicyTree.Collection> collections() {
    return blocks(PolicyTree.Collection.class).toList();
  }

  List<PolicyTree.Example> examples() {
    return blocks(PolicyTree.Example.class).toList();
  }

  private <T extends PolicyTree.Block> Stream<T> blocks(Class<T> kind) {
    return tree.blocks().stream().filter(kind::isInstance).map(kind::cast);
  }

  /** The name of a definition, rule or limit. */
  static Phrase.@Nullable NameValue name(PolicyTree.Clauses block) {
    return Phrases.name(block.head(), "name");
  }

  /** A block with everything down to the next one. */
  SourceRange extent(PolicyTree.Block block) {
    int start = block.line().range().start();
    int end = tree.source().text().length();
    for (PolicyTree.Block other : tree.blocks()) {
      int next = other.line().range().start();
      end = next > start ? Math.min(end, next) : end;
    }
    return new SourceRange(start, Math.max(start, end - 1));
  }

  /** Whether a line of a block could not be read. */
  boolean damaged(PolicyTree.Block block) {
    return damage.touches(extent(block));
  }

  /** Whether a name may be that of something on a line that could not be read or placed. */
  boolean lost(String name) {
    if (damage.mentions(name)) {
      return true;
    }
    String text = tree.source().text();
    int written = 0;
    for (int at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + name.length())) {
      written++;
    }
    return damage.any() && written > read(name);
  }

  /** How often a name stands in the lines that were read. */
  private int read(String name) {
    int times = (int) settingsInOrder().stream().filter(each -> each.name().equals(name)).count();
    for (Phrase phrase : phrases()) {
      for (Phrase.NameValue each : Phrases.within(phrase, Phrase.NameValue.class)) {
        times += each.name().equals(name) ? 1 : 0;
      }
      for (Phrase.SettingRef each : Phrases.within(phrase, Phrase.SettingRef.class)) {
        times += each.name().equals(name) ? 1 : 0;
      }
    }
    return times;
  }

  /** Every outermost phrase of the file, headers first. */
  List<Phrase> phrases() {
    return phrases;
  }

  /** Every concept said anywhere in the file. */
  List<Phrase.Said> said() {
    return said;
  }

  /** Every use of a setting outside texts. */
  List<Phrase.SettingRef> settingRefs() {
    return within(Phrase.SettingRef.class);
  }

  /** Visits what a concept speaks of together with the place it stands in. */
  static void arguments(Phrase.Said said, BiConsumer<Argument, Phrase> visitor) {
    Concept concept = concept(said);
    if (concept != null) {
      for (Argument argument : concept.arguments()) {
        Phrase phrase = said.argument(argument.name());
        if (phrase != null) {
          visitor.accept(argument, phrase);
        }
      }
    }
  }

  /** The concept that a phrase says, null for one of an embedding system. */
  static @Nullable Concept concept(Phrase.Said said) {
    return Vocabulary.standard().concept(said.place(), said.concept());
  }

  /** What the vocabulary file says of the concept of a phrase under a trait. */
  static @Nullable String trait(Phrase.Said said, String trait) {
    Concept concept = concept(said);
    return concept == null ? null : concept.traits().get(trait);
  }
}
