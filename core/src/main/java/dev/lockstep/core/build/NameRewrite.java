package dev.lockstep.core.build;

import dev.lockstep.core.model.Column;
import dev.lockstep.core.model.CompositeType;
import dev.lockstep.core.model.Constraint;
import dev.lockstep.core.model.Domain;
import dev.lockstep.core.model.EnumType;
import dev.lockstep.core.model.ObjectPath;
import dev.lockstep.core.model.RangeType;
import dev.lockstep.core.model.Sequence;
import dev.lockstep.core.model.ValueSource;
import dev.lockstep.core.name.QualifiedName;
import dev.lockstep.core.source.SourceSpan;
import dev.lockstep.core.type.SqlType;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/** Gives objects other names and lets everything that refers to them follow. */
final class NameRewrite {
    private final Draft draft;
    private final UnaryOperator<QualifiedName> change;

    NameRewrite(Draft draft, UnaryOperator<QualifiedName> change) {
        this.draft = draft;
        this.change = change;
    }

    void apply() {
        Map<QualifiedName, TableDraft> tables = new LinkedHashMap<>(draft.tables);
        draft.tables.clear();
        Map<QualifiedName, SequenceDraft> sequences = new HashMap<>(draft.sequences);
        for (TableDraft table : tables.values()) {
            table.columns.replaceAll((key, column) -> column(column, sequences));
            table.constraints.replaceAll((key, constraint) -> constraint(constraint));
            QualifiedName before = table.name;
            table.name = change.apply(before);
            if (!table.name.equals(before)) {
                table.formerNames.add(before);
            }
            table.ancestry = table.ancestry.match(new AncestryRewrite(change));
            draft.tables.put(table.name, table);
        }
        draft.sequences.clear();
        sequences.forEach((name, sequence) -> {
            sequence.owner =
                    sequence.owner.map(owner -> new Sequence.Owner(change.apply(owner.table()), owner.column()));
            draft.sequences.put(change.apply(name), sequence);
        });
        types();
        structuredTypes();
        places();
        draft.rebuildRelations();
    }

    private void types() {
        Map<QualifiedName, EnumType> enums = new HashMap<>(draft.enums);
        draft.enums.clear();
        enums.forEach((name, type) -> {
            QualifiedName after = change.apply(name);
            draft.enums.put(after, new EnumType(after, type.labels(), type.comment()));
        });
        Map<QualifiedName, Domain> domains = new HashMap<>(draft.domains);
        draft.domains.clear();
        domains.forEach((name, domain) -> {
            QualifiedName after = change.apply(name);
            draft.domains.put(
                    after,
                    new Domain(
                            after,
                            type(domain.base()),
                            domain.collation(),
                            domain.nullability(),
                            domain.defaultValue(),
                            domain.checks(),
                            domain.comment()));
        });
    }

    private void structuredTypes() {
        Map<QualifiedName, CompositeType> composites = new HashMap<>(draft.composites);
        draft.composites.clear();
        composites.forEach((name, type) -> {
            QualifiedName after = change.apply(name);
            List<CompositeType.Attribute> attributes = type.attributes().stream()
                    .map(attribute -> new CompositeType.Attribute(
                            attribute.name(), type(attribute.type()), attribute.collation(), attribute.comment()))
                    .toList();
            draft.composites.put(after, new CompositeType(after, attributes, type.comment()));
        });
        Map<QualifiedName, RangeType> ranges = new HashMap<>(draft.ranges);
        draft.ranges.clear();
        ranges.forEach((name, range) -> {
            QualifiedName after = change.apply(name);
            draft.ranges.put(
                    after,
                    new RangeType(
                            after,
                            type(range.subtype()),
                            range.operatorClass(),
                            range.collation(),
                            range.canonical(),
                            range.difference(),
                            change.apply(range.multirange()),
                            range.comment()));
        });
    }

    /** Positions and carried settings are filed under the names of their tables. */
    private void places() {
        Map<ObjectPath, SourceSpan> spans = new HashMap<>(draft.spans);
        draft.spans.clear();
        spans.forEach((path, span) -> draft.spans.put(PathRewrite.apply(path, change), span));
        Map<ObjectPath, List<String>> carried = new LinkedHashMap<>(draft.carried);
        draft.carried.clear();
        carried.forEach((path, statements) -> draft.carried.put(PathRewrite.apply(path, change), statements));
    }

    private Column column(Column column, Map<QualifiedName, SequenceDraft> sequences) {
        return column.withType(type(column.type())).withValue(value(column.value(), sequences));
    }

    private ValueSource value(ValueSource value, Map<QualifiedName, SequenceDraft> sequences) {
        if (value instanceof ValueSource.Identity identity) {
            return new ValueSource.Identity(
                    identity.generation(), change.apply(identity.sequence()), identity.options());
        }
        for (QualifiedName sequence : sequences.keySet()) {
            if (value.equals(new ValueSource.Default(NextValue.of(sequence)))) {
                return new ValueSource.Default(NextValue.of(change.apply(sequence)));
            }
        }
        return value;
    }

    private SqlType type(SqlType type) {
        if (type instanceof SqlType.ArrayOf array) {
            return new SqlType.ArrayOf(type(array.element()), array.dimensions());
        }
        return type instanceof SqlType.Named named
                ? new SqlType.Named(change.apply(named.name()), named.modifiers())
                : type;
    }

    private Constraint constraint(Constraint constraint) {
        return constraint instanceof Constraint.ForeignKey key
                ? new Constraint.ForeignKey(
                        key.name(),
                        key.columns(),
                        change.apply(key.referenced()),
                        key.referencedColumns(),
                        key.period(),
                        key.match(),
                        key.onDelete(),
                        key.onUpdate(),
                        key.deferral(),
                        key.validation(),
                        key.comment())
                : constraint;
    }
}
