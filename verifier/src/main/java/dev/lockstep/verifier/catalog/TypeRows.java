package dev.lockstep.verifier.catalog;

import dev.lockstep.core.model.Column.Nullability;
import dev.lockstep.core.model.Constraint;
import dev.lockstep.core.model.Domain;
import dev.lockstep.core.model.EnumType;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** Reads enums and domains. */
final class TypeRows {
    private final CatalogAnswers answers;
    private final CatalogTypes types;

    TypeRows(CatalogAnswers answers, CatalogTypes types) {
        this.answers = answers;
        this.types = types;
    }

    List<EnumType> enums() {
        return answers.rows(CatalogQuery.ENUMS).stream()
                .map(row -> new EnumType(row.name(), row.list("labels"), row.optional("comment")))
                .sorted(Comparator.comparing(EnumType::name))
                .toList();
    }

    List<Domain> domains() {
        Map<String, List<CatalogRow>> checks = answers.rowsBy(CatalogQuery.DOMAIN_CHECKS, "domain");
        return answers.rows(CatalogQuery.DOMAINS).stream()
                .map(row -> domain(row, checks.getOrDefault(row.text("oid"), List.of())))
                .sorted(Comparator.comparing(Domain::name))
                .toList();
    }

    private Domain domain(CatalogRow row, List<CatalogRow> checks) {
        return new Domain(
                row.name(),
                types.of(row),
                row.optionalName("collation"),
                row.isTrue("not_null") ? Nullability.NOT_NULL : Nullability.NULLABLE,
                row.expression("default_expression"),
                checks.stream()
                        .map(ConstraintRows::check)
                        .sorted(Comparator.comparing(Constraint.Check::name))
                        .toList(),
                row.optional("comment"));
    }
}
