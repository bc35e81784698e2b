package org.fairnotice.dsl.syntax;

/** What a token is, in any language. */
public enum TokenKind {
  /** A word of the language, a currency, a time zone. */
  WORD,
  /** A number such as {@code 3} or {@code 12.50}. */
  NUMBER,
  /** A share such as {@code 35%}. */
  SHARE,
  /** A date such as {@code 2026-12-10}. */
  DATE,
  /** A time of day such as {@code 09:00}. */
  TIME,
  /** A name or text in quotation marks; its value is what stands between them. */
  NAME,
  /** The name of a setting in braces; its value is what stands between them. */
  SETTING,
  /** A dash between two things or before a row. */
  DASH,
  /** A colon. */
  COLON,
  /** A comma or a round bracket. */
  MARK,
  /** Characters that mean nothing here; a diagnostic has been given. */
  UNKNOWN
}
