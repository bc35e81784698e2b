package org.fairnotice.cli;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.fairnotice.rule.Policies;

/**
 * Finds policy files and reads them.
 *
 * <p>Errors: {@link CommandFailure} for a file that is not there or is not text; for a policy with
 * errors where one is needed, after the report of them.
 */
final class PolicyReader {
  private final Tools tools;
  private final Map<String, String> settings;

  PolicyReader(Tools tools) {
    this(tools, Map.of());
  }

  /** A reader that gives policies the settings they ask the host for. */
  PolicyReader(Tools tools, Map<String, String> settings) {
    this.tools = tools;
    this.settings = settings;
  }

  /** What a file holds, whatever is wrong with it. */
  PolicyFiles.Reading read(Path file) {
    PolicyFiles.Reading reading = reading(file);
    asked();
    return reading;
  }

  /** Refuses a setting that no file asks for, which is most likely mistyped. */
  private void asked() {
    Set<String> asked = tools.policies().asked();
    for (String name : settings.keySet()) {
      if (!asked.contains(name)) {
        String all = asked.isEmpty() ? "none" : String.join(", ", asked);
        throw CommandFailure.usage(
            "no policy asks the host for a setting `" + name + "`; asked for: " + all);
      }
    }
  }

  private PolicyFiles.Reading reading(Path file) {
    String name = String.valueOf(file.getFileName());
    Path folder = file.toAbsolutePath().getParent();
    return tools.policies().read(folder == null ? Path.of("") : folder, name, text(file), settings);
  }

  /**
   * What policy files hold, and those of folders, in the order given; files of a folder that bear
   * one name are versions of one policy.
   */
  Map<Path, PolicyFiles.Reading> readAll(List<Path> paths) {
    Map<Path, PolicyFiles.Reading> all = new LinkedHashMap<>();
    for (Path path : paths) {
      if (Files.isDirectory(path)) {
        List<Path> files = policyFilesOf(path);
        List<PolicyFiles.Reading> read =
            tools.policies().folder(files.stream().map(this::reading).toList());
        for (int at = 0; at < files.size(); at++) {
          all.put(files.get(at), read.get(at));
        }
      } else {
        all.put(path, reading(path));
      }
    }
    asked();
    return all;
  }

  /** The policy of a file, or the versions of one: several files, or those of a folder. */
  Policies policies(List<Path> paths) {
    List<PolicyFiles.Reading> files = new ArrayList<>();
    for (Path path : paths) {
      for (Path file : Files.isDirectory(path) ? policyFilesOf(path) : List.of(path)) {
        files.add(reading(file));
      }
    }
    asked();
    String names = paths.stream().map(Path::toString).collect(Collectors.joining(", "));
    PolicyFiles.Versions versions;
    try {
      versions = tools.policies().versions(files);
    } catch (IllegalArgumentException e) {
      throw new CommandFailure(Exit.FINDINGS, names + ": " + e.getMessage());
    }
    if (versions.policies() == null) {
      versions.files().stream()
          .filter(PolicyFiles.Reading::hasErrors)
          .forEach(file -> tools.terminal().overwrite(file.report()));
      throw new CommandFailure(
          Exit.FINDINGS, names + " cannot be run; the errors above say what to change");
    }
    return versions.policies();
  }

  private static List<Path> policyFilesOf(Path folder) {
    try (Stream<Path> files = Files.list(folder)) {
      List<Path> found =
          files.filter(file -> file.toString().endsWith(".policy")).sorted().toList();
      if (found.isEmpty()) {
        throw CommandFailure.usage("there is no .policy file in the folder " + folder);
      }
      return found;
    } catch (IOException e) {
      throw CommandFailure.usage(folder + " cannot be read: " + Streams.reason(e));
    }
  }

  private static String text(Path file) {
    try {
      byte[] bytes = Files.readAllBytes(file);
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException e) {
      throw CommandFailure.usage(file + " is not UTF-8 text; save it as UTF-8 and try again");
    } catch (IOException e) {
      throw CommandFailure.usage(file + " cannot be read: " + Streams.reason(e));
    }
  }
}
