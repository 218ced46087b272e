package dev.lockstep.emitters.jpa;

import dev.lockstep.core.model.Constraint;
import dev.lockstep.core.model.Index;
import dev.lockstep.core.model.ObjectPath;
import dev.lockstep.core.model.Table;
import dev.lockstep.core.name.Identifier;
import dev.lockstep.core.print.Clause;
import dev.lockstep.core.print.Ddl;
import dev.lockstep.emitters.Saying.How;
import dev.lockstep.emitters.jpa.source.JavaAnnotation;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The constraints and indexes of one table: what {@code @Table} says, what columns say, what the script says.
 *
 * @param arguments of {@code @Table}, by the argument's name
 * @param columnOptions for the options of {@code @Column}
 */
record TableWords(Map<String, List<JavaAnnotation>> arguments, Map<Identifier, String> columnOptions) {
    /** Settles them, says each and hands the scripts what they must do. */
    static TableWords of(Table table, Relations relations, Output output) {
        TableWords words = new TableWords(new HashMap<>(), new HashMap<>());
        ConstraintWords places = new ConstraintWords(table, relations);
        table.constraints().forEach(rule -> words.place(table, rule, rule.match(places), output));
        table.indexes().forEach(index -> words.place(table, index, output));
        return words;
    }

    /** {@code @Table} with everything it says. */
    JavaAnnotation annotation(Table table) {
        JavaAnnotation annotation = JavaAnnotation.of(Known.TABLE)
                .with("name", PhysicalName.of(table.name().name()))
                .with("schema", ColumnValue.schemaOf(table.name()))
                .withAll("uniqueConstraints", arguments.getOrDefault("uniqueConstraints", List.of()))
                .withAll("check", arguments.getOrDefault("check", List.of()))
                .withAll("indexes", arguments.getOrDefault("indexes", List.of()));
        String options = Stream.of(
                        table.partitionKey()
                                .map(key -> "PARTITION BY " + key.text())
                                .orElse(""),
                        Clause.with(table.parameters()))
                .filter(option -> !option.isEmpty())
                .collect(Collectors.joining(" "));
        return annotation
                .with("options", Optional.of(options).filter(text -> !text.isEmpty()))
                .with("comment", table.comment().map(TableWords::escaped));
    }

    /** Hibernate puts a comment between single quotes and does not double those in it (7.4). */
    static String escaped(String comment) {
        return comment.replace("'", "''");
    }

    private void place(Table table, Constraint rule, Placement placement, Output output) {
        ObjectPath path = ObjectPath.constraint(table.name(), rule.name());
        if (placement instanceof Placement.InTable in) {
            arguments.computeIfAbsent(in.argument(), name -> new ArrayList<>()).add(in.annotation());
            output.say(path, How.NATIVE, "@" + in.annotation().type().simpleName());
        } else if (placement instanceof Placement.OnColumn on) {
            columnOptions.merge(on.column(), on.option(), (one, other) -> one + " " + other);
            output.say(path, How.NATIVE, "@Column(options)");
        } else if (placement instanceof Placement.Implied implied) {
            output.say(path, How.NATIVE, implied.words());
        } else if (rule instanceof Constraint.NotNull notNull) {
            Ddl.nameNotNull(table.name(), notNull).forEach(output.scripts()::after);
            output.carry(path, "ALTER TABLE RENAME CONSTRAINT");
        } else {
            String statement = Ddl.addConstraint(table.name(), rule);
            if (rule instanceof Constraint.ForeignKey) {
                output.scripts().reference(statement);
            } else {
                output.scripts().after(statement);
            }
            output.carry(path, "ALTER TABLE ADD CONSTRAINT");
        }
        rule.comment().ifPresent(text -> output.scripts().reference(Ddl.comment(path, text)));
    }

    private void place(Table table, Index index, Output output) {
        ObjectPath path = ObjectPath.index(table.name(), index.name());
        Optional<JavaAnnotation> annotation = index(table, index);
        if (annotation.isPresent()) {
            arguments.computeIfAbsent("indexes", name -> new ArrayList<>()).add(annotation.get());
            output.say(path, How.NATIVE, "@Index");
        } else {
            output.scripts().after(Ddl.createIndex(table.name(), index));
            output.carry(path, "CREATE INDEX");
        }
        index.comment().ifPresent(text -> output.scripts().after(Ddl.comment(path, text)));
    }

    /** What Hibernate makes of an index; it does not find those of a partitioned table and would make them again. */
    static Optional<JavaAnnotation> index(Table table, Index index) {
        return table.partitionKey().isPresent() ? Optional.empty() : IndexWords.of(index);
    }
}
