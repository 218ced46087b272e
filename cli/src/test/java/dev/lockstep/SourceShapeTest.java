package dev.lockstep;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.source.tree.BlockTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.DoWhileLoopTree;
import com.sun.source.tree.EnhancedForLoopTree;
import com.sun.source.tree.ForLoopTree;
import com.sun.source.tree.IfTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.LineMap;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.StatementTree;
import com.sun.source.tree.SwitchTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.TryTree;
import com.sun.source.tree.VariableTree;
import com.sun.source.tree.WhileLoopTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.TreePathScanner;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;

/** The hard limits on the size of a file and a function, measured on the syntax trees. */
class SourceShapeTest {
    private static final int FILE_LINES = 500;
    private static final int METHOD_LINES = 60;
    private static final int PARAMETERS = 4;
    private static final int NESTING = 3;
    private static final Path ROOT = Path.of(System.getProperty("lockstep.root"));

    @Test
    void filesAndFunctionsStaySmall() throws IOException {
        List<String> tooLarge = new ArrayList<>();
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, StandardCharsets.UTF_8)) {
            List<Path> sources = mainSources();
            JavacTask task = (JavacTask)
                    compiler.getTask(null, files, null, List.of(), null, files.getJavaFileObjectsFromPaths(sources));
            Trees trees = Trees.instance(task);
            for (CompilationUnitTree unit : task.parse()) {
                tooLarge.addAll(new Measure(unit, trees.getSourcePositions()).findings());
            }
        }
        assertThat(tooLarge).isEmpty();
    }

    private static List<Path> mainSources() throws IOException {
        List<Path> sources = new ArrayList<>();
        for (String module : List.of("core", "emitters", "verifier", "cli")) {
            try (Stream<Path> tree = Files.walk(ROOT.resolve(module).resolve("src/main/java"))) {
                tree.filter(path -> path.toString().endsWith(".java")).sorted().forEach(sources::add);
            }
        }
        return sources;
    }

    /** Walks one file and notes what goes over a limit. */
    private static final class Measure extends TreePathScanner<Void, Integer> {
        private final CompilationUnitTree unit;
        private final SourcePositions positions;
        private final List<String> findings = new ArrayList<>();

        Measure(CompilationUnitTree unit, SourcePositions positions) {
            this.unit = unit;
            this.positions = positions;
        }

        List<String> findings() throws IOException {
            long lines =
                    unit.getSourceFile().getCharContent(true).toString().lines().count();
            if (lines > FILE_LINES) {
                findings.add(name() + " has " + lines + " lines, the limit is " + FILE_LINES);
            }
            scan(unit, 0);
            return findings;
        }

        @Override
        public Void visitMethod(MethodTree method, Integer depth) {
            LineMap map = unit.getLineMap();
            BlockTree body = method.getBody();
            if (body != null) {
                long first = map.getLineNumber(positions.getStartPosition(unit, body));
                long last = map.getLineNumber(positions.getEndPosition(unit, body));
                if (last - first + 1 > METHOD_LINES) {
                    findings.add(where(method, map) + " is " + (last - first + 1) + " lines long");
                }
            }
            if (method.getParameters().size() > PARAMETERS && !isOfRecord(method)) {
                findings.add(
                        where(method, map) + " has " + method.getParameters().size() + " parameters");
            }
            for (VariableTree parameter : method.getParameters()) {
                if (!isOfRecord(method) && "boolean".equals(String.valueOf(parameter.getType()))) {
                    findings.add(where(method, map) + " has a boolean parameter");
                }
            }
            return super.visitMethod(method, 0);
        }

        @Override
        public Void visitLambdaExpression(LambdaExpressionTree lambda, Integer depth) {
            return super.visitLambdaExpression(lambda, 0);
        }

        @Override
        public Void visitIf(IfTree node, Integer depth) {
            scan(node.getCondition(), depth);
            deeper(node, node.getThenStatement(), depth);
            StatementTree otherwise = node.getElseStatement();
            if (otherwise instanceof IfTree) {
                return scan(otherwise, depth);
            }
            return otherwise == null ? null : deeper(node, otherwise, depth);
        }

        @Override
        public Void visitForLoop(ForLoopTree node, Integer depth) {
            return deeper(node, node.getStatement(), depth);
        }

        @Override
        public Void visitEnhancedForLoop(EnhancedForLoopTree node, Integer depth) {
            return deeper(node, node.getStatement(), depth);
        }

        @Override
        public Void visitWhileLoop(WhileLoopTree node, Integer depth) {
            return deeper(node, node.getStatement(), depth);
        }

        @Override
        public Void visitDoWhileLoop(DoWhileLoopTree node, Integer depth) {
            return deeper(node, node.getStatement(), depth);
        }

        @Override
        public Void visitTry(TryTree node, Integer depth) {
            check(node, depth + 1);
            return super.visitTry(node, depth + 1);
        }

        @Override
        public Void visitSwitch(SwitchTree node, Integer depth) {
            check(node, depth + 1);
            return super.visitSwitch(node, depth + 1);
        }

        private Void deeper(Tree node, Tree body, int depth) {
            check(node, depth + 1);
            return scan(body, depth + 1);
        }

        private void check(Tree node, int depth) {
            if (depth > NESTING) {
                long line = unit.getLineMap().getLineNumber(positions.getStartPosition(unit, node));
                findings.add(name() + ":" + line + " is nested " + depth + " deep");
            }
        }

        /** The canonical constructor of a record has as many parameters as the record components. */
        private boolean isOfRecord(MethodTree method) {
            Tree owner = getCurrentPath().getParentPath().getLeaf();
            return owner.getKind() == Tree.Kind.RECORD && method.getReturnType() == null;
        }

        private String where(MethodTree method, LineMap map) {
            long line = map.getLineNumber(positions.getStartPosition(unit, method));
            return name() + ":" + line + " " + method.getName();
        }

        private String name() {
            return ROOT.relativize(Path.of(unit.getSourceFile().toUri())).toString();
        }
    }
}
