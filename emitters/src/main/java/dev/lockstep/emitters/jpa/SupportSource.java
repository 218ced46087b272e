package dev.lockstep.emitters.jpa;

import dev.lockstep.core.diagnostic.Problems;
import dev.lockstep.core.lex.Lexer;
import dev.lockstep.core.model.Schema;
import dev.lockstep.core.model.Table;
import dev.lockstep.core.name.Identifier;
import dev.lockstep.core.name.QualifiedName;
import dev.lockstep.core.source.SourceFile;
import dev.lockstep.emitters.jpa.source.Imports;
import dev.lockstep.emitters.jpa.source.JavaType;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Lays out what stands in the support package. */
final class SupportSource {
    private static final int WIDTH = 100;

    /** A line of a script; what stands below it is sent after what stands above it. */
    private static final String NEXT_COMMAND = "-- next command";

    private SupportSource() {}

    /** What the templates of the support classes show. */
    record SupportView(String packageName, String nextCommand) {}

    record EntitiesView(String packageName, List<String> imports, String declaration) {}

    record ScriptView(List<String> statements) {}

    record TablesView(List<String> lines) {}

    /** A team's own class, as it is written the first time. */
    record ExtensionView(String packageName, String className, String extensionName) {}

    static SupportView support(JpaNames names) {
        return new SupportView(names.supportPackage(), NEXT_COMMAND);
    }

    static EntitiesView entities(List<Entity> entities, JpaNames names) {
        JavaType own = new JavaType(names.supportPackage(), "Entities");
        List<JavaType> types = entities.stream().map(Entity::type).toList();
        Imports imports = Imports.of(
                own,
                List.of(),
                Stream.concat(types.stream(), Stream.of(Known.LIST)).toList());
        List<String> literals =
                types.stream().map(type -> imports.spelling(type) + ".class").toList();
        return new EntitiesView(own.packageName(), imports.lines(), listing(imports.spelling(Known.LIST), literals));
    }

    private static String listing(String list, List<String> literals) {
        String head = "public static final " + list + "<Class<?>> ALL =";
        String line = list + ".of(" + String.join(", ", literals) + ");";
        if (head.length() + line.length() + 3 <= WIDTH) {
            return head + " " + line;
        }
        if (line.length() + 6 <= WIDTH) {
            return head + "\n      " + line;
        }
        return head + "\n      " + list + ".of(\n          " + String.join(",\n          ", literals) + ");";
    }

    /** Each statement with its semicolon, and a line between two that cannot be sent together. */
    static ScriptView script(List<String> statements) {
        List<String> lines = new ArrayList<>();
        boolean ended = false;
        for (String statement : statements) {
            if (ended) {
                lines.add(NEXT_COMMAND);
            }
            lines.add(terminated(statement));
            ended = holdsBody(statement);
        }
        return new ScriptView(lines);
    }

    /** pgjdbc (42.7) sends all that follows BEGIN ATOMIC as one statement, which Postgres refuses. */
    private static boolean holdsBody(String statement) {
        SourceFile file = new SourceFile("statement", statement);
        return Lexer.read(file, new Problems(file)).tokens().stream().anyMatch(token -> token.isWord("atomic"));
    }

    private static String terminated(String statement) {
        // A semicolon behind a line comment would be part of the comment.
        boolean comment = statement.lastIndexOf("--") > statement.lastIndexOf('\n');
        return statement + (comment ? "\n;" : ";");
    }

    /**
     * Lines of words with tabs between them: {@code columns}, {@code key}, {@code keyless} or {@code reference} for a
     * foreign key of several columns, the table, the columns.
     */
    static TablesView tables(Schema schema, List<Table> tables) {
        List<String> lines = new ArrayList<>();
        for (Table table : tables) {
            EntityKey key = EntityKey.of(table).orElseThrow();
            List<Identifier> columns =
                    table.columns().stream().map(column -> column.name()).toList();
            lines.add(line("columns", table.name(), columns));
            if (!key.isSingle()) {
                lines.add(line("key", table.name(), key.columns()));
            }
            if (!key.isCreatedByHibernate()) {
                lines.add(line("keyless", table.name(), List.of()));
            }
            Relations.of(schema, table).mapped().stream()
                    .map(Relations.Relation::foreignKey)
                    .filter(reference -> reference.columns().size() > 1)
                    .filter(reference ->
                            !ReferencedColumns.of(schema, reference).areKey())
                    .forEach(reference -> lines.add(line("reference", table.name(), reference.columns())));
        }
        return new TablesView(lines);
    }

    private static String line(String word, QualifiedName table, List<Identifier> columns) {
        List<String> words = new ArrayList<>();
        words.add(word);
        words.add(
                table.namespace().equals(QualifiedName.PUBLIC)
                        ? table.name().text()
                        : table.namespace().text() + "." + table.name().text());
        columns.forEach(column -> words.add(column.text()));
        return String.join("\t", words);
    }
}
