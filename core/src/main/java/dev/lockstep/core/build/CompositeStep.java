package dev.lockstep.core.build;

import dev.lockstep.core.diagnostic.Problem;
import dev.lockstep.core.model.Ancestry;
import dev.lockstep.core.model.CompositeType;
import dev.lockstep.core.model.ObjectKind;
import dev.lockstep.core.model.ObjectPath;
import dev.lockstep.core.model.RangeType;
import dev.lockstep.core.name.Identifier;
import dev.lockstep.core.name.ImpliedName;
import dev.lockstep.core.name.QualifiedName;
import dev.lockstep.core.statement.AttributeClause;
import dev.lockstep.core.statement.Behavior;
import dev.lockstep.core.statement.CompositeChange;
import dev.lockstep.core.statement.Existence;
import dev.lockstep.core.statement.ObjectName;
import dev.lockstep.core.statement.PartName;
import dev.lockstep.core.statement.Statement;
import dev.lockstep.core.type.SqlType;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Applies CREATE TYPE and ALTER TYPE of composite and range types. */
final class CompositeStep {
    private final Draft draft;

    CompositeStep(Draft draft) {
        this.draft = draft;
    }

    Done create(Statement.CreateComposite statement) {
        QualifiedName name = draft.created(statement.name());
        TypeStep.requireFree(draft, name, statement.name().span());
        List<CompositeType.Attribute> attributes = new ArrayList<>();
        for (AttributeClause clause : statement.attributes()) {
            requireNew(name, attributes, clause.name());
            attributes.add(attribute(name, clause));
        }
        draft.composites.put(name, new CompositeType(name, attributes, Optional.empty()));
        draft.wrote(ObjectPath.of(ObjectKind.TYPE, name), statement.name().span());
        return Done.DONE;
    }

    private CompositeType.Attribute attribute(QualifiedName type, AttributeClause clause) {
        String user = "attribute " + type + "." + clause.name().text();
        SqlType of = clause.type().match(new TypeResolution(draft, user));
        Optional<QualifiedName> collation = clause.collation().map(name -> ColumnStep.collation(draft, name));
        return new CompositeType.Attribute(clause.name().name(), of, collation, Optional.empty());
    }

    private static void requireNew(QualifiedName type, List<CompositeType.Attribute> attributes, PartName name) {
        if (attributes.stream().anyMatch(attribute -> attribute.name().equals(name.name()))) {
            throw new BuildFailure(Problem.DUPLICATE_COLUMN, name.span(), type, name.text());
        }
    }

    Done create(Statement.CreateRange statement) {
        QualifiedName name = draft.created(statement.name());
        TypeStep.requireFree(draft, name, statement.name().span());
        QualifiedName multirange = statement
                .multirange()
                .map(draft::created)
                .orElseGet(() -> name.sibling(ImpliedName.multirange(name.name())));
        draft.ranges.put(
                name,
                new RangeType(
                        name,
                        statement.subtype().match(new TypeResolution(draft, "range type " + name)),
                        statement.operatorClass(),
                        statement.collation().map(written -> ColumnStep.collation(draft, written)),
                        statement.canonical().map(this::function),
                        statement.difference().map(this::function),
                        multirange,
                        Optional.empty()));
        draft.wrote(ObjectPath.of(ObjectKind.TYPE, name), statement.name().span());
        return Done.DONE;
    }

    /** A function is one of the server's unless the file makes it. */
    private QualifiedName function(ObjectName name) {
        return draft.path.candidates(name).stream()
                .filter(candidate ->
                        draft.carried.keySet().stream().anyMatch(path -> CarriedStep.isFunctionCalled(path, candidate)))
                .findFirst()
                .orElseGet(() -> new QualifiedName(name.namespace().orElse(new Identifier("pg_catalog")), name.name()));
    }

    Done alter(Statement.AlterComposite statement) {
        CompositeType type = find(statement.name());
        List<CompositeType.Attribute> attributes = new ArrayList<>(type.attributes());
        for (CompositeChange change : statement.changes()) {
            change(type.name(), attributes, change);
        }
        draft.composites.put(type.name(), new CompositeType(type.name(), attributes, type.comment()));
        return Done.DONE;
    }

    private void change(QualifiedName type, List<CompositeType.Attribute> attributes, CompositeChange change) {
        if (change instanceof CompositeChange.AddAttribute added) {
            requireNew(type, attributes, added.attribute().name());
            CompositeType.Attribute attribute = attribute(type, added.attribute());
            attributes.add(attribute);
            tablesOf(type).forEach(table -> table.columns.put(attribute.name(), OriginStep.column(attribute)));
        } else if (change instanceof CompositeChange.DropAttribute dropped) {
            drop(type, attributes, dropped);
        } else if (change instanceof CompositeChange.ChangeAttribute changed) {
            int at = position(type, attributes, changed.attribute().name());
            CompositeType.Attribute read = attribute(type, changed.attribute());
            CompositeType.Attribute attribute = new CompositeType.Attribute(
                    read.name(),
                    read.type(),
                    read.collation(),
                    attributes.get(at).comment());
            attributes.set(at, attribute);
            tablesOf(type)
                    .forEach(table -> table.columns.computeIfPresent(
                            attribute.name(),
                            (name, column) -> column.withType(attribute.type()).withCollation(attribute.collation())));
        }
    }

    private void drop(
            QualifiedName type, List<CompositeType.Attribute> attributes, CompositeChange.DropAttribute dropped) {
        boolean there = attributes.stream()
                .anyMatch(
                        attribute -> attribute.name().equals(dropped.attribute().name()));
        if (!there && dropped.existence() == Existence.LENIENT) {
            return;
        }
        attributes.remove(position(type, attributes, dropped.attribute()));
        tablesOf(type).forEach(table -> new ColumnRemoval(draft, table).remove(dropped.attribute(), Behavior.CASCADE));
    }

    private static int position(QualifiedName type, List<CompositeType.Attribute> attributes, PartName name) {
        for (int i = 0; i < attributes.size(); i++) {
            if (attributes.get(i).name().equals(name.name())) {
                return i;
            }
        }
        List<String> known =
                attributes.stream().map(attribute -> attribute.name().text()).toList();
        throw new BuildFailure(Problem.UNKNOWN_COLUMN, name.span(), type, name.text(), Hints.name(name.text(), known));
    }

    /** Gives an attribute another name, in the tables of the type too. */
    void rename(CompositeType type, Statement.Rename statement) {
        PartName part = statement.part().orElseThrow();
        List<CompositeType.Attribute> attributes = new ArrayList<>(type.attributes());
        int at = position(type.name(), attributes, part);
        CompositeType.Attribute before = attributes.get(at);
        attributes.set(
                at,
                new CompositeType.Attribute(statement.renamed(), before.type(), before.collation(), before.comment()));
        draft.composites.put(type.name(), new CompositeType(type.name(), attributes, type.comment()));
        tablesOf(type.name())
                .forEach(table -> new ColumnRename(draft, table, part.name(), statement.renamed()).apply());
    }

    /** Comments on an attribute. */
    void comment(CompositeType type, PartName part, Optional<String> text) {
        List<CompositeType.Attribute> attributes = new ArrayList<>(type.attributes());
        int at = position(type.name(), attributes, part);
        CompositeType.Attribute before = attributes.get(at);
        attributes.set(at, new CompositeType.Attribute(before.name(), before.type(), before.collation(), text));
        draft.composites.put(type.name(), new CompositeType(type.name(), attributes, type.comment()));
    }

    private List<TableDraft> tablesOf(QualifiedName type) {
        return draft.tables.values().stream()
                .filter(table -> table.ancestry instanceof Ancestry.OfType of
                        && of.type().equals(type))
                .toList();
    }

    CompositeType find(ObjectName name) {
        return lookUp(name)
                .orElseThrow(() -> new BuildFailure(
                        Problem.UNKNOWN_OBJECT,
                        name.span(),
                        "composite type",
                        name,
                        Hints.table(name, draft.composites.keySet())));
    }

    Optional<CompositeType> lookUp(ObjectName name) {
        return draft.path.candidates(name).stream()
                .flatMap(candidate -> Optional.ofNullable(draft.composites.get(candidate)).stream())
                .findFirst();
    }
}
