package dev.lockstep.core.parse;

import dev.lockstep.core.diagnostic.Problem;
import dev.lockstep.core.lex.Token;
import dev.lockstep.core.model.ObjectKind;
import dev.lockstep.core.name.Identifier;
import dev.lockstep.core.statement.Existence;
import dev.lockstep.core.statement.ObjectName;
import dev.lockstep.core.statement.Statement;
import dev.lockstep.core.statement.Statement.Carried;
import dev.lockstep.core.statement.Statement.Carried.Effect;
import java.util.List;
import java.util.Optional;

/** Reads the name of an object whose structure is not modelled; its statement is carried as written. */
final class CarriedReader {
    private static final int OWNER_WORDS = 3;

    private final TokenCursor cursor;
    private final int start;

    private CarriedReader(TokenCursor cursor) {
        this.cursor = cursor;
        this.start = cursor.mark();
    }

    /** CREATE of such an object. */
    static Statement create(TokenCursor cursor) {
        return new CarriedReader(cursor).create();
    }

    /** ALTER of such an object. */
    static Statement alter(TokenCursor cursor) {
        return new CarriedReader(cursor).alter();
    }

    /** An action of ALTER TABLE that is about the table as a whole and not modelled: a setting. */
    static Statement setting(TokenCursor cursor, String setting) {
        int start = cursor.mark();
        cursor.expect("alter", "table");
        AlterTableReader.ifExists(cursor);
        cursor.accept("only");
        ObjectName table = cursor.objectName();
        Effect effect = TableSettings.isDefault(cursor) ? Effect.REMOVES : Effect.REPLACES;
        if (cursor.items().size() > 1) {
            throw new ReadFailure(
                    Problem.NOT_UNDERSTOOD, cursor.spanSince(start), "a setting of a table among other actions");
        }
        return new Carried(cursor.spanSince(start), ObjectKind.TABLE_SETTING, table, Optional.of(setting), effect);
    }

    private Statement create() {
        cursor.expect("create");
        Effect effect = cursor.accept("or", "replace") ? Effect.REPLACES : Effect.CREATES;
        cursor.accept("recursive");
        cursor.accept("unlogged");
        if (cursor.accept("event", "trigger")) {
            Identifier name = cursor.name().name();
            return rest(ObjectKind.EVENT_TRIGGER, bare(name), Optional.of(name.text()), effect);
        }
        cursor.accept("constraint");
        Optional<ObjectKind> part = KindWords.ofPart(cursor);
        if (part.isPresent()) {
            return ofTable(part.get(), effect);
        }
        Optional<ObjectKind> kind = KindWords.read(cursor);
        if (kind.isEmpty()) {
            return OtherObjects.create(cursor, start);
        }
        Existence existence = cursor.accept("if", "not", "exists") ? Existence.LENIENT : Existence.STRICT;
        ObjectName name = KindWords.name(cursor, kind.get());
        Optional<String> signature =
                KindWords.isRoutine(kind.get()) ? Optional.of(SignatureReader.read(cursor)) : Optional.empty();
        refuseUntrusted(kind.get());
        return rest(kind.get(), name, signature, existence == Existence.LENIENT ? Effect.CREATES_IF_MISSING : effect);
    }

    /** Only SQL and PL/pgSQL run inside the server; other languages reach its host. */
    private void refuseUntrusted(ObjectKind kind) {
        if (!KindWords.isRoutine(kind) || kind == ObjectKind.AGGREGATE) {
            return;
        }
        int mark = cursor.mark();
        while (!cursor.atEnd()) {
            if (cursor.accept("language")
                    && !cursor.atEnd()
                    && !isTrusted(cursor.peek().value())) {
                throw new ReadFailure(
                        Problem.REFUSED,
                        cursor.here(),
                        "a function in language " + cursor.peek().value(),
                        "write it in sql or plpgsql");
            }
            if (!cursor.atEnd()) {
                cursor.skip();
            }
        }
        cursor.reset(mark);
    }

    private static boolean isTrusted(String language) {
        return language.equalsIgnoreCase("sql") || language.equalsIgnoreCase("plpgsql");
    }

    private Statement ofTable(ObjectKind kind, Effect effect) {
        String name = cursor.name().text();
        // A rule says ON event TO table, a trigger and a policy ON table.
        String before = kind == ObjectKind.RULE ? "to" : "on";
        while (!cursor.accept(before)) {
            cursor.skip();
        }
        return rest(kind, cursor.objectName(), Optional.of(name), effect);
    }

    private Statement alter() {
        cursor.expect("alter");
        Optional<ObjectKind> part = KindWords.ofPart(cursor);
        if (part.isPresent()) {
            String name = cursor.name().text();
            cursor.expect("on");
            return rest(part.get(), cursor.objectName(), Optional.of(name), Effect.CHANGES);
        }
        Optional<ObjectKind> kind = KindWords.read(cursor);
        if (kind.isEmpty()) {
            return other();
        }
        AlterTableReader.ifExists(cursor);
        ObjectName name = KindWords.name(cursor, kind.get());
        Optional<String> signature =
                KindWords.isRoutine(kind.get()) ? SignatureReader.readIfWritten(cursor) : Optional.empty();
        if (cursor.is("owner", "to")) {
            cursor.reset(start);
            return SessionReader.passed(cursor, Statement.Passed.Reason.NOT_COMPARED);
        }
        Optional<String> detail = kind.get() == ObjectKind.INDEX ? Optional.of(indexSetting()) : signature;
        return rest(kind.get(), name, detail, Effect.CHANGES);
    }

    private String indexSetting() {
        if (cursor.is("alter")) {
            return "statistics";
        }
        throw cursor.unexpected("ALTER COLUMN");
    }

    private Statement other() {
        if (endsWithOwner()) {
            cursor.reset(start);
            return SessionReader.passed(cursor, Statement.Passed.Reason.NOT_COMPARED);
        }
        throw new ReadFailure(
                Problem.NOT_UNDERSTOOD, cursor.here(), "ALTER " + cursor.peek().raw());
    }

    /** Whether the last words are {@code OWNER TO role}; any other ALTER changes the object. */
    private boolean endsWithOwner() {
        List<Token> rest = cursor.rest();
        int size = rest.size();
        return size > OWNER_WORDS
                && rest.get(size - OWNER_WORDS).isWord("owner")
                && rest.get(size - OWNER_WORDS + 1).isWord("to");
    }

    private Statement rest(ObjectKind kind, ObjectName name, Optional<String> part, Effect effect) {
        cursor.takeRest();
        return new Carried(cursor.spanSince(start), kind, name, part, effect);
    }

    private ObjectName bare(Identifier name) {
        return new ObjectName(Optional.empty(), name, cursor.spanSince(start));
    }
}
