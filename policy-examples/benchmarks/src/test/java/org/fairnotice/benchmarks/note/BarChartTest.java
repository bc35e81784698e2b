package org.fairnotice.benchmarks.note;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.xml.parsers.DocumentBuilderFactory;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

class BarChartTest {

  @Test
  void ten_times_as_much_is_one_step_longer_wherever_it_is() throws Exception {
    Map<String, Double> bars = new LinkedHashMap<>();
    bars.put("one", 1.0);
    bars.put("ten", 10.0);
    bars.put("a hundred & more", 100.0);

    NodeList drawn = read(new BarChart("Steps", "µs", bars).svg()).getElementsByTagName("rect");

    assertThat(drawn.getLength()).isEqualTo(3);
    double step = width(drawn, 1) - width(drawn, 0);
    assertThat(step).isPositive();
    assertThat(width(drawn, 2) - width(drawn, 1)).isEqualTo(step, within());
  }

  private static Offset<Double> within() {
    return Offset.offset(0.2);
  }

  private static double width(NodeList drawn, int bar) {
    return Double.parseDouble(((Element) drawn.item(bar)).getAttribute("width"));
  }

  private static Document read(String svg) throws Exception {
    return DocumentBuilderFactory.newInstance()
        .newDocumentBuilder()
        .parse(new InputSource(new StringReader(svg)));
  }
}
