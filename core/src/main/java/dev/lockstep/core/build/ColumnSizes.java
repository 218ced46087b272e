package dev.lockstep.core.build;

import dev.lockstep.core.model.Domain;
import dev.lockstep.core.type.SqlType;
import java.util.Map;
import java.util.OptionalInt;

/** The sizes of types: {@code typlen} and {@code typalign} of the catalog, and the server's {@code type_maximum_size}. */
record ColumnSizes(Draft draft) implements SqlType.Cases<ColumnSize> {
    private static final int BYTES_OF_CHARACTER = 4;
    private static final int BITS_OF_BYTE = 8;

    /** The types of a fixed length that have no case of their own. */
    private static final Map<String, ColumnSize> BUILT_IN = Map.ofEntries(
            Map.entry("money", ColumnSize.fixed(8, 8)),
            Map.entry("macaddr", ColumnSize.fixed(6, 4)),
            Map.entry("macaddr8", ColumnSize.fixed(8, 4)),
            Map.entry("point", ColumnSize.fixed(16, 8)),
            Map.entry("line", ColumnSize.fixed(24, 8)),
            Map.entry("lseg", ColumnSize.fixed(32, 8)),
            Map.entry("box", ColumnSize.fixed(32, 8)),
            Map.entry("circle", ColumnSize.fixed(24, 8)),
            Map.entry("name", ColumnSize.fixed(64, 1)),
            Map.entry("char", ColumnSize.fixed(1, 1)),
            Map.entry("tid", ColumnSize.fixed(6, 2)),
            Map.entry("oid", ColumnSize.fixed(4, 4)),
            Map.entry("xid", ColumnSize.fixed(4, 4)),
            Map.entry("cid", ColumnSize.fixed(4, 4)),
            Map.entry("xid8", ColumnSize.fixed(8, 8)),
            Map.entry("pg_lsn", ColumnSize.fixed(8, 8)));

    @Override
    public ColumnSize bool(SqlType.Bool type) {
        return ColumnSize.fixed(1, 1);
    }

    @Override
    public ColumnSize integral(SqlType.Integral type) {
        return switch (type.width()) {
            case SMALLINT -> ColumnSize.fixed(2, 2);
            case INTEGER -> ColumnSize.fixed(4, 4);
            case BIGINT -> ColumnSize.fixed(8, 8);
        };
    }

    /** Two bytes for each four digits, the first and last four cut anywhere: {@code numeric_maximum_size}. */
    @Override
    public ColumnSize numeric(SqlType.Numeric type) {
        return type.digits()
                .map(digits -> ColumnSize.limited(4 + (digits.precision() + 6) / 4 * 2))
                .orElse(ColumnSize.UNLIMITED);
    }

    @Override
    public ColumnSize floating(SqlType.Floating type) {
        return switch (type.width()) {
            case REAL -> ColumnSize.fixed(4, 4);
            case DOUBLE -> ColumnSize.fixed(8, 8);
        };
    }

    @Override
    public ColumnSize text(SqlType.Text type) {
        return ColumnSize.UNLIMITED;
    }

    @Override
    public ColumnSize varchar(SqlType.Varchar type) {
        return characters(type.length());
    }

    @Override
    public ColumnSize character(SqlType.Char type) {
        return characters(OptionalInt.of(type.length()));
    }

    private static ColumnSize characters(OptionalInt length) {
        return length.isPresent() ? ColumnSize.limited(length.getAsInt() * BYTES_OF_CHARACTER) : ColumnSize.UNLIMITED;
    }

    @Override
    public ColumnSize bytea(SqlType.Bytea type) {
        return ColumnSize.UNLIMITED;
    }

    @Override
    public ColumnSize date(SqlType.Date type) {
        return ColumnSize.fixed(4, 4);
    }

    @Override
    public ColumnSize time(SqlType.Time type) {
        return ColumnSize.fixed(type.zone() == SqlType.Zone.WITH ? 12 : 8, 8);
    }

    @Override
    public ColumnSize timestamp(SqlType.Timestamp type) {
        return ColumnSize.fixed(8, 8);
    }

    @Override
    public ColumnSize interval(SqlType.Interval type) {
        return ColumnSize.fixed(16, 8);
    }

    @Override
    public ColumnSize uuid(SqlType.Uuid type) {
        return ColumnSize.fixed(16, 1);
    }

    @Override
    public ColumnSize json(SqlType.Json type) {
        return ColumnSize.UNLIMITED;
    }

    @Override
    public ColumnSize bits(SqlType.Bits type) {
        return type.length().isPresent()
                ? ColumnSize.limited((type.length().getAsInt() + BITS_OF_BYTE - 1) / BITS_OF_BYTE + 4)
                : ColumnSize.UNLIMITED;
    }

    @Override
    public ColumnSize builtIn(SqlType.BuiltIn type) {
        return type.name().startsWith("reg")
                ? ColumnSize.fixed(4, 4)
                : BUILT_IN.getOrDefault(type.name(), ColumnSize.UNLIMITED);
    }

    /** An enum's values are numbers; a domain has the length of its base, but no limit. */
    @Override
    public ColumnSize named(SqlType.Named type) {
        if (draft.enums.containsKey(type.name())) {
            return ColumnSize.fixed(4, 4);
        }
        Domain domain = draft.domains.get(type.name());
        ColumnSize base = domain == null ? ColumnSize.UNLIMITED : domain.base().match(this);
        return base.kind() == ColumnSize.Kind.FIXED ? base : ColumnSize.UNLIMITED;
    }

    @Override
    public ColumnSize arrayOf(SqlType.ArrayOf type) {
        return ColumnSize.UNLIMITED;
    }
}
