package dev.lockstep.core.build;

import dev.lockstep.core.diagnostic.Problems;
import dev.lockstep.core.name.Identifier;
import dev.lockstep.core.statement.Statement;
import java.util.List;

/** Sends each statement to the step of its kind. */
final class SchemaBuilder implements Statement.Cases<Done> {
    private final Draft draft;

    SchemaBuilder(Draft draft) {
        this.draft = draft;
    }

    /** Applies a statement; what is wrong with it is recorded. */
    void apply(Statement statement, Problems problems) {
        try {
            statement.match(this);
        } catch (BuildFailure failure) {
            failure.report(problems);
        }
    }

    @Override
    public Done createTable(Statement.CreateTable statement) {
        return new TableStep(draft).create(statement);
    }

    @Override
    public Done alterTable(Statement.AlterTable statement) {
        return AlterTableStep.alter(draft, statement);
    }

    @Override
    public Done createIndex(Statement.CreateIndex statement) {
        return new IndexStep(draft).create(statement);
    }

    @Override
    public Done createType(Statement.CreateEnum statement) {
        return new TypeStep(draft).create(statement);
    }

    @Override
    public Done alterEnum(Statement.AlterEnum statement) {
        return new TypeStep(draft).alter(statement);
    }

    @Override
    public Done createComposite(Statement.CreateComposite statement) {
        return new CompositeStep(draft).create(statement);
    }

    @Override
    public Done alterComposite(Statement.AlterComposite statement) {
        return new CompositeStep(draft).alter(statement);
    }

    @Override
    public Done createRange(Statement.CreateRange statement) {
        return new CompositeStep(draft).create(statement);
    }

    @Override
    public Done alterIndex(Statement.AlterIndex statement) {
        return new AlterIndexStep(draft).alter(statement);
    }

    @Override
    public Done createDomain(Statement.CreateDomain statement) {
        return new DomainStep(draft).create(statement);
    }

    @Override
    public Done alterDomain(Statement.AlterDomain statement) {
        return new DomainStep(draft).alter(statement);
    }

    @Override
    public Done createSequence(Statement.CreateSequence statement) {
        return new SequenceStep(draft).create(statement);
    }

    @Override
    public Done alterSequence(Statement.AlterSequence statement) {
        return new SequenceStep(draft).alter(statement);
    }

    @Override
    public Done createNamespace(Statement.CreateNamespace statement) {
        new NamespaceStep(draft).create(statement);
        List<Identifier> before = draft.path.names();
        draft.path.set(statement.name().name(), before);
        try {
            NamespaceStep.inServerOrder(statement.elements()).forEach(element -> element.match(this));
        } finally {
            draft.path.restore(before);
        }
        return Done.DONE;
    }

    @Override
    public Done createExtension(Statement.CreateExtension statement) {
        return new NamespaceStep(draft).extension(statement);
    }

    @Override
    public Done comment(Statement.CommentOn statement) {
        return new CommentStep(draft, statement).apply();
    }

    @Override
    public Done rename(Statement.Rename statement) {
        return new RenameStep(draft).rename(statement);
    }

    @Override
    public Done move(Statement.Move statement) {
        return new RenameStep(draft).move(statement);
    }

    @Override
    public Done drop(Statement.Drop statement) {
        return new DropStep(draft, statement).apply();
    }

    @Override
    public Done searchPath(Statement.SearchPath statement) {
        draft.path.set(statement.names());
        return Done.DONE;
    }

    @Override
    public Done passed(Statement.Passed statement) {
        return Done.DONE;
    }

    @Override
    public Done carried(Statement.Carried statement) {
        return new CarriedStep(draft, statement).apply();
    }

    @Override
    public Done guarded(Statement.Guarded statement) {
        for (Statement inner : statement.statements()) {
            try {
                inner.match(this);
            } catch (BuildFailure failure) {
                if (!failure.isDuplicate()) {
                    throw failure;
                }
            }
        }
        return Done.DONE;
    }
}
