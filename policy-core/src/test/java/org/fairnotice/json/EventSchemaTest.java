package org.fairnotice.json;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class EventSchemaTest {
  private static final Path SHIPPED =
      Path.of("src/main/resources/org/fairnotice/json/event.schema.json");

  /** The shipped schema, as users load it. */
  static final Schema SCHEMA =
      SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12).getSchema(shipped());

  @Test
  void shipped_schema_says_what_the_codec_reads() {
    EventCorpus.expect(SHIPPED, SchemaWriter.schema());
  }

  @Test
  void schema_is_itself_valid() {
    Schema metaSchema =
        SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
            .getSchema(
                com.networknt.schema.SchemaLocation.of(
                    "https://json-schema.org/draft/2020-12/schema"));

    assertThat(metaSchema.validate(shipped(), InputFormat.JSON)).isEmpty();
  }

  @TestFactory
  Stream<DynamicTest> schema_accepts_what_the_codec_writes() {
    return EventCorpus.allGood()
        .map(
            line ->
                DynamicTest.dynamicTest(
                    line,
                    () -> {
                      String written = EventCodec.write(EventCodec.read(line));

                      assertThat(SCHEMA.validate(written, InputFormat.JSON)).isEmpty();
                    }));
  }

  private static String shipped() {
    try (InputStream in = EventCodec.class.getResourceAsStream("event.schema.json")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
