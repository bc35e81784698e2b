package org.fairnotice.dsl.report;

import org.fairnotice.dsl.source.SourceRange;

/** A text that would fit in place of a range of the file. */
public record Suggestion(String text, SourceRange replaced) {}
