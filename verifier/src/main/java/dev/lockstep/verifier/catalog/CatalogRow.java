package dev.lockstep.verifier.catalog;

import dev.lockstep.core.model.SqlExpression;
import dev.lockstep.core.model.StorageParameter;
import dev.lockstep.core.name.Identifier;
import dev.lockstep.core.name.QualifiedName;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/** One row of an answer; the columns are asked for by their names in the query. */
final class CatalogRow {
    private final Map<String, @Nullable Object> values;

    CatalogRow(Map<String, @Nullable Object> values) {
        this.values = values;
    }

    String text(String column) {
        return optional(column).orElseThrow(() -> new IllegalStateException("the catalog says no " + column));
    }

    Optional<String> optional(String column) {
        if (!values.containsKey(column)) {
            throw new IllegalStateException("no query has a column " + column);
        }
        return Optional.ofNullable(values.get(column)).map(Object::toString);
    }

    boolean isTrue(String column) {
        return Boolean.TRUE.equals(values.get(column));
    }

    int number(String column) {
        return Integer.parseInt(text(column));
    }

    long longNumber(String column) {
        return Long.parseLong(text(column));
    }

    OptionalInt optionalNumber(String column) {
        return optional(column).map(Integer::parseInt).map(OptionalInt::of).orElseGet(OptionalInt::empty);
    }

    Identifier identifier(String column) {
        return new Identifier(text(column));
    }

    /** The qualified name in the columns {@code namespace} and {@code name}. */
    QualifiedName name() {
        return QualifiedName.of(text("namespace"), text("name"));
    }

    /** The qualified name in two columns with this prefix, when there is one. */
    Optional<QualifiedName> optionalName(String prefix) {
        return optional(prefix + "_name").map(name -> QualifiedName.of(text(prefix + "_namespace"), name));
    }

    Optional<SqlExpression> expression(String column) {
        return optional(column).map(SqlExpression::new);
    }

    /** The members of an array, none when the value is NULL. */
    List<String> list(String column) {
        optional(column);
        return values.get(column) instanceof String[] members ? Arrays.asList(members) : List.of();
    }

    List<Identifier> identifiers(String column) {
        return list(column).stream().map(Identifier::new).toList();
    }

    /** Members written {@code name=value}, in the order of their names. */
    List<StorageParameter> parameters(String column) {
        return list(column).stream()
                .map(CatalogRow::parameter)
                .sorted(Comparator.comparing(StorageParameter::name))
                .toList();
    }

    private static StorageParameter parameter(String text) {
        int sign = text.indexOf('=');
        return new StorageParameter(text.substring(0, sign), text.substring(sign + 1));
    }
}
