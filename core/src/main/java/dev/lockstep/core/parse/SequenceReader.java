package dev.lockstep.core.parse;

import dev.lockstep.core.model.SequenceOptions.Cycle;
import dev.lockstep.core.source.SourceSpan;
import dev.lockstep.core.statement.ObjectName;
import dev.lockstep.core.statement.PartName;
import dev.lockstep.core.statement.SequenceClause;
import dev.lockstep.core.statement.SequenceClause.Ownership;
import dev.lockstep.core.statement.SequenceClause.Setting;
import dev.lockstep.core.statement.TypeClause;
import dev.lockstep.core.type.SqlType;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/** Reads the options of a sequence, free-standing or of an identity column, up to the cursor's end. */
final class SequenceReader {
    private final TokenCursor cursor;
    private final Map<Setting, OptionalLong> numbers = new EnumMap<>(Setting.class);
    private Optional<ObjectName> name = Optional.empty();
    private Optional<SqlType.Integral> type = Optional.empty();
    private Optional<Cycle> cycle = Optional.empty();
    private Optional<Ownership> owner = Optional.empty();

    private SequenceReader(TokenCursor cursor) {
        this.cursor = cursor;
    }

    static SequenceClause read(TokenCursor cursor) {
        SequenceReader reader = new SequenceReader(cursor);
        while (!cursor.atEnd()) {
            reader.option();
        }
        return new SequenceClause(reader.name, reader.type, reader.numbers, reader.cycle, reader.owner);
    }

    private void option() {
        if (cursor.accept("as")) {
            type = Optional.of(integral());
        } else if (cursor.accept("sequence", "name")) {
            name = Optional.of(cursor.objectName());
        } else if (cursor.accept("owned", "by")) {
            owner = Optional.of(ownership());
        } else if (cursor.accept("cycle")) {
            cycle = Optional.of(Cycle.CYCLE);
        } else if (cursor.accept("no", "cycle")) {
            cycle = Optional.of(Cycle.NO_CYCLE);
        } else {
            number();
        }
    }

    private void number() {
        if (cursor.accept("no", "minvalue")) {
            numbers.put(Setting.MIN, OptionalLong.empty());
        } else if (cursor.accept("no", "maxvalue")) {
            numbers.put(Setting.MAX, OptionalLong.empty());
        } else if (cursor.accept("minvalue")) {
            put(Setting.MIN);
        } else if (cursor.accept("maxvalue")) {
            put(Setting.MAX);
        } else if (cursor.accept("cache")) {
            put(Setting.CACHE);
        } else if (cursor.accept("start")) {
            cursor.accept("with");
            put(Setting.START);
        } else if (cursor.accept("increment")) {
            cursor.accept("by");
            put(Setting.INCREMENT);
        } else {
            throw cursor.unexpected("an option of a sequence");
        }
    }

    private void put(Setting option) {
        numbers.put(option, OptionalLong.of(Numbers.signed(cursor)));
    }

    private SqlType.Integral integral() {
        TypeClause read = TypeReader.read(cursor);
        if (read instanceof TypeClause.BuiltIn builtIn && builtIn.type() instanceof SqlType.Integral integral) {
            return integral;
        }
        throw cursor.unexpected("smallint, integer or bigint");
    }

    private Ownership ownership() {
        if (!cursor.isSymbolBehind(".") && cursor.accept("none")) {
            return new Ownership(Optional.empty());
        }
        PartName first = cursor.name();
        cursor.expectSymbol(".");
        PartName second = cursor.label();
        if (!cursor.acceptSymbol(".")) {
            ObjectName table = new ObjectName(Optional.empty(), first.name(), first.span());
            return new Ownership(Optional.of(new Ownership.Column(table, second)));
        }
        PartName third = cursor.label();
        SourceSpan span = first.span().to(second.span());
        ObjectName table = new ObjectName(Optional.of(first.name()), second.name(), span);
        return new Ownership(Optional.of(new Ownership.Column(table, third)));
    }
}
