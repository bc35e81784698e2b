package org.fairnotice.json;

import java.util.LinkedHashMap;
import java.util.Map;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;

/** Money as events write it, but for the sign: what stood before a limit may be less than none. */
record SignedAmounts() implements Form {
  static final SignedAmounts FORM = new SignedAmounts();

  @Override
  public @Nullable Object read(Object json, Problems problems) {
    if (json instanceof Map<?, ?> object
        && object.get("amount") instanceof String text
        && text.startsWith("-")) {
      Map<Object, Object> positive = new LinkedHashMap<>(object);
      positive.put("amount", text.substring(1));
      return Amounts.ANY.read(positive, problems) instanceof Money money ? money.negated() : null;
    }
    return Amounts.ANY.read(json, problems);
  }

  @Override
  public void write(Object value, JsonGenerator out) {
    Amounts.ANY.write(value, out);
  }
}
