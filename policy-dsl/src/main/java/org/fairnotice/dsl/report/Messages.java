package org.fairnotice.dsl.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The words of the diagnostics in one language, read from a bundle and not from the machine's
 * locale.
 */
public final class Messages {
  private static final Map<String, Messages> LOADED = new ConcurrentHashMap<>();

  private final Map<String, String> texts;

  private Messages(Map<String, String> texts) {
    this.texts = texts;
  }

  /**
   * The messages of a language.
   *
   * <p>Errors: {@code IllegalArgumentException} if there is no bundle for the language.
   */
  public static Messages in(String language) {
    return LOADED.computeIfAbsent(language, Messages::load);
  }

  private static Messages load(String language) {
    Properties read = new Properties();
    try (InputStream in =
        Messages.class.getResourceAsStream("messages." + language + ".properties")) {
      if (in == null) {
        throw new IllegalArgumentException("no messages in language: " + language);
      }
      read.load(new InputStreamReader(in, StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    Map<String, String> texts = new TreeMap<>();
    read.stringPropertyNames().forEach(key -> texts.put(key, read.getProperty(key)));
    return new Messages(texts);
  }

  /** The keys of the bundle, sorted. */
  public Set<String> keys() {
    return texts.keySet();
  }

  /** The text of an argument that is {@code @} and a key of the bundle, else the argument. */
  String argument(String argument) {
    return argument.startsWith("@")
        ? texts.getOrDefault(argument.substring(1), argument)
        : argument;
  }

  /**
   * The text of a key with its numbered places filled in.
   *
   * <p>Errors: {@code IllegalArgumentException} if the bundle lacks the key.
   */
  public String text(String key, List<String> arguments) {
    String text = texts.get(key);
    if (text == null) {
      throw new IllegalArgumentException("no message for: " + key);
    }
    StringBuilder out = new StringBuilder();
    for (int at = 0; at < text.length(); at++) {
      boolean place =
          text.charAt(at) == '{' && at + 2 < text.length() && text.charAt(at + 2) == '}';
      int index = place ? text.charAt(at + 1) - '0' : -1;
      if (index >= 0 && index < arguments.size()) {
        out.append(arguments.get(index));
        at += 2;
      } else {
        out.append(text.charAt(at));
      }
    }
    return out.toString();
  }
}
