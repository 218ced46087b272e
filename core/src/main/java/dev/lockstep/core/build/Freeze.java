package dev.lockstep.core.build;

import dev.lockstep.core.model.Column;
import dev.lockstep.core.model.EnumType;
import dev.lockstep.core.model.Extension;
import dev.lockstep.core.model.FormerNames;
import dev.lockstep.core.model.Namespace;
import dev.lockstep.core.model.ObjectKind;
import dev.lockstep.core.model.ObjectPath;
import dev.lockstep.core.model.Schema;
import dev.lockstep.core.model.Sequence;
import dev.lockstep.core.model.Table;
import dev.lockstep.core.model.ValueSource;
import dev.lockstep.core.model.Verbatim;
import dev.lockstep.core.name.Identifier;
import dev.lockstep.core.name.QualifiedName;
import dev.lockstep.core.type.SqlType;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/** Makes the schema of a finished draft, every list in its order. */
final class Freeze {
    private final Draft draft;
    private final List<String> defaults;

    private Freeze(Draft draft) {
        this.draft = draft;
        this.defaults = numberingDefaults(draft);
    }

    static Schema of(Draft draft) {
        Freeze freeze = new Freeze(draft);
        freeze.foldSerials();
        return freeze.schema();
    }

    static FormerNames formerNames(Draft draft) {
        Map<QualifiedName, List<QualifiedName>> tables = new HashMap<>();
        Map<ObjectPath, List<Identifier>> columns = new HashMap<>();
        for (TableDraft table : draft.tables.values()) {
            if (!table.formerNames.isEmpty()) {
                tables.put(table.name, table.formerNames);
            }
            table.formerColumns.forEach((name, former) -> columns.put(ObjectPath.column(table.name, name), former));
        }
        return new FormerNames(tables, columns);
    }

    /** A sequence that is owned by the column taking its default from it is the column's own. */
    private void foldSerials() {
        for (QualifiedName name : new TreeSet<>(draft.sequences.keySet())) {
            SequenceDraft sequence = draft.sequences.get(name);
            if (sequence != null && sequence.comment.isEmpty() && isColumnsOwn(name, sequence)) {
                draft.sequences.remove(name);
                draft.spans.remove(ObjectPath.of(ObjectKind.SEQUENCE, name));
            }
        }
    }

    private boolean isColumnsOwn(QualifiedName name, SequenceDraft sequence) {
        Optional<TableDraft> table = sequence.owner.map(owner -> draft.tables.get(owner.table()));
        if (table.isEmpty()) {
            return false;
        }
        Identifier column = sequence.owner.orElseThrow().column();
        Column before = table.get().columns.get(column);
        if (sequence.persistence != table.get().persistence || isShared(name)) {
            return false;
        }
        if (before == null || !isNumberedBy(name, before)) {
            return false;
        }
        table.get().columns.put(column, before.withValue(new ValueSource.Serial(name, sequence.options)));
        return true;
    }

    private static boolean isNumberedBy(QualifiedName sequence, Column column) {
        return column.type() instanceof SqlType.Integral
                && column.value().equals(new ValueSource.Default(NextValue.of(sequence)));
    }

    /** Whether more tables take values from it than those that inherit the column. */
    private boolean isShared(QualifiedName name) {
        String next = NextValue.of(name).text();
        return defaults.stream().filter(text -> text.contains(next)).count() > 1;
    }

    private static List<String> numberingDefaults(Draft draft) {
        return draft.tables.values().stream()
                .filter(table -> !Descendants.isDescendant(table))
                .flatMap(table -> table.columns.values().stream())
                .map(Column::value)
                .filter(ValueSource.Default.class::isInstance)
                .map(value -> ((ValueSource.Default) value).expression().text())
                .filter(text -> text.contains("nextval"))
                .toList();
    }

    private Schema schema() {
        LiteralCasts casts = new LiteralCasts(draft.enums);
        OwnCollations collations = new OwnCollations(draft.domains);
        return new Schema(
                namespaces(),
                extensions(),
                draft.enums.values().stream()
                        .sorted(Comparator.comparing(EnumType::name))
                        .toList(),
                List.copyOf(draft.composites.values()),
                List.copyOf(draft.ranges.values()),
                draft.domains.values().stream().map(casts::without).toList(),
                sequences(),
                draft.tables.values().stream()
                        .map(table -> table.freeze(casts, collations))
                        .sorted(Comparator.comparing(Table::name))
                        .toList(),
                verbatim());
    }

    private List<Namespace> namespaces() {
        List<Namespace> namespaces = new ArrayList<>();
        draft.namespaces.forEach((name, comment) -> {
            if (!name.equals(QualifiedName.PUBLIC) || comment.isPresent()) {
                namespaces.add(new Namespace(name, comment));
            }
        });
        return namespaces;
    }

    private List<Extension> extensions() {
        return List.copyOf(draft.extensions.values());
    }

    private List<Sequence> sequences() {
        List<Sequence> sequences = new ArrayList<>();
        draft.sequences.forEach((name, sequence) -> {
            if (sequence.unlogged.isEmpty()) {
                sequences.add(new Sequence(name, sequence.options, sequence.owner, sequence.comment));
            }
        });
        return sequences;
    }

    private List<Verbatim> verbatim() {
        List<Verbatim> verbatim = new ArrayList<>();
        draft.sequences.forEach((name, sequence) -> {
            if (!sequence.unlogged.isEmpty()) {
                verbatim.add(new Verbatim(ObjectPath.of(ObjectKind.SEQUENCE, name), sequence.unlogged));
            }
        });
        draft.carried.forEach((path, statements) -> verbatim.add(new Verbatim(path, statements)));
        return verbatim;
    }
}
