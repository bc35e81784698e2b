package org.fairnotice.json;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.fairnotice.decision.DecisionType;
import org.fairnotice.ruling.Ruling;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RulingSchemaTest {
  private static final Path SHIPPED =
      Path.of("src/main/resources/org/fairnotice/json/ruling.schema.json");

  @Test
  void shipped_schema_says_what_the_codec_writes() {
    EventCorpus.expect(SHIPPED, RulingSchemaWriter.schema());
  }

  @Test
  void schema_is_itself_valid() {
    Schema metaSchema =
        SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
            .getSchema(SchemaLocation.of("https://json-schema.org/draft/2020-12/schema"));

    assertThat(metaSchema.validate(shipped(), InputFormat.JSON)).isEmpty();
  }

  @TestFactory
  Stream<DynamicTest> schema_accepts_what_the_codec_writes() {
    return RulingSamples.all()
        .map(RulingCodec::write)
        .map(
            text ->
                DynamicTest.dynamicTest(
                    text, () -> assertThat(schema().validate(text, InputFormat.JSON)).isEmpty()));
  }

  @Test
  void schema_accepts_what_the_engine_rules() {
    List<Ruling> rulings =
        LongStream.range(1, 20)
            .boxed()
            .flatMap(seed -> Stories.of(seed).stream())
            .map(Stories.Told::ruling)
            .toList();

    assertThat(rulings).anyMatch(ruling -> ruling.decisions().size() > 1);
    assertThat(rulings)
        .allSatisfy(
            ruling -> {
              String text = RulingCodec.write(ruling, Stories.POLICIES);

              assertThat(schema().validate(text, InputFormat.JSON)).isEmpty();
            });
  }

  @Test
  void schema_accepts_the_sample_of_the_contract() {
    String sample = EventCorpus.text(Path.of("src/test/resources/corpus/rulings/sample.json"));

    assertThat(schema().validate(sample, InputFormat.JSON)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\u0000',
      value = {
        "\"booking\":\"s-4\" | \"booking\":\"s-4\",\"bill\":\"s-1\"",
        "card-required | card-taken",
        "\"facts\" | \"fakts\"",
        "\"amount\":\"42.00\" | \"amount\":42.00",
        "\"share\":\"0.15\" | \"share\":0.15",
        "\"at\":\"2026-12-10T08:00:00Z\" | \"at\":\"2026-12-10T08:00:00+01:00\"",
        "\"undecided\":[], | ''",
        "\"value\":\"yes\" | \"value\":true",
      })
  void schema_rejects_what_a_ruling_never_says(String was, String becomes) {
    String good = RulingCodec.write(RulingSamples.ofType(DecisionType.CARD_REQUIRED));
    String bad = good.replace(was, becomes.equals("''") ? "" : becomes);

    assertThat(bad).isNotEqualTo(good);
    assertThat(schema().validate(bad, InputFormat.JSON)).isNotEmpty();
  }

  private static Schema schema() {
    return Shipped.SCHEMA;
  }

  /** Loaded when it is first asked for, after it may have been written anew. */
  private static final class Shipped {
    static final Schema SCHEMA =
        SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12).getSchema(shipped());
  }

  private static String shipped() {
    try (InputStream in = RulingCodec.class.getResourceAsStream("ruling.schema.json")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
