package org.fairnotice.dsl.source;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a reader sees of a text: characters as one glyph each, and the columns they take in a
 * terminal.
 */
final class VisibleText {
  private static final int TAB = 4;
  private static final Pattern GLYPH = Pattern.compile("\\X");

  /** East Asian wide and full-width ranges, and pictographs. */
  private static final int[][] WIDE = {
    {0x1100, 0x115F},
    {0x2E80, 0x303E},
    {0x3041, 0xA4CF},
    {0xAC00, 0xD7A3},
    {0xF900, 0xFAFF},
    {0xFE30, 0xFE6F},
    {0xFF00, 0xFF60},
    {0xFFE0, 0xFFE6},
    {0x1F300, 0x1F64F},
    {0x1F680, 0x1F6FF},
    {0x1F900, 0x1F9FF},
    {0x20000, 0x3FFFD}
  };

  private VisibleText() {}

  static int length(String text) {
    int count = 0;
    for (Matcher glyph = GLYPH.matcher(text); glyph.find(); ) {
      count++;
    }
    return count;
  }

  static int width(String text) {
    int width = 0;
    for (Matcher glyph = GLYPH.matcher(text); glyph.find(); ) {
      width += glyph.group().equals("\t") ? TAB - width % TAB : glyphWidth(glyph.group());
    }
    return width;
  }

  static String expandTabs(String text) {
    StringBuilder out = new StringBuilder();
    int width = 0;
    for (Matcher glyph = GLYPH.matcher(text); glyph.find(); ) {
      boolean tab = glyph.group().equals("\t");
      int step = tab ? TAB - width % TAB : glyphWidth(glyph.group());
      out.append(tab ? " ".repeat(step) : glyph.group());
      width += step;
    }
    return out.toString();
  }

  private static int glyphWidth(String glyph) {
    int point = glyph.codePointAt(0);
    int type = Character.getType(point);
    if (type == Character.FORMAT || type == Character.CONTROL) {
      return 0;
    }
    if (type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK) {
      return 0;
    }
    return isWide(point) || glyph.indexOf('\uFE0F') >= 0 ? 2 : 1;
  }

  private static boolean isWide(int point) {
    for (int[] range : WIDE) {
      if (point >= range[0] && point <= range[1]) {
        return true;
      }
    }
    return false;
  }
}
