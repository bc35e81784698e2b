package org.fairnotice.dsl.report;

import org.fairnotice.dsl.source.SourceRange;

/** A second place a diagnostic speaks of, with the key of the words that say why. */
public record RelatedRange(String key, SourceRange range) {}
