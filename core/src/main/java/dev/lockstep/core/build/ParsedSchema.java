package dev.lockstep.core.build;

import dev.lockstep.core.diagnostic.Diagnostic;
import dev.lockstep.core.lex.Comment;
import dev.lockstep.core.model.FormerNames;
import dev.lockstep.core.model.ObjectPath;
import dev.lockstep.core.model.PostgresVersion;
import dev.lockstep.core.model.Schema;
import dev.lockstep.core.source.SourceMap;
import dev.lockstep.core.statement.Coverage;
import java.util.List;

/**
 * What a canonical file says.
 *
 * @param version that of the server it was read for
 * @param formerNames what its RENAME and SET SCHEMA say of tables and columns
 * @param sources where each object was written last
 * @param coverage how its statements ended
 * @param warnings what is odd but no error
 * @param steps what to run on a server to load the file
 * @param comments the comments of the file, for directives and the version block
 */
public record ParsedSchema(
        PostgresVersion version,
        Schema schema,
        FormerNames formerNames,
        SourceMap<ObjectPath> sources,
        Coverage coverage,
        List<Diagnostic> warnings,
        List<LoadStep> steps,
        List<Comment> comments) {
    public ParsedSchema {
        warnings = List.copyOf(warnings);
        steps = List.copyOf(steps);
        comments = List.copyOf(comments);
    }
}
