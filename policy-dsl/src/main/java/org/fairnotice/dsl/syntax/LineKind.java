package org.fairnotice.dsl.syntax;

/** What a line is in the shape of a policy. */
public enum LineKind {
  /** A line before the first block. */
  HEADER,
  /** The first line of a block; the block's lines stand below it. */
  BLOCK,
  /** A setting: name, colon, value. */
  SETTING,
  /** A line of a definition, rule or limit. */
  CLAUSE,
  /** A row of a table: bound, colon, result. */
  ROW,
  /** One of several conditions after a dash. */
  DASH,
  /** A line of a collection: label, colon, what holds. */
  LABEL,
  /** A step of a collection. */
  STEP,
  /** Something that happens in an example. */
  MOMENT,
  /** What must or must not come of a moment. */
  EXPECTATION
}
