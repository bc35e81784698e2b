package org.fairnotice.dsl.check;

import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.fairnotice.decision.Topic;
import org.fairnotice.dsl.vocabulary.Phrase;

/** The topics that outcomes answer, as the vocabulary file says. */
final class Topics {
  private Topics() {}

  /** The topics of an outcome; none for one of an embedding system. */
  static Set<Topic> of(Phrase.Said outcome) {
    Set<Topic> topics = EnumSet.noneOf(Topic.class);
    String trait = PolicyIndex.trait(outcome, "topic");
    for (String name : trait == null ? List.<String>of() : List.of(trait.split(","))) {
      topics.add(named(name));
    }
    return topics;
  }

  /** The topics of several outcomes. */
  static Set<Topic> of(Collection<Phrase.Said> outcomes) {
    Set<Topic> topics = EnumSet.noneOf(Topic.class);
    outcomes.forEach(outcome -> topics.addAll(of(outcome)));
    return topics;
  }

  /** The topic of a name in the vocabulary. */
  static Topic named(String name) {
    return Topic.valueOf(name.toUpperCase(Locale.ROOT));
  }

  /** The key of the words for a topic in the message bundle. */
  static String key(Topic topic) {
    return "@topic." + topic.wireName();
  }
}
