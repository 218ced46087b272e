package dev.lockstep.core.parse;

import dev.lockstep.core.model.Constraint.Check.Inheritance;
import dev.lockstep.core.model.Constraint.Period;
import dev.lockstep.core.model.StorageParameter;
import dev.lockstep.core.name.Identifier;
import dev.lockstep.core.source.SourceSpan;
import dev.lockstep.core.statement.ObjectName;
import dev.lockstep.core.statement.PartName;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A constraint made ready for JSqlParser, with what the text for it cannot carry.
 *
 * @param words the names in a CHECK expression
 */
record ConstraintText(
        SourceSpan span,
        PreparedText prepared,
        List<Identifier> words,
        Inheritance inheritance,
        Enforcement enforcement,
        Period period,
        List<Identifier> setColumns,
        List<StorageParameter> parameters,
        List<ElementText> elements,
        Optional<SourceSpan> referencedSpan) {

    /** Whether the server keeps to the rule (Postgres 18). */
    enum Enforcement {
        ON,
        OFF
    }

    /** Makes the constraint at the cursor ready, up to the cursor's end; its name stands before the cursor. */
    static ConstraintText ofTable(TokenCursor cursor, Optional<PartName> name) {
        Builder builder = new Builder(cursor);
        name.ifPresent(builder::constraintName);
        return builder.build();
    }

    /** The same for a constraint behind a column: what names no columns is about that one. */
    static ConstraintText ofColumn(TokenCursor cursor, Optional<PartName> name, PartName column) {
        Builder builder = new Builder(cursor);
        name.ifPresent(builder::constraintName);
        builder.column = Optional.of(column);
        return builder.build();
    }

    /** Walks over one constraint; knows which words are names. */
    private static final class Builder {
        private final TokenCursor cursor;
        private final int start;
        private final PreparedText out = new PreparedText();
        private final List<ElementText> elements = new ArrayList<>();
        private Optional<PartName> column = Optional.empty();
        private List<Identifier> words = List.of();
        private Inheritance inheritance = Inheritance.INHERIT;
        private Enforcement enforcement = Enforcement.ON;
        private Period period = Period.ABSENT;
        private List<Identifier> setColumns = List.of();
        private List<StorageParameter> parameters = List.of();
        private Optional<SourceSpan> referenced = Optional.empty();

        Builder(TokenCursor cursor) {
            this.cursor = cursor;
            this.start = cursor.mark();
        }

        void constraintName(PartName name) {
            out.add("CONSTRAINT", name.span());
            out.addName(name.name(), name.span());
        }

        ConstraintText build() {
            head();
            while (!cursor.atEnd()) {
                tail();
            }
            return new ConstraintText(
                    cursor.spanSince(start),
                    out,
                    words,
                    inheritance,
                    enforcement,
                    period,
                    setColumns,
                    parameters,
                    elements,
                    referenced);
        }

        private void head() {
            SourceSpan here = cursor.here();
            if (cursor.accept("check")) {
                out.add("CHECK (", here);
                TokenCursor inside = cursor.brackets();
                words = ExpressionWords.of(inside.rest());
                out.addExpression(inside.restAsExpression(), here);
                out.add(")", here);
            } else if (cursor.accept("primary")) {
                cursor.expect("key");
                key("PRIMARY KEY", here);
            } else if (cursor.accept("unique")) {
                nulls(here);
            } else if (cursor.accept("foreign")) {
                cursor.expect("key");
                out.add("FOREIGN KEY", here).addNames(referencing(), here);
                references();
            } else if (cursor.is("references")) {
                out.add("FOREIGN KEY", here);
                column.ifPresent(named -> out.addNames(List.of(named.name()), here));
                references();
            } else {
                exclude(here);
            }
        }

        private void nulls(SourceSpan here) {
            if (cursor.accept("nulls", "not", "distinct")) {
                key("UNIQUE NULLS NOT DISTINCT", here);
            } else {
                cursor.accept("nulls", "distinct");
                key("UNIQUE", here);
            }
        }

        private void key(String words, SourceSpan here) {
            out.add(words, here);
            if (column.isPresent()) {
                out.addNames(List.of(column.get().name()), here);
            } else {
                out.addNames(keyNames(), here);
            }
            if (cursor.accept("include")) {
                out.add("INCLUDE", here).addNames(cursor.names(), here);
            }
        }

        /** The last column of a key may be WITHOUT OVERLAPS. */
        private List<Identifier> keyNames() {
            List<Identifier> names = new ArrayList<>();
            for (TokenCursor item : cursor.brackets().items()) {
                requireNoPeriod(item);
                names.add(item.name().name());
                if (item.accept("without", "overlaps")) {
                    period = Period.LAST_COLUMN;
                }
                item.expectEnd();
            }
            return names;
        }

        /** The last column on each side of a foreign key may be a PERIOD, which may be a column's name as well. */
        private List<Identifier> referencing() {
            period = Period.ABSENT;
            List<Identifier> names = new ArrayList<>();
            for (TokenCursor item : cursor.brackets().items()) {
                requireNoPeriod(item);
                PartName first = item.name();
                if (!item.atEnd() && first.name().text().equals("period")) {
                    period = Period.LAST_COLUMN;
                    first = item.name();
                }
                names.add(first.name());
                item.expectEnd();
            }
            return names;
        }

        private void requireNoPeriod(TokenCursor next) {
            if (period == Period.LAST_COLUMN) {
                throw next.unexpected("no column behind the period");
            }
        }

        private void references() {
            SourceSpan here = cursor.here();
            cursor.expect("references");
            out.add("REFERENCES", here);
            ObjectName table = cursor.objectName();
            referenced = Optional.of(table.span());
            PreparedNames.add(out, table);
            if (cursor.isSymbol("(")) {
                out.addNames(referencing(), here);
            }
        }

        private void exclude(SourceSpan here) {
            if (!cursor.accept("exclude")) {
                throw cursor.unexpected("a constraint");
            }
            out.add("EXCLUDE", here);
            if (cursor.accept("using")) {
                out.add("USING", here).addName(cursor.name().name(), here);
            }
            out.add("(", here);
            for (TokenCursor item : cursor.brackets().items()) {
                if (!elements.isEmpty()) {
                    out.add(",", here);
                }
                ElementText element = ElementText.ofExclusion(item, out);
                elements.add(element);
            }
            out.add(")", here);
            if (cursor.accept("include")) {
                out.add("INCLUDE", here).addNames(cursor.names(), here);
            }
        }

        private void tail() {
            SourceSpan here = cursor.here();
            if (cursor.accept("no", "inherit")) {
                inheritance = Inheritance.NO_INHERIT;
            } else if (cursor.accept("with")) {
                parameters = ParameterReader.read(cursor);
            } else if (cursor.accept("where")) {
                out.add("WHERE (", here).addExpression(cursor.brackets().restWithoutBrackets(), here);
                out.add(")", here);
            } else if (cursor.accept("enforced")) {
                enforcement = Enforcement.ON;
            } else if (cursor.accept("not", "enforced")) {
                enforcement = Enforcement.OFF;
            } else if (cursor.is("using")) {
                throw cursor.unexpected("no tablespace");
            } else if (!attribute() && !(referenced.isPresent() && ofReference())) {
                throw cursor.unexpected("a clause of this constraint");
            }
        }

        private boolean attribute() {
            return copy("not", "deferrable")
                    || copy("deferrable")
                    || copy("initially", "deferred")
                    || copy("initially", "immediate")
                    || copy("not", "valid");
        }

        private boolean ofReference() {
            if (copy("match", "full") || copy("match", "simple") || copy("match", "partial")) {
                return true;
            }
            if (!copy("on")) {
                return false;
            }
            if (!copy("delete") && !copy("update")) {
                throw cursor.unexpected("DELETE or UPDATE");
            }
            if (!copy("no", "action") && !copy("restrict") && !copy("cascade")) {
                set();
            }
            return true;
        }

        private void set() {
            if (!copy("set", "null") && !copy("set", "default")) {
                throw cursor.unexpected("an action");
            }
            if (cursor.isSymbol("(")) {
                setColumns = cursor.names();
            }
        }

        private boolean copy(String... words) {
            boolean found = cursor.is(words);
            for (int i = 0; found && i < words.length; i++) {
                out.add(cursor.next());
            }
            return found;
        }
    }
}
