package dev.lockstep.core.random;

import dev.lockstep.core.model.Column.Nullability;
import dev.lockstep.core.model.Constraint;
import dev.lockstep.core.model.Constraint.Check.Inheritance;
import dev.lockstep.core.model.Constraint.Validation;
import dev.lockstep.core.model.Domain;
import dev.lockstep.core.model.EnumType;
import dev.lockstep.core.model.Namespace;
import dev.lockstep.core.model.Schema;
import dev.lockstep.core.model.Sequence;
import dev.lockstep.core.model.SqlExpression;
import dev.lockstep.core.model.Table;
import dev.lockstep.core.name.Identifier;
import dev.lockstep.core.name.QualifiedName;
import dev.lockstep.core.type.SqlType;
import dev.lockstep.core.type.SqlType.Integral;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/** Schemas that a server accepts, made up from a seed; a failing test names the seed. */
public final class RandomSchemas {
    private static final List<Identifier> NAMESPACES = List.of(QualifiedName.PUBLIC, new Identifier("app"));

    private final Random random;

    private RandomSchemas(long seed) {
        this.random = new Random(seed);
    }

    /** The schema of a seed: some enum types, domains, sequences and up to six tables that reference each other. */
    public static Schema of(long seed) {
        return new RandomSchemas(seed).schema();
    }

    private Schema schema() {
        List<EnumType> enums = new ArrayList<>();
        List<Domain> domains = new ArrayList<>();
        List<Sequence> sequences = new ArrayList<>();
        for (int i = 0; i < random.nextInt(4); i++) {
            enums.add(new EnumType(name("mood" + i), List.of("it's", "sad", "A B"), comment()));
        }
        for (int i = 0; i < random.nextInt(3); i++) {
            domains.add(domain(name("positive" + i)));
        }
        for (int i = 0; i < random.nextInt(3); i++) {
            sequences.add(new Sequence(name("counter" + i), RandomOptions.of(random), Optional.empty(), comment()));
        }
        List<SqlType> ownTypes = new ArrayList<>();
        enums.forEach(type -> ownTypes.add(new SqlType.Named(type.name(), List.of())));
        domains.forEach(type -> ownTypes.add(new SqlType.Named(type.name(), List.of())));
        List<Table> tables = tables(new RandomTables(random, ownTypes));
        enums.sort(Comparator.comparing(EnumType::name));
        domains.sort(Comparator.comparing(Domain::name));
        sequences.sort(Comparator.comparing(Sequence::name));
        Namespace app = new Namespace(NAMESPACES.get(1), comment());
        return new Schema(List.of(app), List.of(), enums, List.of(), List.of(), domains, sequences, tables, List.of());
    }

    private List<Table> tables(RandomTables maker) {
        List<Table> tables = new ArrayList<>();
        for (int i = 0; i < 1 + random.nextInt(6); i++) {
            String base = random.nextInt(4) == 0 ? "Odd table " : "things_";
            tables.add(maker.table(name(base + i), tables));
        }
        tables.sort(Comparator.comparing(Table::name));
        return tables;
    }

    private Domain domain(QualifiedName name) {
        Constraint.Check check = new Constraint.Check(
                new Identifier(name.name().text() + "_check"),
                new SqlExpression("VALUE > " + random.nextInt(10)),
                Inheritance.INHERIT,
                Validation.VALID,
                comment());
        Optional<SqlExpression> value = random.nextBoolean() ? Optional.of(new SqlExpression("100")) : Optional.empty();
        return new Domain(
                name, Integral.INTEGER, Optional.empty(), Nullability.NULLABLE, value, List.of(check), comment());
    }

    private QualifiedName name(String base) {
        return new QualifiedName(NAMESPACES.get(random.nextInt(2)), new Identifier(base));
    }

    private Optional<String> comment() {
        return RandomOptions.comment(random);
    }
}
