package dev.lockstep.emitters.sqlalchemy;

import static dev.lockstep.emitters.python.PyExpression.text;

import dev.lockstep.core.model.Constraint;
import dev.lockstep.core.model.Index;
import dev.lockstep.core.model.Table;
import dev.lockstep.core.name.QualifiedName;
import dev.lockstep.emitters.python.PyExpression;
import dev.lockstep.emitters.python.PyExpression.Argument;
import dev.lockstep.emitters.python.PyExpression.Brackets;
import dev.lockstep.emitters.python.PyExpression.Call;
import dev.lockstep.emitters.python.PyExpression.Group;
import dev.lockstep.emitters.python.PyExpression.Spread;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What a table has beside its columns. */
final class TableArguments {
    private final Models models;
    private final Table table;
    private final InlineParts inline;

    TableArguments(Models models, Table table) {
        this.models = models;
        this.table = table;
        this.inline = models.inline(table);
    }

    /** The value of {@code __table_args__}, when there is anything to say. */
    Optional<PyExpression> value() {
        List<PyExpression> parts = new ArrayList<>(parts());
        List<Argument> options = options();
        Optional<PyExpression> dictionary = options.isEmpty() ? Optional.empty() : Optional.of(dictionary(options));
        if (parts.isEmpty() && dictionary.isEmpty()) {
            return Optional.empty();
        }
        dictionary.ifPresent(parts::add);
        Spread spread = parts.size() == 1 ? Spread.IF_NEEDED : Spread.ALWAYS;
        return Optional.of(new Group(Brackets.TUPLE, spread, List.of(), parts));
    }

    /** The constraints and indexes that no column says. */
    List<Call> parts() {
        List<Call> parts = new ArrayList<>();
        ConstraintCalls calls = new ConstraintCalls(models, table);
        for (Constraint constraint : table.constraints()) {
            if (!inline.isInline(constraint)) {
                parts.add(constraint.match(calls));
            }
        }
        for (Index index : table.indexes()) {
            if (!inline.isInline(index)) {
                parts.add(IndexCalls.of(index));
            }
        }
        return parts;
    }

    /** The options of the table, by their keywords. */
    List<Argument> options() {
        List<Argument> options = new ArrayList<>();
        if (!table.name().namespace().equals(QualifiedName.PUBLIC)) {
            options.add(option("schema", text(table.name().namespace().text())));
        }
        if (table.persistence() == Table.Persistence.UNLOGGED) {
            options.add(option("prefixes", PyExpression.texts(List.of("UNLOGGED"))));
        }
        table.partitionKey().ifPresent(key -> options.add(option("postgresql_partition_by", text(key.text()))));
        if (!table.parameters().isEmpty()) {
            options.add(option("postgresql_with", ConstraintCalls.parameters(table.parameters())));
        }
        table.comment().ifPresent(comment -> options.add(option("comment", text(comment))));
        return options;
    }

    private static Argument option(String keyword, PyExpression value) {
        return new Argument(Optional.of(keyword), value);
    }

    private static PyExpression dictionary(List<Argument> options) {
        return new Group(
                Brackets.DICT,
                Spread.IF_NEEDED,
                options.stream()
                        .map(option -> text(option.keyword().orElseThrow()))
                        .toList(),
                options.stream().map(Argument::value).toList());
    }
}
