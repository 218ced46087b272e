package dev.lockstep.verifier.catalog;

import dev.lockstep.core.model.Column.Nullability;
import dev.lockstep.core.model.CompositeType;
import dev.lockstep.core.model.Constraint;
import dev.lockstep.core.model.Domain;
import dev.lockstep.core.model.EnumType;
import dev.lockstep.core.model.RangeType;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** Reads enums, composite and range types, and domains. */
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

    List<CompositeType> composites() {
        Map<String, List<CatalogRow>> attributes = answers.rowsBy(CatalogQuery.ATTRIBUTES, "relation");
        return answers.rows(CatalogQuery.COMPOSITES).stream()
                .map(row -> new CompositeType(
                        row.name(),
                        attributes.getOrDefault(row.text("relation"), List.of()).stream()
                                .map(this::attribute)
                                .toList(),
                        row.optional("comment")))
                .sorted(Comparator.comparing(CompositeType::name))
                .toList();
    }

    private CompositeType.Attribute attribute(CatalogRow row) {
        return new CompositeType.Attribute(
                row.identifier("name"), types.of(row), row.optionalName("collation"), row.optional("comment"));
    }

    List<RangeType> ranges() {
        return answers.rows(CatalogQuery.RANGES).stream()
                .map(row -> new RangeType(
                        row.name(),
                        types.plain(row.text("subtype")),
                        row.optional("operator_class"),
                        row.optionalName("collation"),
                        row.optionalName("canonical"),
                        row.optionalName("difference"),
                        row.optionalName("multirange").orElseThrow(),
                        row.optional("comment")))
                .sorted(Comparator.comparing(RangeType::name))
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
