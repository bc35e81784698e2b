package org.fairnotice.cli;

import static org.assertj.core.api.Assertions.assertThatCode;

import org.junit.jupiter.api.Test;

class HeadStartTest {
  @Test
  void nothing_that_it_starts_fails() {
    assertThatCode(HeadStart::start).doesNotThrowAnyException();
  }
}
