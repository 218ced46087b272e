package dev.lockstep.cli.yaml;

import dev.lockstep.core.diagnostic.InputException;
import dev.lockstep.core.source.SourceFile;
import dev.lockstep.core.source.SourceSpan;
import java.util.Optional;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.Node;

/** One YAML 1.2 document. */
public final class YamlFile {
    private final YamlProblems problems;
    private final Optional<Node> root;

    private YamlFile(YamlProblems problems, Optional<Node> root) {
        this.problems = problems;
        this.root = root;
    }

    /** @throws InputException when the text is not YAML */
    public static YamlFile parse(SourceFile file) {
        YamlProblems problems = new YamlProblems(file);
        return new YamlFile(problems, compose(file, problems));
    }

    private static Optional<Node> compose(SourceFile file, YamlProblems problems) {
        LoadSettings settings = LoadSettings.builder()
                .setLabel(file.name())
                .setUseMarks(true)
                .setAllowNonScalarKeys(false)
                .build();
        try {
            return new Compose(settings).composeString(file.text());
        } catch (MarkedYamlEngineException e) {
            int at = e.getProblemMark().map(problems::offset).orElse(0);
            problems.add(new SourceSpan(at, at), "not-yaml", e.getProblem(), Optional.empty());
        } catch (YamlEngineException e) {
            problems.add(new SourceSpan(0, 0), "not-yaml", "the file is not YAML: " + e, Optional.empty());
        }
        problems.stopIfAny();
        return Optional.empty();
    }

    public YamlProblems problems() {
        return problems;
    }

    /** The document as a mapping; an empty document is an empty one. */
    public YamlMapping mapping() {
        return root.map(node -> new YamlValue(node, YamlMapping.THE_FILE, problems).mapping())
                .orElseGet(() -> YamlMapping.empty(YamlMapping.THE_FILE, new SourceSpan(0, 0), problems));
    }
}
