package dev.lockstep.verifier.catalog;

import dev.lockstep.core.model.Column;
import dev.lockstep.core.model.Column.Nullability;
import dev.lockstep.core.model.ColumnTuning;
import dev.lockstep.core.model.SqlExpression;
import dev.lockstep.core.model.ValueSource;
import dev.lockstep.core.type.SqlType;
import java.util.Map;
import java.util.Optional;

/** Reads columns. */
final class ColumnRows {
    private static final Map<String, String> STORAGE =
            Map.of("p", "plain", "e", "external", "x", "extended", "m", "main");
    private static final Map<String, String> COMPRESSION = Map.of("p", "pglz", "l", "lz4");

    private final CatalogTypes types;
    private final SequenceRows sequences;

    ColumnRows(CatalogTypes types, SequenceRows sequences) {
        this.types = types;
        this.sequences = sequences;
    }

    Column column(CatalogRow row) {
        SqlType type = types.of(row);
        return new Column(
                row.identifier("name"),
                type,
                row.optionalName("collation"),
                row.isTrue("not_null") ? Nullability.NOT_NULL : Nullability.NULLABLE,
                value(row, type),
                tuning(row),
                row.optional("comment"));
    }

    private ValueSource value(CatalogRow row, SqlType type) {
        if (!row.text("identity").isEmpty()) {
            return sequences.identity(row);
        }
        return row.expression("expression")
                .map(expression -> value(row, type, expression))
                .orElseGet(ValueSource.Absent::new);
    }

    private ValueSource value(CatalogRow row, SqlType type, SqlExpression expression) {
        return switch (row.text("generated")) {
            case "s" -> new ValueSource.Generated(expression, ValueSource.Generated.Persistence.STORED);
            case "v" -> new ValueSource.Generated(expression, ValueSource.Generated.Persistence.VIRTUAL);
            default -> sequences.serial(row, type, expression).orElseGet(() -> new ValueSource.Default(expression));
        };
    }

    private static ColumnTuning tuning(CatalogRow row) {
        return new ColumnTuning(
                word(STORAGE, row.optional("storage")),
                word(COMPRESSION, row.optional("compression")),
                row.optionalNumber("statistics"));
    }

    private static Optional<String> word(Map<String, String> words, Optional<String> letter) {
        return letter.map(known -> words.getOrDefault(known, known));
    }
}
