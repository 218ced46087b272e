package dev.lockstep.emitters.pydantic;

import dev.lockstep.core.model.Column;
import dev.lockstep.core.model.Constraint;
import dev.lockstep.core.model.Constraint.Check;
import dev.lockstep.core.model.Domain;
import dev.lockstep.core.model.Schema;
import dev.lockstep.core.model.Table;
import dev.lockstep.core.name.Identifier;
import dev.lockstep.core.type.SqlType;
import dev.lockstep.emitters.pydantic.CheckReader.Reading;
import dev.lockstep.emitters.pydantic.CheckReader.Rule;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** What the checks of a table, and of the domains of its columns, say of single values. */
final class TableLimits {
    /** How a check of a domain calls the value. */
    private static final Identifier VALUE = new Identifier("value");

    private final Schema schema;
    private final Table table;
    private final Map<Check, Reading> checks = new LinkedHashMap<>();

    TableLimits(Schema schema, Table table) {
        this.schema = schema;
        this.table = table;
        table.constraints(Check.class)
                .filter(check -> check.validation() != Constraint.Validation.NOT_ENFORCED)
                .forEach(check -> checks.put(check, CheckReader.read(check.expression())));
    }

    /** Whether a row that is written must have a value in the column. */
    boolean isRequired(Column column) {
        return isRequired(column, check -> true);
    }

    /** Whether every row has a value in the column, those from before a check too. */
    boolean isAlwaysThere(Column column) {
        return isRequired(column, check -> check.validation() == Constraint.Validation.VALID);
    }

    private boolean isRequired(Column column, Predicate<Check> among) {
        boolean byTable = checks.entrySet().stream()
                .filter(check -> among.test(check.getKey()))
                .anyMatch(check -> check.getValue().required().contains(column.name()));
        boolean byDomain = domains(column.type())
                .flatMap(domain -> domain.checks().stream())
                .filter(among)
                .anyMatch(
                        check -> CheckReader.read(check.expression()).required().contains(VALUE));
        return canBeRequired(column) && (byTable || byDomain);
    }

    /** Of JSON, Python's None may be a value. */
    private boolean canBeRequired(Column column) {
        return !(base(column.type()) instanceof SqlType.Json);
    }

    /** The limits that can be said of a column without being stricter than the database. */
    Limits of(Column column) {
        Stream<Limits> ofTable = checks.values().stream()
                .flatMap(reading -> reading.rules().stream())
                .filter(rule -> rule.column().equals(column.name()))
                .map(Rule::limits);
        Stream<Limits> ofDomains = domains(column.type())
                .flatMap(domain -> domain.checks().stream())
                .flatMap(check -> CheckReader.read(check.expression()).rules().stream())
                .filter(rule -> rule.column().equals(VALUE))
                .map(Rule::limits);
        return Stream.concat(ofTable, ofDomains)
                .filter(limits -> limits.suit(column, base(column.type())))
                .reduce(Limits.NONE, Limits::and);
    }

    /** Whether everything that a check says is among the limits. */
    boolean isSaid(Check check) {
        return Optional.ofNullable(checks.get(check))
                .filter(reading -> reading.others() == 0)
                .filter(reading -> reading.rules().stream().allMatch(this::isSaid))
                .filter(reading -> reading.required().stream()
                        .allMatch(name ->
                                table.column(name).filter(this::canBeRequired).isPresent()))
                .isPresent();
    }

    private boolean isSaid(Rule rule) {
        return table.column(rule.column())
                .filter(column -> rule.limits().suit(column, base(column.type())))
                .isPresent();
    }

    /** The domains that a type is made of, outermost first. */
    Stream<Domain> domains(SqlType type) {
        return domain(type).stream().flatMap(domain -> Stream.concat(Stream.of(domain), domains(domain.base())));
    }

    private SqlType base(SqlType type) {
        List<Domain> all = domains(type).toList();
        return all.isEmpty() ? type : all.get(all.size() - 1).base();
    }

    private Optional<Domain> domain(SqlType type) {
        return type instanceof SqlType.Named named ? schema.domain(named.name()) : Optional.empty();
    }
}
