package dev.lockstep.core.print;

import dev.lockstep.core.model.Column;
import dev.lockstep.core.model.CompositeType;
import dev.lockstep.core.model.Constraint;
import dev.lockstep.core.model.Domain;
import dev.lockstep.core.model.EnumType;
import dev.lockstep.core.model.Extension;
import dev.lockstep.core.model.Index;
import dev.lockstep.core.model.IndexElement;
import dev.lockstep.core.model.Namespace;
import dev.lockstep.core.model.ObjectKind;
import dev.lockstep.core.model.ObjectPath;
import dev.lockstep.core.model.RangeType;
import dev.lockstep.core.model.Schema;
import dev.lockstep.core.model.Sequence;
import dev.lockstep.core.model.Table;
import dev.lockstep.core.name.Identifier;
import dev.lockstep.core.name.QualifiedName;
import dev.lockstep.core.order.PartialIndexes;
import java.util.List;
import java.util.stream.Stream;

/** The statements that make one object each, without their final semicolon. */
public final class Ddl {
    private Ddl() {}

    public static String createNamespace(Namespace namespace) {
        return "CREATE SCHEMA IF NOT EXISTS " + namespace.name().sql();
    }

    /** The extension; nothing happens where an administrator has created it already. */
    public static String createExtension(Extension extension) {
        boolean named = !extension.namespace().equals(QualifiedName.PUBLIC);
        return "CREATE EXTENSION IF NOT EXISTS " + extension.name().sql()
                + (named ? " WITH SCHEMA " + extension.namespace().sql() : "")
                + extension
                        .version()
                        .map(version -> (named ? "" : " WITH") + " VERSION " + SqlLiteral.of(version))
                        .orElse("");
    }

    public static String createEnum(EnumType type) {
        return TypeDefinitionSql.create(type);
    }

    public static String createComposite(CompositeType type) {
        return TypeDefinitionSql.create(type);
    }

    /** The comments on a composite type and its attributes. */
    public static List<String> comments(CompositeType type) {
        Stream<String> onType =
                type.comment().stream().map(text -> CommentSql.on(ObjectPath.of(ObjectKind.TYPE, type.name()), text));
        Stream<String> onAttributes = type.attributes().stream()
                .flatMap(attribute -> attribute.comment().stream()
                        .map(text -> CommentSql.on(ObjectPath.column(type.name(), attribute.name()), text)));
        return Stream.concat(onType, onAttributes).toList();
    }

    public static String createRange(RangeType type) {
        return TypeDefinitionSql.create(type);
    }

    /**
     * A table with all that {@link #createTable} leaves to other statements but {@link #laterConstraints}: for targets
     * that carry partitions and inheriting tables, whose parents must exist with their keys and indexes.
     *
     * @param schema the schema of the table
     */
    public static List<String> wholeTable(Table table, Schema schema) {
        return WholeTableSql.statements(table, new PartialIndexes(schema));
    }

    /**
     * What CREATE TABLE leaves to say of a partition or inheriting table: NOT VALID checks, then ATTACH PARTITION or
     * INHERIT.
     */
    public static List<String> family(Table table) {
        return FamilySql.statements(table);
    }

    /** What makes a table a partition, an inheriting table or one of a type, when nothing else of it is left to say. */
    public static List<String> ancestry(Table table) {
        return table.ancestry().match(new FamilySql(table.name()));
    }

    /** The domain with its valid checks; {@link #unvalidatedChecks} adds the others. */
    public static String createDomain(Domain domain) {
        return TypeDefinitionSql.create(domain);
    }

    /** One ALTER DOMAIN for each check that is NOT VALID. */
    public static List<String> unvalidatedChecks(Domain domain) {
        return TypeDefinitionSql.unvalidatedChecks(domain);
    }

    /** The sequence without its owner, which may not exist yet; {@link #ownedBy} adds it. */
    public static String createSequence(Sequence sequence) {
        return SequenceSql.create(sequence.name(), sequence.options());
    }

    public static String ownedBy(QualifiedName sequence, Sequence.Owner owner) {
        return SequenceSql.ownedBy(sequence, owner);
    }

    /**
     * The table with its columns and constraints; {@link #laterConstraints} gives the rest. The sequences of {@link
     * #serialSequences} must exist.
     */
    public static String createTable(Table table) {
        return TableSql.create(table);
    }

    /** CREATE SEQUENCE for each serial column that the word {@code serial} would not make as the model says. */
    public static List<String> serialSequences(Table table) {
        return SerialSql.sequences(table);
    }

    /** ALTER SEQUENCE ... OWNED BY for each of {@link #serialSequences}. */
    public static List<String> serialOwners(Table table) {
        return SerialSql.owners(table);
    }

    /**
     * The constraints that CREATE TABLE leaves to ALTER TABLE: foreign keys, NOT VALID checks, second equal keys. Those
     * that {@link #family} makes are not among them.
     */
    public static List<Constraint> laterConstraints(Table table) {
        return table.constraints().stream()
                .filter(constraint -> !LaterConstraints.fitsIntoCreateTable(table, constraint))
                .filter(constraint -> !LaterConstraints.mustPrecedeParents(table, constraint))
                .toList();
    }

    /** {@code name type ...} as it stands in CREATE TABLE or behind ADD COLUMN. */
    public static String columnDefinition(QualifiedName table, Column column) {
        return TableSql.column(table, column);
    }

    /** What stands behind {@code CONSTRAINT name}. */
    public static String constraintDefinition(Constraint constraint) {
        return constraint.match(ConstraintSql.INSTANCE);
    }

    public static String addConstraint(QualifiedName table, Constraint constraint) {
        return "ALTER TABLE " + SqlName.of(table) + " ADD " + TableSql.named(constraint);
    }

    /** What gives a NOT NULL of a column that is there its name and clauses (Postgres 18). */
    public static List<String> nameNotNull(QualifiedName table, Constraint.NotNull constraint) {
        return NotNullSql.name(table, constraint);
    }

    /** What takes them back. */
    public static List<String> forgetNotNull(QualifiedName table, Constraint.NotNull constraint) {
        return NotNullSql.forget(table, constraint);
    }

    public static String createIndex(QualifiedName table, Index index) {
        return IndexSql.create(table, index);
    }

    /** The index on a partitioned table alone; its partitions' follow with {@link #attachIndex}. */
    public static String createIndexOnly(QualifiedName table, Index index) {
        return IndexSql.createOnly(table, index);
    }

    public static String attachIndex(QualifiedName index, QualifiedName partition) {
        return "ALTER INDEX " + SqlName.of(index) + " ATTACH PARTITION " + SqlName.of(partition);
    }

    /** What is said of an index element behind its column or expression, with a leading blank; may be empty. */
    public static String elementOptions(IndexElement element) {
        return IndexSql.options(element);
    }

    /** ALTER TABLE for the column's storage, compression and statistics target, as far as they are set. */
    public static List<String> columnTuning(QualifiedName table, Column column) {
        return TableSql.tuning(table, column);
    }

    /** @throws IllegalArgumentException for a kind of object that the model keeps no comment of */
    public static String comment(ObjectPath path, String text) {
        return CommentSql.on(path, text);
    }

    public static String commentOnDomainCheck(QualifiedName domain, Identifier check, String text) {
        return CommentSql.onDomainCheck(domain, check, text);
    }

    /** The comments on a table and on its columns, constraints and indexes, all of which must exist. */
    public static List<String> comments(Table table) {
        Stream<String> onConstraints =
                table.constraints().stream().flatMap(constraint -> TableComments.on(table.name(), constraint));
        return Stream.concat(TableComments.withoutConstraints(table), onConstraints)
                .toList();
    }
}
