package org.fairnotice.dsl.syntax;

import java.util.List;
import org.fairnotice.dsl.report.Report;
import org.fairnotice.dsl.source.SourceText;

/**
 * A policy file as lines within lines, with everything that is wrong with its shape.
 *
 * <p>Shape: headers and blocks in file order; a file that is no policy has no lines and one
 * diagnostic.
 */
public record Shape(
    SourceText source, Keywords keywords, List<Line> lines, List<Comment> atEnd, Report report) {
  /** Copies the lists. */
  public Shape {
    lines = List.copyOf(lines);
    atEnd = List.copyOf(atEnd);
  }
}
