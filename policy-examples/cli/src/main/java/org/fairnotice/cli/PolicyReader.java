package org.fairnotice.cli;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.fairnotice.rule.Policies;
import org.fairnotice.rule.Policy;

/**
 * Finds policy files and reads them.
 *
 * <p>Errors: {@link CommandFailure} for a file that is not there or is not text; for a policy with
 * errors where one is needed, after the report of them.
 */
final class PolicyReader {
  private final Tools tools;

  PolicyReader(Tools tools) {
    this.tools = tools;
  }

  /** What a file holds, whatever is wrong with it. */
  PolicyFiles.Reading read(Path file) {
    String name = String.valueOf(file.getFileName());
    return tools.policies().read(name, text(file));
  }

  /** The policy of a file, or the versions of one, each a {@code .policy} file of a folder. */
  Policies policies(Path path) {
    List<Policy> versions = new ArrayList<>();
    boolean errors = false;
    for (Path file : Files.isDirectory(path) ? policyFilesOf(path) : List.of(path)) {
      PolicyFiles.Reading reading = read(file);
      if (reading.policy() == null) {
        tools.terminal().overwrite(reading.report());
        errors = true;
      } else {
        versions.add(reading.policy());
      }
    }
    if (errors) {
      throw new CommandFailure(
          Exit.FINDINGS, path + " cannot be run; the errors above say what to change");
    }
    try {
      return Policies.of(versions);
    } catch (IllegalArgumentException e) {
      throw new CommandFailure(Exit.FINDINGS, path + ": " + e.getMessage());
    }
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
