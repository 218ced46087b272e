package dev.lockstep.core.build;

import dev.lockstep.core.diagnostic.Problem;
import dev.lockstep.core.diagnostic.Problems;
import dev.lockstep.core.model.Column;
import dev.lockstep.core.model.CompositeType;
import dev.lockstep.core.model.Constraint;
import dev.lockstep.core.model.Domain;
import dev.lockstep.core.model.EnumType;
import dev.lockstep.core.model.Extension;
import dev.lockstep.core.model.ObjectKind;
import dev.lockstep.core.model.ObjectPath;
import dev.lockstep.core.model.PostgresVersion;
import dev.lockstep.core.model.RangeType;
import dev.lockstep.core.model.Table;
import dev.lockstep.core.model.ValueSource;
import dev.lockstep.core.name.Identifier;
import dev.lockstep.core.name.QualifiedName;
import dev.lockstep.core.source.SourceFile;
import dev.lockstep.core.source.SourceSpan;
import dev.lockstep.core.statement.ObjectName;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The schema while statements still change it. */
final class Draft {
    final SourceFile file;
    final PostgresVersion version;
    final Problems problems;
    final SearchPath path = new SearchPath();
    private int createdTables;
    final Map<Identifier, Optional<String>> namespaces = new TreeMap<>();
    final Map<Identifier, Extension> extensions = new TreeMap<>();
    final Map<QualifiedName, TableDraft> tables = new LinkedHashMap<>();
    final Map<QualifiedName, EnumType> enums = new TreeMap<>();
    final Map<QualifiedName, CompositeType> composites = new TreeMap<>();
    final Map<QualifiedName, RangeType> ranges = new TreeMap<>();
    final Map<QualifiedName, Domain> domains = new TreeMap<>();
    final Map<QualifiedName, SequenceDraft> sequences = new TreeMap<>();
    final Map<ObjectPath, List<String>> carried = new LinkedHashMap<>();
    final Relations relations = new Relations();
    final Map<ObjectPath, SourceSpan> spans = new HashMap<>();

    /** Where the first CREATE of a name stands, to compare a second one with. */
    final Map<QualifiedName, SourceSpan> firstCreates = new HashMap<>();

    Draft(SourceFile file, PostgresVersion version, Problems problems) {
        this.file = file;
        this.version = version;
        this.problems = problems;
        namespaces.put(QualifiedName.PUBLIC, Optional.empty());
    }

    /** Fails when the server is older than what a clause needs. */
    void require(PostgresVersion needed, String clause, SourceSpan span) {
        if (!version.isAtLeast(needed)) {
            throw new BuildFailure(Problem.NEWER_POSTGRES, span, clause, needed, version, needed, needed);
        }
    }

    /** The name a CREATE makes: in the namespace written, or the first of the search path. */
    QualifiedName created(ObjectName name) {
        Identifier namespace = name.namespace().orElseGet(() -> path.first(name));
        if (!namespaces.containsKey(namespace)) {
            throw new BuildFailure(Problem.UNKNOWN_NAMESPACE, name.span(), namespace);
        }
        return new QualifiedName(namespace, name.name());
    }

    /** A new table of that name, without columns yet. */
    TableDraft createTable(QualifiedName name, Table.Persistence persistence) {
        TableDraft table = new TableDraft(createdTables++, name, persistence);
        tables.put(name, table);
        return table;
    }

    TableDraft table(ObjectName name) {
        return findTable(name)
                .orElseThrow(() ->
                        new BuildFailure(Problem.UNKNOWN_TABLE, name.span(), name, Hints.table(name, tables.keySet())));
    }

    Optional<TableDraft> findTable(ObjectName name) {
        return path.candidates(name).stream()
                .filter(tables::containsKey)
                .map(candidate -> Optional.ofNullable(tables.get(candidate)))
                .flatMap(Optional::stream)
                .findFirst();
    }

    /** The path of a carried object of one of these kinds. */
    Optional<ObjectPath> findCarried(ObjectName name, ObjectKind... kinds) {
        for (QualifiedName candidate : path.candidates(name)) {
            for (ObjectKind kind : kinds) {
                ObjectPath path = ObjectPath.of(kind, candidate);
                if (carried.containsKey(path)) {
                    return Optional.of(path);
                }
            }
        }
        return Optional.empty();
    }

    /** Adds a statement to an object that is carried. */
    void carryOn(ObjectPath path, SourceSpan statement) {
        List<String> statements = carried.get(path);
        if (statements != null) {
            statements.add(file.slice(statement));
        }
    }

    void wrote(ObjectPath path, SourceSpan span) {
        spans.put(path, span);
    }

    /** The line on which an object was written. */
    int line(ObjectPath path) {
        return Optional.ofNullable(spans.get(path))
                .map(span -> file.position(span.start()).line())
                .orElse(1);
    }

    /** Fails when a table, index, sequence or view of this name is there. */
    void requireFree(QualifiedName name, ObjectKind kind, SourceSpan span) {
        Optional<ObjectPath> holder = relations.holder(name);
        if (holder.isPresent()) {
            throw new BuildFailure(Problem.DUPLICATE, span, kind.words(), name, line(holder.get()));
        }
    }

    /** Takes all names anew, after objects changed theirs. */
    void rebuildRelations() {
        relations.clear();
        for (TableDraft table : tables.values()) {
            relations.take(table.name, ObjectPath.table(table.name));
            table.indexes
                    .keySet()
                    .forEach(index -> relations.take(table.name.sibling(index), ObjectPath.index(table.name, index)));
            table.constraints.values().forEach(constraint -> takeConstraint(table, constraint));
            table.partitionKeys.values().stream()
                    .flatMap(names -> names.values().stream())
                    .forEach(name -> relations.takeConstraint(table.name.sibling(name)));
            for (Column column : table.columns.values()) {
                if (column.value() instanceof ValueSource.Identity identity) {
                    relations.take(identity.sequence(), ObjectPath.column(table.name, column.name()));
                }
            }
        }
        sequences.keySet().forEach(name -> relations.take(name, ObjectPath.of(ObjectKind.SEQUENCE, name)));
        for (ObjectPath path : carried.keySet()) {
            if (path.kind() == ObjectKind.TABLE
                    || path.kind() == ObjectKind.VIEW
                    || path.kind() == ObjectKind.MATERIALIZED_VIEW) {
                relations.take(
                        QualifiedName.of(path.names().get(0), path.names().get(1)), path);
            }
        }
    }

    private void takeConstraint(TableDraft table, Constraint constraint) {
        QualifiedName name = table.name.sibling(constraint.name());
        relations.takeConstraint(name);
        if (constraint.hasIndex()) {
            relations.take(name, ObjectPath.constraint(table.name, constraint.name()));
        }
    }
}
