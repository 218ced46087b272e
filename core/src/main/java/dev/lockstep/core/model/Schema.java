package dev.lockstep.core.model;

import dev.lockstep.core.name.QualifiedName;
import java.util.List;
import java.util.Optional;

/**
 * A whole PostgreSQL schema: what a canonical file declares, or what a running server reports.
 *
 * <p>Every list is in the order of its members' names, but {@code verbatim}, which keeps the order of the file. Two
 * schemas are equal when they say the same in the same words.
 */
public record Schema(
        List<Namespace> namespaces,
        List<Extension> extensions,
        List<EnumType> enums,
        List<CompositeType> composites,
        List<RangeType> ranges,
        List<Domain> domains,
        List<Sequence> sequences,
        List<Table> tables,
        List<Verbatim> verbatim) {
    public static final Schema EMPTY = new Schema(
            List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of());

    public Schema {
        namespaces = List.copyOf(namespaces);
        extensions = List.copyOf(extensions);
        enums = List.copyOf(enums);
        composites = List.copyOf(composites);
        ranges = List.copyOf(ranges);
        domains = List.copyOf(domains);
        sequences = List.copyOf(sequences);
        tables = List.copyOf(tables);
        verbatim = List.copyOf(verbatim);
    }

    public Schema withTables(List<Table> changed) {
        return new Schema(namespaces, extensions, enums, composites, ranges, domains, sequences, changed, verbatim);
    }

    public Schema withVerbatim(List<Verbatim> changed) {
        return new Schema(namespaces, extensions, enums, composites, ranges, domains, sequences, tables, changed);
    }

    public Optional<Table> table(QualifiedName wanted) {
        return tables.stream().filter(table -> table.name().equals(wanted)).findFirst();
    }

    public Optional<EnumType> enumType(QualifiedName wanted) {
        return enums.stream().filter(type -> type.name().equals(wanted)).findFirst();
    }

    public Optional<Domain> domain(QualifiedName wanted) {
        return domains.stream().filter(type -> type.name().equals(wanted)).findFirst();
    }
}
