package dev.lockstep.emitters.sqlalchemy;

import dev.lockstep.core.model.Column;
import dev.lockstep.core.model.Constraint;
import dev.lockstep.core.model.Index;
import dev.lockstep.core.model.IndexElement;
import dev.lockstep.core.model.Table;
import dev.lockstep.core.name.Identifier;
import dev.lockstep.core.type.SqlType;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** The columns by which SQLAlchemy tells the rows of a table apart when the table has no primary key. */
final class MapperKey {
    /** Postgres has no equality for these, or one that compares something else, such as the area of a box. */
    private static final Set<String> NOT_EQUATED =
            Set.of("box", "circle", "jsonpath", "line", "lseg", "path", "point", "polygon", "xml");

    private MapperKey() {}

    /**
     * A unique rule over columns that are never NULL, else every column whose values can be hashed and compared, else
     * every one.
     * Empty where the table says its key.
     */
    static Optional<List<Identifier>> of(Table table) {
        boolean said = table.primaryKey()
                .filter(key -> key.parameters().isEmpty() && !key.isTemporal())
                .isPresent();
        if (said) {
            return Optional.empty();
        }
        if (table.primaryKey().isPresent()) {
            return Optional.of(table.primaryKey().get().columns());
        }
        Stream<List<Identifier>> constraints =
                table.constraints(Constraint.Unique.class).map(Constraint.Unique::columns);
        Stream<List<Identifier>> indexes = table.indexes().stream()
                .filter(index -> index.isUnique() && index.predicate().isEmpty())
                .map(MapperKey::columns)
                .flatMap(Optional::stream);
        return Stream.concat(constraints, indexes)
                .filter(columns -> columns.stream()
                        .allMatch(column -> table.column(column)
                                .filter(MapperKey::tellsRowsApart)
                                .isPresent()))
                .findFirst()
                .or(() -> Optional.of(all(table)));
    }

    /** The columns of an index, when it is on nothing else. */
    private static Optional<List<Identifier>> columns(Index index) {
        List<Identifier> columns = index.elements().stream()
                .flatMap(element ->
                        element.key() instanceof IndexElement.OfColumn of ? Stream.of(of.column()) : Stream.empty())
                .toList();
        return columns.size() == index.elements().size() ? Optional.of(columns) : Optional.empty();
    }

    private static List<Identifier> all(Table table) {
        List<Identifier> telling = table.columns().stream()
                .filter(column -> tellsRowsApart(column.type()))
                .map(Column::name)
                .toList();
        return telling.isEmpty() ? table.columns().stream().map(Column::name).toList() : telling;
    }

    private static boolean tellsRowsApart(Column column) {
        return column.isNotNull() && tellsRowsApart(column.type());
    }

    private static boolean tellsRowsApart(SqlType type) {
        if (type instanceof SqlType.BuiltIn builtIn) {
            // A name such as that of a regclass is compared as the number that it stands for.
            String name = builtIn.name();
            return !NOT_EQUATED.contains(name) && !name.endsWith("multirange") && !name.startsWith("reg");
        }
        boolean isHstore = type instanceof SqlType.Named named
                && named.name().name().text().equals("hstore");
        return !isHstore && !(type instanceof SqlType.Json) && !(type instanceof SqlType.ArrayOf);
    }
}
