package dev.lockstep.verifier.catalog;

import dev.lockstep.core.model.ObjectKind;
import dev.lockstep.core.model.ObjectPath;
import dev.lockstep.core.model.Verbatim;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Reads the objects that are compared as the server's own definition of them. */
final class VerbatimRows {
    private final CatalogAnswers answers;

    VerbatimRows(CatalogAnswers answers) {
        this.answers = answers;
    }

    List<Verbatim> objects() {
        return CatalogQuery.verbatim().stream()
                .flatMap(query -> answers.rows(query).stream())
                .map(VerbatimRows::object)
                .sorted(Comparator.comparing(Verbatim::path))
                .toList();
    }

    private static Verbatim object(CatalogRow row) {
        List<String> names = Stream.of(row.optional("namespace"), row.optional("object"), row.optional("part"))
                .flatMap(Optional::stream)
                .toList();
        List<String> statements = new ArrayList<>(List.of(row.text("definition")));
        row.optional("comment").ifPresent(comment -> statements.add("COMMENT IS '" + comment.replace("'", "''") + "'"));
        return new Verbatim(new ObjectPath(ObjectKind.valueOf(row.text("kind")), names), statements);
    }
}
