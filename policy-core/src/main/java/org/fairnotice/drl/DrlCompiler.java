package org.fairnotice.drl;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Properties;
import org.drools.compiler.compiler.DescrBuildError;
import org.drools.drl.parser.ParserError;
import org.fairnotice.engine.DroolsNetwork;
import org.kie.api.definition.KiePackage;
import org.kie.api.io.ResourceType;
import org.kie.internal.builder.KnowledgeBuilder;
import org.kie.internal.builder.KnowledgeBuilderError;
import org.kie.internal.builder.KnowledgeBuilderFactory;
import org.kie.internal.io.ResourceFactory;

/** DRL text to knowledge packages, without files and without a container. */
final class DrlCompiler {
  private static final ClassLoader LOADER = DrlCompiler.class.getClassLoader();

  static {
    DroolsNetwork.start();
  }

  private DrlCompiler() {}

  static Collection<KiePackage> compile(String drl) {
    Thread thread = Thread.currentThread();
    ClassLoader before = thread.getContextClassLoader();
    // Invariant: the compiler finds its assemblers and the imports through this loader.
    thread.setContextClassLoader(LOADER);
    try {
      KnowledgeBuilder builder = builder();
      builder.add(ResourceFactory.newReaderResource(new StringReader(drl)), ResourceType.DRL);
      if (builder.hasErrors()) {
        throw new DrlException(problems(builder.getErrors()));
      }
      return builder.getKnowledgePackages();
    } finally {
      thread.setContextClassLoader(before);
    }
  }

  private static KnowledgeBuilder builder() {
    Properties usual = new Properties();
    usual.setProperty("drools.dialect.default", "mvel");
    return KnowledgeBuilderFactory.newKnowledgeBuilder(
        KnowledgeBuilderFactory.newKnowledgeBuilderConfiguration(usual, LOADER));
  }

  private static List<DrlProblem> problems(Collection<KnowledgeBuilderError> errors) {
    List<DrlProblem> placed = new ArrayList<>();
    List<DrlProblem> others = new ArrayList<>();
    for (KnowledgeBuilderError error : errors) {
      DrlProblem problem = problem(error);
      (error.getLines().length > 0 && error.getLines()[0] > 0 ? placed : others).add(problem);
    }
    placed.sort(Comparator.comparingInt(DrlProblem::line).thenComparingInt(DrlProblem::column));
    return placed.isEmpty() ? others : placed;
  }

  private static DrlProblem problem(KnowledgeBuilderError error) {
    int[] lines = error.getLines();
    int column = 0;
    if (error instanceof ParserError parser) {
      column = parser.getCol();
    } else if (error instanceof DescrBuildError built) {
      column = built.getColumn();
    }
    int line = lines.length == 0 ? 1 : Math.max(1, lines[0]);
    return new DrlProblem(line, Math.max(0, column) + 1, error.getMessage().strip());
  }
}
