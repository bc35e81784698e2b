package org.fairnotice.json;

import java.util.ArrayList;
import java.util.List;
import org.fairnotice.decision.Subject;
import org.fairnotice.decision.Subject.Kind;
import org.jspecify.annotations.Nullable;

/**
 * What a decision is about, as four fields of which one is there: none stands for the ruling's own
 * client.
 */
record SubjectShape(
    @Nullable String booking,
    @Nullable String bill,
    @Nullable String plan,
    @Nullable String client) {

  static SubjectShape of(Subject subject, String client) {
    String id = subject.id();
    return switch (subject.kind()) {
      case BOOKING -> new SubjectShape(id, null, null, null);
      case BILL -> new SubjectShape(null, id, null, null);
      case PLAN -> new SubjectShape(null, null, id, null);
      case CLIENT -> new SubjectShape(null, null, null, id.equals(client) ? null : id);
    };
  }

  SubjectShape {
    List<String> named = new ArrayList<>();
    add(named, Kind.BOOKING, booking);
    add(named, Kind.BILL, bill);
    add(named, Kind.PLAN, plan);
    add(named, Kind.CLIENT, client);
    if (named.size() > 1) {
      throw new IllegalArgumentException(
          "one of `" + String.join("`, `", named) + "` can be there, not several");
    }
  }

  Subject subject(String otherwise) {
    if (booking != null) {
      return Subject.booking(booking);
    }
    if (bill != null) {
      return Subject.bill(bill);
    }
    return plan != null
        ? new Subject(Kind.PLAN, plan)
        : Subject.client(client == null ? otherwise : client);
  }

  private static void add(List<String> named, Kind kind, @Nullable String id) {
    if (id != null) {
      named.add(kind.wireName());
    }
  }
}
