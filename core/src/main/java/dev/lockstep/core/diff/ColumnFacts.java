package dev.lockstep.core.diff;

import dev.lockstep.core.model.Column;
import dev.lockstep.core.model.ObjectPath;
import dev.lockstep.core.model.ValueSource;
import dev.lockstep.core.name.Identifier;
import dev.lockstep.core.name.QualifiedName;
import dev.lockstep.core.print.Ddl;
import java.util.Optional;

/** What is said of a column. */
final class ColumnFacts implements ValueSource.Cases<Facts> {
    private final QualifiedName table;
    private final Identifier column;
    private final Facts facts = new Facts();

    private ColumnFacts(QualifiedName table, Identifier column) {
        this.table = table;
        this.column = column;
    }

    static ObjectFacts of(QualifiedName table, Column column) {
        ColumnFacts of = new ColumnFacts(table, column.name());
        of.facts
                .say("type", column.type().sql())
                .say("collation", column.collation().map(QualifiedName::toString))
                .say("nullability", Words.of(column.nullability()));
        Facts facts = column.value().match(of);
        facts.say("storage", column.tuning().storage())
                .say("compression", column.tuning().compression())
                .say(ObjectFacts.COMMENT, column.comment());
        column.tuning().statistics().ifPresent(target -> facts.say("statistics target", Integer.toString(target)));
        return ObjectFacts.of(ObjectPath.column(table, column.name()), Ddl.columnDefinition(table, column), facts);
    }

    @Override
    public Facts absent(ValueSource.Absent source) {
        return facts;
    }

    @Override
    public Facts byDefault(ValueSource.Default source) {
        return facts.say("default", use(ExpressionKind.COLUMN_DEFAULT), source.expression());
    }

    @Override
    public Facts generated(ValueSource.Generated source) {
        return facts.say("generated", use(ExpressionKind.GENERATED_COLUMN), source.expression())
                .put(
                        "generated column",
                        Fact.said(Words.of(source.persistence())).onlyWhenBothSayIt());
    }

    @Override
    public Facts identity(ValueSource.Identity source) {
        facts.say("identity", Words.of(source.generation()));
        SequenceFacts.ofColumn(facts, source.sequence(), source.options());
        return facts;
    }

    @Override
    public Facts serial(ValueSource.Serial source) {
        facts.say("default", "serial");
        SequenceFacts.ofColumn(facts, source.sequence(), source.options());
        return facts;
    }

    private ExpressionUse use(ExpressionKind kind) {
        return new ExpressionUse(kind, table, Optional.of(column));
    }
}
