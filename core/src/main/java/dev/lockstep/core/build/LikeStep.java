package dev.lockstep.core.build;

import dev.lockstep.core.diagnostic.Problem;
import dev.lockstep.core.model.Column;
import dev.lockstep.core.model.ColumnTuning;
import dev.lockstep.core.model.Constraint;
import dev.lockstep.core.model.Index;
import dev.lockstep.core.model.ObjectKind;
import dev.lockstep.core.model.ObjectPath;
import dev.lockstep.core.model.SequenceOptions;
import dev.lockstep.core.model.ValueSource;
import dev.lockstep.core.name.Identifier;
import dev.lockstep.core.name.QualifiedName;
import dev.lockstep.core.statement.LikeClause;
import dev.lockstep.core.statement.LikeClause.Option;
import dev.lockstep.core.type.SqlType;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Copies what LIKE asks for into a new table, as {@code transformTableLikeClause} of the server does. */
final class LikeStep {
    /** The table at the end of CREATE STATISTICS, with its namespace when that is written. */
    private static final Pattern STATISTICS_OF = Pattern.compile(
            "\\bFROM\\s+(?:(\"(?:[^\"]|\"\")+\"|[^.\"\\s]+)\\s*\\.\\s*)?(\"(?:[^\"]|\"\")+\"|[^.\"\\s]+)\\s*$",
            Pattern.CASE_INSENSITIVE);

    private static final String SEQUENCE_LABEL = "seq";

    private final Draft draft;
    private final TableDraft table;
    private final LikeClause like;
    private final TableDraft source;

    LikeStep(Draft draft, TableDraft table, LikeClause like) {
        this.draft = draft;
        this.table = table;
        this.like = like;
        this.source = draft.table(like.table());
    }

    /** The columns, at this point of the definition. */
    void columns() {
        for (Column column : source.columns.values()) {
            if (table.columns.containsKey(column.name())) {
                throw new BuildFailure(Problem.DUPLICATE_COLUMN, like.table().span(), table.name, column.name());
            }
            table.columns.put(
                    column.name(),
                    column.withValue(value(column))
                            .withTuning(tuning(column.tuning()))
                            .withComment(comment(column.comment())));
            table.local.add(column.name());
            draft.wrote(
                    ObjectPath.column(table.name, column.name()), like.table().span());
        }
    }

    private ValueSource value(Column column) {
        if (column.value() instanceof ValueSource.Default) {
            return kept(Option.DEFAULTS, column.value());
        }
        if (column.value() instanceof ValueSource.Generated) {
            return kept(Option.GENERATED, column.value());
        }
        boolean identity = column.value() instanceof ValueSource.Identity && has(Option.IDENTITY);
        return identity ? identity(column.name(), (ValueSource.Identity) column.value()) : new ValueSource.Absent();
    }

    private ValueSource kept(Option option, ValueSource value) {
        return has(option) ? value : new ValueSource.Absent();
    }

    /** The copy counts with a sequence of its own. */
    private ValueSource identity(Identifier column, ValueSource.Identity before) {
        QualifiedName sequence = table.name.sibling(draft.relations.choose(table.name, column.text(), SEQUENCE_LABEL));
        draft.relations.take(sequence, ObjectPath.column(table.name, column));
        SequenceOptions options = before.options();
        // The server takes over every option but the type (Postgres 17).
        SequenceOptions copied = new SequenceOptions(
                SqlType.Integral.BIGINT,
                options.start(),
                options.increment(),
                options.min(),
                options.max(),
                options.cache(),
                options.cycle());
        return new ValueSource.Identity(before.generation(), sequence, copied);
    }

    private ColumnTuning tuning(ColumnTuning before) {
        return new ColumnTuning(
                before.storage().filter(word -> has(Option.STORAGE)),
                before.compression().filter(word -> has(Option.COMPRESSION)),
                OptionalInt.empty());
    }

    private Optional<String> comment(Optional<String> before) {
        return before.filter(text -> has(Option.COMMENTS));
    }

    private boolean has(Option option) {
        return like.options().contains(option);
    }

    /** Checks, keys and indexes, behind those that the definition itself has. */
    void rules() {
        if (has(Option.STATISTICS) && hasStatistics()) {
            throw new BuildFailure(
                    Problem.NOT_UNDERSTOOD, like.table().span(), "LIKE a table with extended statistics");
        }
        for (Constraint constraint : List.copyOf(source.constraints.values())) {
            boolean check = constraint instanceof Constraint.Check;
            boolean copied =
                    constraint instanceof Constraint.NotNull || (check ? has(Option.CONSTRAINTS) : has(Option.INDEXES));
            if (copied && !(constraint instanceof Constraint.ForeignKey)) {
                copy(constraint);
            }
        }
        if (has(Option.INDEXES)) {
            List.copyOf(source.indexes.values()).forEach(this::copy);
        }
    }

    private boolean hasStatistics() {
        return draft.carried.entrySet().stream()
                .filter(entry -> entry.getKey().kind() == ObjectKind.STATISTICS)
                .anyMatch(entry -> isOf(source.name, entry.getValue().get(0)));
    }

    /** A name without a namespace may be that of the table, so it is taken for it. */
    private static boolean isOf(QualifiedName table, String createStatistics) {
        Matcher from = STATISTICS_OF.matcher(createStatistics);
        return from.find()
                && NextValue.identifier(from.group(2)).equals(table.name())
                && (from.group(1) == null || NextValue.identifier(from.group(1)).equals(table.namespace()));
    }

    private void copy(Constraint constraint) {
        Identifier name = constraint.match(new CopiedKeyName(draft, table, source.elementNames));
        boolean second = constraint instanceof Constraint.PrimaryKey
                && table.primaryKey().isPresent();
        if (second || table.constraints.containsKey(name)) {
            throw new BuildFailure(Problem.DUPLICATE_CONSTRAINT, like.table().span(), table.name, name);
        }
        table.constraints.put(
                name, constraint.match(new ConstraintChanges.Labelled(name, comment(constraint.comment()))));
        table.elementNames.put(name, source.elementNames.getOrDefault(constraint.name(), List.of()));
        draft.relations.takeConstraint(table.name.sibling(name));
        if (constraint.hasIndex()) {
            draft.relations.take(table.name.sibling(name), ObjectPath.constraint(table.name, name));
        }
        draft.wrote(ObjectPath.constraint(table.name, name), like.table().span());
    }

    private void copy(Index index) {
        Identifier name = new PartitionIndexes(draft).impliedName(table, index, source);
        table.indexes.put(name, index.withName(name).withComment(comment(index.comment())));
        table.elementNames.put(name, source.elementNames.getOrDefault(index.name(), List.of()));
        draft.relations.take(table.name.sibling(name), ObjectPath.index(table.name, name));
        draft.wrote(ObjectPath.index(table.name, name), like.table().span());
    }
}
