package dev.lockstep.verifier.catalog;

import dev.lockstep.core.model.Extension;
import dev.lockstep.core.model.Namespace;
import dev.lockstep.core.model.Schema;
import dev.lockstep.core.model.Table;
import dev.lockstep.core.name.QualifiedName;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.List;

/** Reads a whole catalog as a schema, in one round trip and from one snapshot. */
public final class CatalogReader {
    private static final String COMMENT_OF_A_NEW_PUBLIC = "standard public schema";

    private CatalogReader() {}

    /**
     * What the database holds, but for what belongs to the system or to an extension.
     *
     * <p>Definitions are rendered by the server's own functions: meant for databases that nobody else changes meanwhile.
     *
     * @param connection in auto-commit mode, outside a transaction
     */
    public static Schema read(Connection connection) throws SQLException {
        CatalogAnswers answers = CatalogAnswers.read(connection);
        CatalogTypes types = new CatalogTypes(answers.rows(CatalogQuery.TYPES));
        TypeRows typeRows = new TypeRows(answers, types);
        SequenceRows sequences = new SequenceRows(answers.rows(CatalogQuery.SEQUENCES), types);
        // The tables come first: they say which sequences are those of serial and identity columns.
        List<Table> tables = new TableRows(answers, new ColumnRows(types, sequences)).tables();
        return new Schema(
                namespaces(answers),
                extensions(answers),
                typeRows.enums(),
                typeRows.composites(),
                typeRows.ranges(),
                typeRows.domains(),
                sequences.free(),
                tables,
                new VerbatimRows(answers).objects());
    }

    private static List<Namespace> namespaces(CatalogAnswers answers) {
        return answers.rows(CatalogQuery.NAMESPACES).stream()
                .map(row -> new Namespace(row.identifier("name"), row.optional("comment")))
                .filter(namespace -> !isNewPublic(namespace))
                .sorted(Comparator.comparing(Namespace::name))
                .toList();
    }

    private static boolean isNewPublic(Namespace namespace) {
        return namespace.name().equals(QualifiedName.PUBLIC)
                && namespace
                        .comment()
                        .filter(text -> !text.equals(COMMENT_OF_A_NEW_PUBLIC))
                        .isEmpty();
    }

    private static List<Extension> extensions(CatalogAnswers answers) {
        return answers.rows(CatalogQuery.EXTENSIONS).stream()
                .map(row -> new Extension(row.identifier("name"), row.identifier("namespace"), row.optional("version")))
                .sorted(Comparator.comparing(Extension::name))
                .toList();
    }
}
