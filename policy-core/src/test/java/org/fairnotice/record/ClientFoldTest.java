package org.fairnotice.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fairnotice.record.Story.aBill;
import static org.fairnotice.record.Story.aRecord;
import static org.fairnotice.record.Story.aboutClient;
import static org.fairnotice.record.Story.instant;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.fairnotice.decision.DecisionType;
import org.fairnotice.decision.Terms;
import org.fairnotice.event.ContactChannel;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ClientFoldTest {
  private static final String DAY = "2026-05-02";

  @Test
  void what_an_update_does_not_name_stays() {
    Story story =
        aRecord()
            .on(DAY, "client-updated zone=Europe/Vienna language=de channels=[\"sms\",\"email\"]")
            .on(DAY, "client-updated tier=gold");

    assertThat(story.record().profile())
        .isEqualTo(
            new ClientRecord.Profile(
                ZoneId.of("Europe/Vienna"),
                "de",
                List.of(ContactChannel.SMS, ContactChannel.EMAIL),
                null,
                "gold",
                null));
  }

  @Test
  void a_client_can_become_unreachable() {
    Story story =
        aRecord()
            .on(DAY, "client-updated channels=[\"sms\"]")
            .on(DAY, "client-updated channels=[]");

    assertThat(story.record().profile().channels()).isEmpty();
  }

  @Test
  void a_tag_of_a_person_lasts_until_it_is_taken_off() {
    Story tagged = aRecord().on(DAY, "client-tagged tag=regular");

    assertThat(tagged.record().taggedOn("regular", LocalDate.of(2099, 1, 1))).isTrue();
    assertThat(tagged.on(DAY, "client-untagged tag=regular").record().tags()).isEmpty();
  }

  @Test
  void a_person_blocks_and_unblocks() {
    Story blocked = aRecord().on(DAY, "client-blocked by=anna reason=rude until=2026-08-01");

    assertThat(blocked.record().restrictions().values())
        .containsExactly(
            new Restriction(
                "e-1",
                "rude",
                DecisionType.BOOKING_REFUSED,
                instant(DAY),
                LocalDate.of(2026, 8, 1),
                null,
                Restriction.LIFTED,
                null,
                null,
                null));
    assertThat(blocked.count(Tally.BLOCKS)).isOne();
    assertThat(blocked.on(DAY, "client-unblocked by=anna reason=sorry").record().restrictions())
        .isEmpty();
  }

  @Test
  void unblocking_a_scope_leaves_other_blocks() {
    Story story =
        aRecord()
            .on(DAY, "client-blocked by=anna reason=rude scope=online")
            .on(DAY, "client-blocked by=anna reason=rude scope=spa")
            .on(DAY, "client-unblocked by=anna reason=sorry scope=spa");

    assertThat(story.record().restrictions()).containsOnlyKeys("e-1");
  }

  @Test
  void a_talk_held_ends_the_demand_for_one_but_no_block() {
    Story story =
        aRecord()
            .decided(DAY, aboutClient("d-1", DecisionType.TALK_FIRST, Terms.none()))
            .decided(DAY, aboutClient("d-2", DecisionType.BLOCKED, Terms.none()))
            .on(DAY, "talk-held topic=bills");

    assertThat(story.record().restrictions()).containsOnlyKeys("d-2");
  }

  @Test
  void a_moratorium_has_a_last_day_or_none() {
    Story dated = aRecord().on(DAY, "moratorium-started until=2026-08-01");
    Story open = aRecord().on(DAY, "moratorium-started");

    assertThat(dated.record().moratoriumUntil()).isEqualTo(LocalDate.of(2026, 8, 1));
    assertThat(open.record().moratoriumUntil()).isEqualTo(LocalDate.MAX);
    assertThat(open.on(DAY, "moratorium-ended").record().moratoriumUntil()).isNull();
  }

  @ParameterizedTest
  @CsvSource({
    "phone, reached, yes",
    "phone, refused, yes",
    "phone, no-answer, no",
    "in-person, no-answer, no",
    "meeting, reached, yes",
    "email, no-answer, yes",
    "sms, reached, yes",
    "email, bounced, no",
    "registered-letter, refused, yes",
    "letter, bounced, no"
  })
  void a_client_was_contacted_when_spoken_to_or_written_to(
      String channel, String result, String contacted) {
    Story story =
        aBill()
            .on(
                DAY,
                "contact-made bill=i-1 contactChannel=%s result=%s".formatted(channel, result));

    assertThat(story.record().lastContactAt())
        .isEqualTo(contacted.equals("yes") ? instant(DAY) : null);
  }
}
