package dev.lockstep.verifier.catalog;

import dev.lockstep.core.model.Sequence;
import dev.lockstep.core.model.SequenceOptions;
import dev.lockstep.core.model.SequenceOptions.Cycle;
import dev.lockstep.core.model.SqlExpression;
import dev.lockstep.core.model.ValueSource;
import dev.lockstep.core.type.SqlType;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Reads sequences and tells those of serial and identity columns from free ones. */
final class SequenceRows {
    /** The dependence of an identity column's sequence. */
    private static final String IDENTITY = "i";

    private final List<CatalogRow> rows;
    private final CatalogTypes types;
    private final Map<String, List<CatalogRow>> owned;
    private final Set<CatalogRow> usedByColumns = new HashSet<>();

    SequenceRows(List<CatalogRow> rows, CatalogTypes types) {
        this.rows = rows;
        this.types = types;
        this.owned = rows.stream()
                .filter(row -> row.optional("owner").isPresent())
                .collect(Collectors.groupingBy(row -> ownerKey(row.text("owner"), row.text("owner_column"))));
    }

    ValueSource.Identity identity(CatalogRow column) {
        CatalogRow row = owned(column, IDENTITY)
                .orElseThrow(
                        () -> new IllegalStateException("an identity column has no sequence: " + column.text("name")));
        usedByColumns.add(row);
        ValueSource.Identity.Generation generation = column.text("identity").equals("a")
                ? ValueSource.Identity.Generation.ALWAYS
                : ValueSource.Identity.Generation.BY_DEFAULT;
        return new ValueSource.Identity(generation, row.name(), options(row));
    }

    /** A serial, when the column is of an integer type, owns a sequence and alone takes its default from it. */
    Optional<ValueSource> serial(CatalogRow column, SqlType type, SqlExpression expression) {
        Optional<CatalogRow> sequence = owned(column, "a")
                .filter(row -> type instanceof SqlType.Integral)
                .filter(row -> !row.isTrue("shared") && row.text("persistence").equals(column.text("persistence")))
                .filter(row -> row.text("next_value").equals(expression.text()));
        sequence.ifPresent(usedByColumns::add);
        return sequence.map(row -> new ValueSource.Serial(row.name(), options(row)));
    }

    /** The sequences that no column asked for before. */
    List<Sequence> free() {
        return rows.stream()
                .filter(row -> !usedByColumns.contains(row))
                .map(this::sequence)
                .sorted(Comparator.comparing(Sequence::name))
                .toList();
    }

    private Sequence sequence(CatalogRow row) {
        Optional<Sequence.Owner> owner =
                row.optionalName("owner").map(table -> new Sequence.Owner(table, row.identifier("owner_column_name")));
        return new Sequence(row.name(), options(row), owner, row.optional("comment"));
    }

    private Optional<CatalogRow> owned(CatalogRow column, String dependence) {
        String prefix = dependence.equals(IDENTITY) ? "identity_" : "";
        String key = ownerKey(column.text(prefix + "relation"), column.text(prefix + "number"));
        return owned.getOrDefault(key, List.of()).stream()
                .filter(row -> row.text("owning").equals(dependence))
                .findFirst();
    }

    private static String ownerKey(String relation, String column) {
        return relation + "." + column;
    }

    private SequenceOptions options(CatalogRow row) {
        if (!(types.plain(row.text("type")) instanceof SqlType.Integral type)) {
            throw new IllegalStateException("a sequence counts in no integer type: " + row.name());
        }
        return new SequenceOptions(
                type,
                row.longNumber("start"),
                row.longNumber("increment"),
                row.longNumber("min"),
                row.longNumber("max"),
                row.longNumber("cache"),
                row.isTrue("cycle") ? Cycle.CYCLE : Cycle.NO_CYCLE);
    }
}
