package dev.lockstep.core.print;

import dev.lockstep.core.model.Column.Nullability;
import dev.lockstep.core.model.Constraint;
import dev.lockstep.core.model.Constraint.Validation;
import dev.lockstep.core.model.Domain;
import dev.lockstep.core.model.EnumType;
import java.util.List;
import java.util.stream.Collectors;

/** Enum types and domains. */
final class TypeDefinitionSql {
    private TypeDefinitionSql() {}

    static String create(EnumType type) {
        String labels = type.labels().stream()
                .map(label -> "\n    " + SqlLiteral.of(label))
                .collect(Collectors.joining(","));
        return "CREATE TYPE " + SqlName.of(type.name()) + " AS ENUM (" + labels + (labels.isEmpty() ? ")" : "\n)");
    }

    static String create(Domain domain) {
        String checks = domain.checks().stream()
                .filter(check -> check.validation() == Validation.VALID)
                .map(check -> "\n    " + TableSql.named(check))
                .collect(Collectors.joining());
        return "CREATE DOMAIN " + SqlName.of(domain.name()) + " AS " + SqlName.of(domain.base())
                + domain.collation()
                        .map(name -> " COLLATE " + CollationSql.of(name))
                        .orElse("")
                + domain.defaultValue()
                        .map(value -> " DEFAULT " + ExpressionSql.afterDefault(value))
                        .orElse("")
                + (domain.nullability() == Nullability.NOT_NULL ? " NOT NULL" : "")
                + checks;
    }

    /** The checks that only ALTER DOMAIN can leave unvalidated. */
    static List<String> unvalidatedChecks(Domain domain) {
        return domain.checks().stream()
                .filter(check -> check.validation() == Validation.NOT_VALID)
                .map(check -> addCheck(domain, check))
                .toList();
    }

    private static String addCheck(Domain domain, Constraint.Check check) {
        return "ALTER DOMAIN " + SqlName.of(domain.name()) + " ADD " + TableSql.named(check);
    }
}
