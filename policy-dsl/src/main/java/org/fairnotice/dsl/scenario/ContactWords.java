package org.fairnotice.dsl.scenario;

import java.util.Locale;
import org.fairnotice.event.ContactChannel;

/** The channels of contacts, from the words of the language. */
final class ContactWords {
  private ContactWords() {}

  static ContactChannel channel(String concept) {
    return ContactChannel.valueOf(concept.toUpperCase(Locale.ROOT).replace('-', '_'));
  }
}
