package org.fairnotice.benchmarks.note;

import java.util.Locale;
import java.util.Map;

/**
 * Bars on a logarithmic scale, as SVG.
 *
 * <p>Shape: in the order given; the first bar stands out. Colours can be read on light and dark
 * pages.
 */
record BarChart(String title, String unit, Map<String, Double> bars) {
  private static final int WIDTH = 760;
  private static final int LABELS = 270;
  private static final int VALUES = 110;
  private static final int ROW = 26;
  private static final int TOP = 40;

  String svg() {
    double least = bars.values().stream().mapToDouble(value -> value).min().orElse(1);
    double most = bars.values().stream().mapToDouble(value -> value).max().orElse(1);
    double from = Math.floor(Math.log10(least) - 0.2);
    double to = Math.max(from + 1, Math.log10(most));
    StringBuilder svg = new StringBuilder();
    line(
        svg,
        "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"%d\" height=\"%d\""
            + " font-family=\"sans-serif\" font-size=\"13\" fill=\"#777\" role=\"img\">",
        WIDTH,
        TOP + ROW * bars.size() + 8);
    line(svg, "<title>%s</title>", escaped(title));
    line(
        svg,
        "<text x=\"4\" y=\"20\" font-size=\"15\">%s (%s, logarithmic)</text>",
        escaped(title),
        escaped(unit));
    int row = 0;
    for (Map.Entry<String, Double> bar : bars.entrySet()) {
      double share = (Math.log10(bar.getValue()) - from) / (to - from);
      bar(svg, row++, bar.getKey(), bar.getValue(), share);
    }
    return svg.append("</svg>\n").toString();
  }

  private void bar(StringBuilder svg, int row, String label, double value, double share) {
    int top = TOP + ROW * row;
    double length = Math.max(2, share * (WIDTH - LABELS - VALUES));
    line(
        svg,
        "<text x=\"%d\" y=\"%d\" text-anchor=\"end\">%s</text>",
        LABELS - 8,
        top + 15,
        escaped(label));
    line(
        svg,
        "<rect x=\"%d\" y=\"%d\" width=\"%.1f\" height=\"18\" rx=\"2\" fill=\"%s\"/>",
        LABELS,
        top + 1,
        length,
        row == 0 ? "#2a7f9e" : "#a9b4ba");
    line(
        svg,
        "<text x=\"%.1f\" y=\"%d\">%s</text>",
        LABELS + length + 6,
        top + 15,
        Digits.of(value) + " " + escaped(unit));
  }

  private static void line(StringBuilder svg, String format, Object... values) {
    svg.append(String.format(Locale.ROOT, format, values)).append('\n');
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;");
  }
}
