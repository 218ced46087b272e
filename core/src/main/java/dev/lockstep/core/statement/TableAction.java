package dev.lockstep.core.statement;

import dev.lockstep.core.model.Constraint.Check.Inheritance;
import dev.lockstep.core.model.Constraint.Validation;
import dev.lockstep.core.model.Deferral;
import dev.lockstep.core.model.PartitionBound;
import dev.lockstep.core.model.StorageParameter;
import dev.lockstep.core.model.Table;
import java.util.List;
import java.util.Optional;

/** One action of ALTER TABLE. */
public sealed interface TableAction {
    <R> R match(Cases<R> cases);

    /** One answer for each case of the family. */
    interface Cases<R> {
        R addColumn(AddColumn action);

        R addConstraint(AddConstraint action);

        R dropColumn(DropColumn action);

        R dropConstraint(DropConstraint action);

        R alterConstraint(AlterConstraint action);

        R validateConstraint(ValidateConstraint action);

        R alterColumn(AlterColumn action);

        R setParameters(SetParameters action);

        R resetParameters(ResetParameters action);

        R setPersistence(SetPersistence action);

        R attachPartition(AttachPartition action);

        R detachPartition(DetachPartition action);

        R inherit(Inherit action);

        R disinherit(Disinherit action);

        R ofType(OfType action);

        R notCompared(NotCompared action);
    }

    record AddColumn(ColumnClause column, Existence existence) implements TableAction {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.addColumn(this);
        }
    }

    record AddConstraint(ConstraintClause constraint) implements TableAction {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.addConstraint(this);
        }
    }

    record DropColumn(PartName column, Existence existence, Behavior behavior) implements TableAction {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.dropColumn(this);
        }
    }

    record DropConstraint(PartName constraint, Existence existence, Behavior behavior) implements TableAction {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.dropConstraint(this);
        }
    }

    /** Only what is written changes. */
    record AlterConstraint(
            PartName constraint,
            Optional<Deferral> deferral,
            Optional<Validation> validation,
            Optional<Inheritance> inheritance)
            implements TableAction {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.alterConstraint(this);
        }
    }

    record ValidateConstraint(PartName constraint) implements TableAction {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.validateConstraint(this);
        }
    }

    record AlterColumn(PartName column, ColumnChange change) implements TableAction {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.alterColumn(this);
        }
    }

    record SetParameters(List<StorageParameter> parameters) implements TableAction {
        public SetParameters {
            parameters = List.copyOf(parameters);
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.setParameters(this);
        }
    }

    record ResetParameters(List<String> names) implements TableAction {
        public ResetParameters {
            names = List.copyOf(names);
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.resetParameters(this);
        }
    }

    record SetPersistence(Table.Persistence persistence) implements TableAction {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.setPersistence(this);
        }
    }

    record AttachPartition(ObjectName partition, PartitionBound bound) implements TableAction {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.attachPartition(this);
        }
    }

    record DetachPartition(ObjectName partition) implements TableAction {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.detachPartition(this);
        }
    }

    record Inherit(ObjectName parent) implements TableAction {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.inherit(this);
        }
    }

    /** NO INHERIT. */
    record Disinherit(ObjectName parent) implements TableAction {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.disinherit(this);
        }
    }

    /** OF a composite type, or NOT OF when empty. */
    record OfType(Optional<ObjectName> type) implements TableAction {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.ofType(this);
        }
    }

    /** OWNER TO and the like: nothing that a schema comparison looks at. */
    record NotCompared() implements TableAction {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.notCompared(this);
        }
    }
}
