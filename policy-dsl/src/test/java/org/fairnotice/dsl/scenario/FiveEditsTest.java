package org.fairnotice.dsl.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.fairnotice.PolicyEngine;
import org.fairnotice.dsl.PolicyLanguage;
import org.fairnotice.dsl.PolicyLanguage.Loaded;
import org.fairnotice.event.Event;
import org.fairnotice.rule.Policy;
import org.junit.jupiter.api.Test;

/** A salon owner's five edits change exactly the decisions they should. */
class FiveEditsTest {
  private static final Path SALON = Path.of("src/test/resources/corpus/good/salon.en.policy");
  private static final PolicyEngine ENGINE = PolicyEngine.create();
  private static final Instant END = Instant.parse("2027-06-01T00:00:00Z");

  /** What the clients do; nobody pays less than any of the policies asks for. */
  private static final String STORIES =
      """

      example "40 hours before"
        2026-12-01 10:00 a client books "Balayage" for 120 EUR, from 2026-12-10 14:00 to 16:00, 1 person
        2026-12-01 11:00 the client pays 60 EUR
        2026-12-08 22:00 the client cancels
      example "5 hours before"
        2026-12-01 10:00 a client books "Balayage" for 120 EUR, from 2026-12-10 14:00 to 16:00, 1 person
        2026-12-01 11:00 the client pays 60 EUR
        2026-12-10 09:00 the client cancels
      example "a short visit, 20 hours before"
        2026-12-01 10:00 a client books "Colour" for 80 EUR, from 2026-12-10 14:00 to 15:00, 1 person
        2026-12-01 11:00 the client pays 40 EUR
        2026-12-09 18:00 the client cancels
      example "snow"
        2026-12-01 10:00 a client books "Balayage" for 120 EUR, from 2026-12-10 14:00 to 16:00, 1 person
        2026-12-01 11:00 the client pays 60 EUR
        2026-12-10 09:00 the client cancels, reason weather
      example "ill"
        2026-12-01 10:00 a client books "Balayage" for 120 EUR, from 2026-12-10 14:00 to 16:00, 1 person
        2026-12-01 11:00 the client pays 60 EUR
        2026-12-10 09:00 the client cancels, reason illness
      example "twice late"
        2026-12-01 10:00 a client books "Fringe" for 15 EUR, from 2026-12-03 14:00 to 14:30, 1 person
        2026-12-03 09:00 the client cancels
        2026-12-03 10:00 a client books "Fringe" for 15 EUR, from 2026-12-04 14:00 to 14:30, 1 person
        2026-12-04 09:00 the client cancels
      example "three times late"
        2026-12-01 10:00 a client books "Fringe" for 15 EUR, from 2026-12-03 14:00 to 14:30, 1 person
        2026-12-03 09:00 the client cancels
        2026-12-03 10:00 a client books "Fringe" for 15 EUR, from 2026-12-04 14:00 to 14:30, 1 person
        2026-12-04 09:00 the client cancels
        2026-12-04 10:00 a client books "Fringe" for 15 EUR, from 2026-12-05 14:00 to 14:30, 1 person
        2026-12-05 09:00 the client cancels
      example "a regular"
        2026-12-01 10:00 a client books "Fringe" for 15 EUR, from 2026-12-02 14:00 to 14:30
        2026-12-02 14:00 the client arrives
        2026-12-02 14:30 the visit is completed
        2026-12-02 15:00 a client books "Fringe" for 15 EUR, from 2026-12-03 14:00 to 14:30
        2026-12-03 14:00 the client arrives
        2026-12-03 14:30 the visit is completed
        2026-12-03 15:00 a client books "Fringe" for 15 EUR, from 2026-12-04 14:00 to 14:30
        2026-12-04 14:00 the client arrives
        2026-12-04 14:30 the visit is completed
      """;

  @Test
  void a_longer_late_notice_keeps_the_deposit_of_who_cancelled_40_hours_before() {
    assertEdit(
        "    otherwise: 36 hours\n",
        "    otherwise: 48 hours\n",
        List.of(
            "- 40 hours before, 2026-12-08T21:00:00Z: refund the deposit",
            "+ 40 hours before, 2026-12-08T21:00:00Z: keep 60 EUR",
            "+ 40 hours before, 2026-12-08T21:00:00Z: add a strike"),
        """
        example "40 hours are late"
          2026-12-01 10:00 a client books "Balayage" for 120 EUR, from 2026-12-10 14:00 to 16:00, 1 person
          2026-12-01 11:00 the client pays 42 EUR
          2026-12-08 22:00 the client cancels
            then keep 42 EUR
        """);
  }

  @Test
  void a_greater_deposit_share_changes_what_is_asked_and_nothing_else() {
    assertEdit(
        "  deposit share: 35%\n",
        "  deposit share: 50%\n",
        List.of(
            "- 40 hours before, 2026-12-01T09:00:00Z: require a deposit of 42 EUR",
            "+ 40 hours before, 2026-12-01T09:00:00Z: require a deposit of 60 EUR",
            "- 5 hours before, 2026-12-01T09:00:00Z: require a deposit of 42 EUR",
            "+ 5 hours before, 2026-12-01T09:00:00Z: require a deposit of 60 EUR",
            "- a short visit, 20 hours before, 2026-12-01T09:00:00Z: require a deposit of 28 EUR",
            "+ a short visit, 20 hours before, 2026-12-01T09:00:00Z: require a deposit of 40 EUR",
            "- snow, 2026-12-01T09:00:00Z: require a deposit of 42 EUR",
            "+ snow, 2026-12-01T09:00:00Z: require a deposit of 60 EUR",
            "- ill, 2026-12-01T09:00:00Z: require a deposit of 42 EUR",
            "+ ill, 2026-12-01T09:00:00Z: require a deposit of 60 EUR"),
        """
        example "Half of it up front"
          2026-12-01 10:00 a client books "Balayage" for 120 EUR, from 2026-12-10 14:00 to 16:00
            then require a deposit of 60 EUR
        """);
  }

  @Test
  void one_more_excuse_lets_off_who_gave_it() {
    assertEdit(
        "  excuses: illness, bereavement, emergency\n",
        "  excuses: illness, bereavement, emergency, weather\n",
        List.of(
            "- snow, 2026-12-10T08:00:00Z: keep 60 EUR",
            "- snow, 2026-12-10T08:00:00Z: add a strike",
            "+ snow, 2026-12-10T08:00:00Z: refund the deposit"),
        """
        example "Snow is an excuse"
          2026-12-01 10:00 a client books "Fringe" for 15 EUR, from 2026-12-10 14:00 to 14:30, 1 person
          2026-12-10 09:00 the client cancels, reason weather
            then refund the deposit
            not add a strike
        """);
  }

  @Test
  void a_lower_strike_limit_blocks_one_strike_earlier() {
    assertEdit(
        "  strike limit: 3\n",
        "  strike limit: 2\n",
        List.of(
            "+ twice late, 2026-12-04T08:00:00Z: block the client, for 60 days, once a person agrees",
            "+ twice late, 2026-12-06T08:00:00Z: block the client, for 60 days",
            "+ three times late, 2026-12-04T08:00:00Z: block the client, for 60 days, once a person"
                + " agrees",
            "+ three times late, 2026-12-06T08:00:00Z: block the client, for 60 days"),
        """
        example "Twice is enough"
          2026-12-01 10:00 a client books "Fringe" for 15 EUR, from 2026-12-03 14:00 to 14:30, 1 person
          2026-12-03 09:00 the client cancels
          2026-12-03 10:00 a client books "Fringe" for 15 EUR, from 2026-12-04 14:00 to 14:30, 1 person
          2026-12-04 09:00 the client cancels
            then block the client, for 60 days
        """);
  }

  @Test
  void a_new_loyalty_rule_rewards_every_third_visit() {
    assertEdit(
        "rule \"Strike limit\"\n",
        """
        rule "Third visit"
          when     a visit is completed
          if       every 3 completed visits ever
          then     give 50 points, valid 365 days
        rule "Strike limit"
        """,
        List.of("+ a regular, 2026-12-04T13:30:00Z: give 50 points, valid 365 days"),
        """
        example "The third visit brings points"
          2026-12-01 10:00 a client books "Fringe" for 15 EUR, from 2026-12-02 14:00 to 14:30
          2026-12-02 14:30 the visit is completed
          2026-12-02 15:00 a client books "Fringe" for 15 EUR, from 2026-12-03 14:00 to 14:30
          2026-12-03 14:30 the visit is completed
          2026-12-03 15:00 a client books "Fringe" for 15 EUR, from 2026-12-04 14:00 to 14:30
          2026-12-04 14:30 the visit is completed
            then give 50 points
        """);
  }

  private static void assertEdit(
      String line, String replaced, List<String> difference, String example) {
    String before = salon();
    assertThat(before.split(Pattern.quote(line), -1)).hasSize(2);
    String after = before.replace(line, replaced);
    Map<String, List<Event>> events = events(load(before + STORIES));

    List<String> was = decisions(load(before).policyOrThrow(), events);
    List<String> is = decisions(load(after).policyOrThrow(), events);

    assertThat(difference(was, is)).containsExactlyInAnyOrderElementsOf(difference);
    assertThat(passes(after + "\n" + example)).isTrue();
    assertThat(passes(before + "\n" + example)).isFalse();
  }

  /** The salon's rules, without its own example. */
  private static String salon() {
    try {
      String text = Files.readString(SALON);
      return text.substring(0, text.indexOf("example "));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Loaded load(String text) {
    return PolicyLanguage.load("salon.policy", text);
  }

  private static boolean passes(String text) {
    Loaded loaded = load(text);
    List<ScenarioResult> results =
        new ScenarioRunner(ENGINE).run(loaded.policyOrThrow(), loaded.scenarios());
    return results.get(results.size() - 1).passed();
  }

  /** The events of the stories, fixed once so that every policy gets the same. */
  private static Map<String, List<Event>> events(Loaded loaded) {
    Map<String, List<Event>> events = new LinkedHashMap<>();
    for (Scenario story : loaded.scenarios()) {
      Stage stage = new Stage(ENGINE, loaded.policyOrThrow());
      MomentEvents moments = new MomentEvents(loaded.policyOrThrow(), stage);
      List<Event> own = new ArrayList<>();
      for (Scenario.Moment moment : story.moments()) {
        stage.reviewsBefore(moments.instant(moment.at()));
        for (Event event : moments.of(moment)) {
          assertThat(stage.play(event).ruling().rejected()).isNull();
          own.add(event);
        }
      }
      events.put(story.name(), own);
    }
    return events;
  }

  private static List<String> decisions(Policy policy, Map<String, List<Event>> events) {
    OutcomeWords words = new OutcomeWords(policy, "en");
    List<String> decisions = new ArrayList<>();
    events.forEach(
        (story, own) -> {
          Stage stage = new Stage(ENGINE, policy);
          List<Stage.Ruled> ruled = new ArrayList<>();
          for (Event event : own) {
            ruled.addAll(stage.reviewsBefore(event.at()));
            ruled.add(stage.play(event));
          }
          ruled.addAll(stage.reviewsBefore(END));
          for (Stage.Ruled each : ruled) {
            assertThat(each.ruling().rejected()).isNull();
            String at = story + ", " + each.ruling().at() + ": ";
            Group.of(each)
                .forEach(
                    group ->
                        words
                            .tell(group)
                            .forEach(told -> decisions.add(at + told.came().phrase())));
          }
        });
    return decisions;
  }

  private static List<String> difference(List<String> was, List<String> is) {
    List<String> gone = new ArrayList<>(was);
    List<String> come = new ArrayList<>(is);
    is.forEach(gone::remove);
    was.forEach(come::remove);
    List<String> difference = new ArrayList<>();
    gone.forEach(each -> difference.add("- " + each));
    come.forEach(each -> difference.add("+ " + each));
    return difference;
  }
}
