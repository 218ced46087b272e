package dev.lockstep.core.statement;

import dev.lockstep.core.model.Constraint.NullsDistinct;
import dev.lockstep.core.model.Index.Uniqueness;
import dev.lockstep.core.model.IndexElement;
import dev.lockstep.core.model.ObjectKind;
import dev.lockstep.core.model.SqlExpression;
import dev.lockstep.core.model.StorageParameter;
import dev.lockstep.core.model.Table.Persistence;
import dev.lockstep.core.name.Identifier;
import dev.lockstep.core.source.SourceSpan;
import java.util.List;
import java.util.Optional;

/** One statement of a canonical file, read and not yet applied. */
public sealed interface Statement {
    SourceSpan span();

    <R> R match(Cases<R> cases);

    /** One answer for each case of the family. */
    interface Cases<R> {
        R createTable(CreateTable statement);

        R alterTable(AlterTable statement);

        R createIndex(CreateIndex statement);

        R createType(CreateEnum statement);

        R alterEnum(AlterEnum statement);

        R createComposite(CreateComposite statement);

        R alterComposite(AlterComposite statement);

        R createRange(CreateRange statement);

        R alterIndex(AlterIndex statement);

        R createDomain(CreateDomain statement);

        R alterDomain(AlterDomain statement);

        R createSequence(CreateSequence statement);

        R alterSequence(AlterSequence statement);

        R createNamespace(CreateNamespace statement);

        R createExtension(CreateExtension statement);

        R comment(CommentOn statement);

        R rename(Rename statement);

        R move(Move statement);

        R drop(Drop statement);

        R searchPath(SearchPath statement);

        R passed(Passed statement);

        R carried(Carried statement);

        R guarded(Guarded statement);
    }

    /** @param partitionKey what stands behind PARTITION BY */
    record CreateTable(
            SourceSpan span,
            ObjectName name,
            Existence existence,
            Persistence persistence,
            TableOrigin origin,
            List<ColumnClause> columns,
            List<LikeClause> likes,
            List<ConstraintClause> constraints,
            List<StorageParameter> parameters,
            Optional<SqlExpression> partitionKey)
            implements Statement {
        public CreateTable {
            columns = List.copyOf(columns);
            likes = List.copyOf(likes);
            constraints = List.copyOf(constraints);
            parameters = List.copyOf(parameters);
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.createTable(this);
        }
    }

    record AlterTable(SourceSpan span, ObjectName table, Existence existence, Scope scope, List<TableAction> actions)
            implements Statement {
        public AlterTable {
            actions = List.copyOf(actions);
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.alterTable(this);
        }
    }

    /** @param impliedNames what each element adds to the name Postgres chooses */
    record CreateIndex(
            SourceSpan span,
            Optional<Identifier> name,
            Existence existence,
            ObjectName table,
            Scope scope,
            Uniqueness uniqueness,
            String method,
            List<IndexElement> elements,
            List<String> impliedNames,
            List<Identifier> include,
            NullsDistinct nulls,
            Optional<SqlExpression> predicate,
            List<StorageParameter> parameters)
            implements Statement {
        public CreateIndex {
            elements = List.copyOf(elements);
            impliedNames = List.copyOf(impliedNames);
            include = List.copyOf(include);
            parameters = List.copyOf(parameters);
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.createIndex(this);
        }
    }

    record CreateEnum(SourceSpan span, ObjectName name, List<String> labels) implements Statement {
        public CreateEnum {
            labels = List.copyOf(labels);
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.createType(this);
        }
    }

    record AlterEnum(SourceSpan span, ObjectName name, EnumChange change) implements Statement {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.alterEnum(this);
        }
    }

    record CreateComposite(SourceSpan span, ObjectName name, List<AttributeClause> attributes) implements Statement {
        public CreateComposite {
            attributes = List.copyOf(attributes);
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.createComposite(this);
        }
    }

    record AlterComposite(SourceSpan span, ObjectName name, List<CompositeChange> changes) implements Statement {
        public AlterComposite {
            changes = List.copyOf(changes);
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.alterComposite(this);
        }
    }

    record CreateRange(
            SourceSpan span,
            ObjectName name,
            TypeClause subtype,
            Optional<String> operatorClass,
            Optional<ObjectName> collation,
            Optional<ObjectName> canonical,
            Optional<ObjectName> difference,
            Optional<ObjectName> multirange)
            implements Statement {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.createRange(this);
        }
    }

    record AlterIndex(SourceSpan span, ObjectName index, Existence existence, IndexChange change) implements Statement {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.alterIndex(this);
        }
    }

    record CreateDomain(
            SourceSpan span, ObjectName name, TypeClause base, Optional<ObjectName> collation, DomainRules rules)
            implements Statement {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.createDomain(this);
        }
    }

    record AlterDomain(SourceSpan span, ObjectName name, DomainChange change) implements Statement {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.alterDomain(this);
        }
    }

    record CreateSequence(
            SourceSpan span, ObjectName name, Existence existence, Persistence persistence, SequenceClause clause)
            implements Statement {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.createSequence(this);
        }
    }

    record AlterSequence(SourceSpan span, ObjectName name, Existence existence, SequenceClause clause)
            implements Statement {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.alterSequence(this);
        }
    }

    /** @param elements what is made in it by the same statement */
    record CreateNamespace(SourceSpan span, PartName name, Existence existence, List<Statement> elements)
            implements Statement {
        public CreateNamespace {
            elements = List.copyOf(elements);
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.createNamespace(this);
        }
    }

    /** @param namespace the one written */
    record CreateExtension(
            SourceSpan span,
            PartName name,
            Existence existence,
            Optional<Identifier> namespace,
            Optional<String> version,
            Behavior dependencies)
            implements Statement {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.createExtension(this);
        }
    }

    /**
     * COMMENT ON.
     *
     * @param object the object, or the owner of the part
     * @param part the column, constraint, trigger, ... when the object is a part of another
     * @param text empty for IS NULL
     */
    record CommentOn(
            SourceSpan span, ObjectKind kind, ObjectName object, Optional<PartName> part, Optional<String> text)
            implements Statement {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.comment(this);
        }
    }

    /** RENAME of an object, or of a part of it. */
    record Rename(
            SourceSpan span,
            ObjectKind kind,
            ObjectName object,
            Optional<PartName> part,
            Identifier renamed,
            Existence existence)
            implements Statement {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.rename(this);
        }
    }

    /** SET SCHEMA. */
    record Move(SourceSpan span, ObjectKind kind, ObjectName object, Identifier namespace, Existence existence)
            implements Statement {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.move(this);
        }
    }

    /**
     * DROP; a trigger, policy or rule is a part of its table.
     *
     * @param signatures for routines and only for them, the argument types of each where they are written
     */
    record Drop(
            SourceSpan span,
            ObjectKind kind,
            List<ObjectName> objects,
            List<Optional<String>> signatures,
            Optional<PartName> part,
            Existence existence,
            Behavior behavior)
            implements Statement {
        public Drop {
            objects = List.copyOf(objects);
            signatures = List.copyOf(signatures);
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.drop(this);
        }
    }

    /** SET search_path; the names as written, {@code pg_catalog} and {@code "$user"} included. */
    record SearchPath(SourceSpan span, List<String> names) implements Statement {
        public SearchPath {
            names = List.copyOf(names);
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.searchPath(this);
        }
    }

    /** A statement that says nothing about the schema. */
    record Passed(SourceSpan span, Reason reason) implements Statement {
        /** Why it is passed over. */
        public enum Reason {
            /** SET, BEGIN, and psql's restrict pair. */
            SESSION,
            /** SET check_function_bodies: whether a body may name what comes later. */
            FUNCTION_BODIES,
            /** INSERT, COPY and other changes of rows. */
            ROWS,
            /** Owners and privileges, which are not compared. */
            NOT_COMPARED
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.passed(this);
        }
    }

    /**
     * A statement about an object whose structure is not modelled.
     *
     * @param object the object, or the owner of the part; for an object in no namespace, a name without one
     * @param part the trigger, policy, rule or setting of a table; the bracketed argument types of a function
     * @param effect whether the statement makes the object or changes one that is there
     */
    record Carried(SourceSpan span, ObjectKind kind, ObjectName object, Optional<String> part, Effect effect)
            implements Statement {
        /** What a carried statement does to its object. */
        public enum Effect {
            CREATES,
            CREATES_IF_MISSING,
            REPLACES,
            CHANGES,
            REMOVES
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.carried(this);
        }
    }

    /** A DO block of the kind that idempotent files use: its statements, run unless their object is there. */
    record Guarded(SourceSpan span, List<Statement> statements) implements Statement {
        public Guarded {
            statements = List.copyOf(statements);
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.guarded(this);
        }
    }
}
