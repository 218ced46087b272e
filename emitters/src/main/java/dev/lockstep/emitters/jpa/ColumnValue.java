package dev.lockstep.emitters.jpa;

import dev.lockstep.core.model.Column;
import dev.lockstep.core.model.Sequence;
import dev.lockstep.core.model.SequenceOptions;
import dev.lockstep.core.model.SqlExpression;
import dev.lockstep.core.model.ValueSource;
import dev.lockstep.core.model.ValueSource.Generated.Persistence;
import dev.lockstep.core.model.ValueSource.Identity.Generation;
import dev.lockstep.core.name.QualifiedName;
import dev.lockstep.core.print.Clause;
import dev.lockstep.core.print.Ddl;
import dev.lockstep.core.type.SqlType.Integral;
import dev.lockstep.emitters.jpa.ValueWords.Giver;
import dev.lockstep.emitters.jpa.source.JavaAnnotation;
import dev.lockstep.emitters.jpa.source.JavaValue;
import dev.lockstep.emitters.jpa.source.JavaValue.Listed;
import dev.lockstep.emitters.jpa.source.JavaValue.Member;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Says where the value of one column comes from. */
final class ColumnValue implements ValueSource.Cases<ValueWords> {
    /** What part a column has in the entity's identity. */
    enum KeyPart {
        WHOLE_KEY,
        PART_OF_KEY,
        NO_KEY
    }

    /** The column and where it stands. */
    record Place(QualifiedName table, Column column, KeyPart keyPart) {}

    private final QualifiedName table;
    private final Column column;
    private final KeyPart keyPart;
    private final LiteralDefault literals;
    private final Scripts scripts;

    ColumnValue(Place place, LiteralDefault literals, Scripts scripts) {
        this.table = place.table();
        this.column = place.column();
        this.keyPart = place.keyPart();
        this.literals = literals;
        this.scripts = scripts;
    }

    @Override
    public ValueWords absent(ValueSource.Absent source) {
        return ValueWords.NONE;
    }

    @Override
    public ValueWords byDefault(ValueSource.Default source) {
        SqlExpression expression = source.expression();
        JavaAnnotation columnDefault = columnDefault(Clause.afterDefault(expression));
        if (keyPart == KeyPart.PART_OF_KEY) {
            return ValueWords.of(Giver.APPLICATION, "", columnDefault);
        }
        Optional<JavaValue> literal = keyPart == KeyPart.NO_KEY ? literals.value(column, expression) : Optional.empty();
        if (literal.isPresent()) {
            return new ValueWords(List.of(columnDefault), "", Optional.empty(), literal, Giver.APPLICATION);
        }
        return ValueWords.of(Giver.APPLICATION_OR_DATABASE, "", writable(), columnDefault);
    }

    /** By {@code options}, because Postgres 18 takes {@code @GeneratedColumn} for a virtual column. */
    @Override
    public ValueWords generated(ValueSource.Generated source) {
        JavaAnnotation generated = JavaAnnotation.of(Known.GENERATED)
                .with(
                        "event",
                        new Listed(List.of(
                                new Member(Known.EVENT_TYPE, "INSERT"), new Member(Known.EVENT_TYPE, "UPDATE"))));
        String kept = source.persistence() == Persistence.STORED ? " STORED" : " VIRTUAL";
        String option = "GENERATED ALWAYS AS " + Clause.bracketed(source.expression()) + kept;
        return ValueWords.of(Giver.DATABASE, option, generated);
    }

    @Override
    public ValueWords identity(ValueSource.Identity source) {
        String options = Clause.options(table, column, source);
        if (keyPart == KeyPart.WHOLE_KEY && source.generation() == Generation.BY_DEFAULT) {
            return ValueWords.of(Giver.DATABASE, options, generatedValue("IDENTITY"));
        }
        String when = source.generation() == Generation.ALWAYS ? "ALWAYS" : "BY DEFAULT";
        String option = ("GENERATED " + when + " AS IDENTITY " + options).strip();
        if (keyPart == KeyPart.PART_OF_KEY && source.generation() == Generation.BY_DEFAULT) {
            // Hibernate 7.4 has every part of a composite key before it inserts a row.
            return ValueWords.of(Giver.APPLICATION, option);
        }
        return ValueWords.of(Giver.DATABASE, option, JavaAnnotation.of(Known.GENERATED));
    }

    @Override
    public ValueWords serial(ValueSource.Serial source) {
        if (keyPart == KeyPart.WHOLE_KEY && isSayable(source.sequence(), source.options())) {
            scripts.own(source.sequence(), new Sequence.Owner(table, column.name()));
            return ValueWords.of(
                    Giver.DATABASE,
                    "",
                    generatedValue("SEQUENCE"),
                    generator(source),
                    columnDefault(next(source.sequence())));
        }
        if (keyPart == KeyPart.NO_KEY && Clause.isWrittenAsSerial(table, column)) {
            return new ValueWords(
                    List.of(JavaAnnotation.of(Known.GENERATED)),
                    "",
                    Optional.of(serialName()),
                    Optional.empty(),
                    Giver.DATABASE);
        }
        scripts.before(Ddl.createSequence(
                new Sequence(source.sequence(), source.options(), Optional.empty(), Optional.empty())));
        scripts.own(source.sequence(), new Sequence.Owner(table, column.name()));
        JavaAnnotation columnDefault = columnDefault(next(source.sequence()));
        return keyPart == KeyPart.PART_OF_KEY
                ? ValueWords.of(Giver.APPLICATION, "", columnDefault)
                : ValueWords.of(Giver.APPLICATION_OR_DATABASE, "", writable(), columnDefault);
    }

    /**
     * Whether {@code @SequenceGenerator} can say it: its numbers are of type int, it splits names at points, and
     * Hibernate's validation finds no sequence whose name has capital letters (7.4).
     */
    private static boolean isSayable(QualifiedName sequence, SequenceOptions options) {
        String name = sequence.name().text();
        boolean found = name.indexOf('.') < 0 && name.equals(name.toLowerCase(Locale.ROOT));
        boolean startFits = options.start() == (int) options.start();
        return found && startFits && options.increment() > 0 && options.increment() == (int) options.increment();
    }

    private static JavaAnnotation generator(ValueSource.Serial source) {
        QualifiedName sequence = source.sequence();
        SequenceOptions options = source.options();
        JavaAnnotation generator = JavaAnnotation.of(Known.SEQUENCE_GENERATOR)
                .with("sequenceName", PhysicalName.of(sequence.name()))
                .with("schema", schemaOf(sequence));
        if (options.start() != 1) {
            generator = generator.with("initialValue", new JavaValue.Code(Long.toString(options.start())));
        }
        generator = generator.with("allocationSize", new JavaValue.Code(Long.toString(options.increment())));
        List<String> words = new ArrayList<>();
        if (!options.type().equals(Integral.BIGINT)) {
            words.add("AS " + options.type().sql());
        }
        // Hibernate writes the start and the increment itself.
        Clause.options(options).stream()
                .filter(word -> !word.startsWith("START") && !word.startsWith("INCREMENT"))
                .forEach(words::add);
        return words.isEmpty() ? generator : generator.with("options", String.join(" ", words));
    }

    static Optional<String> schemaOf(QualifiedName object) {
        return object.namespace().equals(QualifiedName.PUBLIC)
                ? Optional.empty()
                : Optional.of(PhysicalName.of(object.namespace()));
    }

    private String serialName() {
        Integral type = (Integral) column.type();
        return switch (type.width()) {
            case SMALLINT -> "smallserial";
            case INTEGER -> "serial";
            case BIGINT -> "bigserial";
        };
    }

    private static String next(QualifiedName sequence) {
        return "nextval('" + PhysicalName.ofSequence(sequence) + "')";
    }

    private static JavaAnnotation columnDefault(String expression) {
        return JavaAnnotation.of(Known.COLUMN_DEFAULT).with("value", expression);
    }

    private static JavaAnnotation generatedValue(String strategy) {
        return JavaAnnotation.of(Known.GENERATED_VALUE).with("strategy", new Member(Known.GENERATION_TYPE, strategy));
    }

    private static JavaAnnotation writable() {
        return JavaAnnotation.of(Known.GENERATED).with("writable", new JavaValue.Code("true"));
    }
}
