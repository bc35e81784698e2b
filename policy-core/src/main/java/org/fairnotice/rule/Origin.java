package org.fairnotice.rule;

/**
 * Where something stands in a policy file.
 *
 * <p>Units: line and column from 1, columns in characters a reader sees. Not part of a policy's
 * hashes.
 */
public record Origin(String file, int line, int column) {
  @Override
  public String toString() {
    return file + ":" + line + ":" + column;
  }
}
