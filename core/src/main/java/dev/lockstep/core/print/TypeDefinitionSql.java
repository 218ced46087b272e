package dev.lockstep.core.print;

import dev.lockstep.core.model.Column.Nullability;
import dev.lockstep.core.model.CompositeType;
import dev.lockstep.core.model.Constraint;
import dev.lockstep.core.model.Constraint.Validation;
import dev.lockstep.core.model.Domain;
import dev.lockstep.core.model.EnumType;
import dev.lockstep.core.model.RangeType;
import dev.lockstep.core.name.ImpliedName;
import dev.lockstep.core.name.QualifiedName;
import java.util.ArrayList;
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

    static String create(CompositeType type) {
        String attributes = type.attributes().stream()
                .map(attribute -> "\n    " + attribute.name().sql() + " " + SqlName.of(attribute.type())
                        + attribute
                                .collation()
                                .map(name -> " COLLATE " + CollationSql.of(name))
                                .orElse(""))
                .collect(Collectors.joining(","));
        return "CREATE TYPE " + SqlName.of(type.name()) + " AS (" + attributes + (attributes.isEmpty() ? ")" : "\n)");
    }

    static String create(RangeType type) {
        List<String> options = new ArrayList<>();
        options.add("SUBTYPE = " + SqlName.of(type.subtype()));
        type.operatorClass().ifPresent(name -> options.add("SUBTYPE_OPCLASS = " + name));
        type.collation().ifPresent(name -> options.add("COLLATION = " + CollationSql.of(name)));
        type.canonical().ifPresent(name -> options.add("CANONICAL = " + function(name)));
        type.difference().ifPresent(name -> options.add("SUBTYPE_DIFF = " + function(name)));
        QualifiedName implied =
                type.name().sibling(ImpliedName.multirange(type.name().name()));
        if (!type.multirange().equals(implied)) {
            options.add("MULTIRANGE_TYPE_NAME = " + SqlName.of(type.multirange()));
        }
        return "CREATE TYPE " + SqlName.of(type.name()) + " AS RANGE (" + String.join(", ", options) + ")";
    }

    private static String function(QualifiedName name) {
        return name.namespace().text().equals("pg_catalog") ? name.name().sql() : SqlName.of(name);
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
