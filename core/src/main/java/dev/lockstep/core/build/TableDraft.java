package dev.lockstep.core.build;

import dev.lockstep.core.model.Column;
import dev.lockstep.core.model.Constraint;
import dev.lockstep.core.model.Index;
import dev.lockstep.core.model.SqlExpression;
import dev.lockstep.core.model.StorageParameter;
import dev.lockstep.core.model.Table;
import dev.lockstep.core.name.Identifier;
import dev.lockstep.core.name.QualifiedName;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** A table while statements still change it. */
final class TableDraft {
    QualifiedName name;
    Table.Persistence persistence;
    Map<Identifier, Column> columns = new LinkedHashMap<>();
    final Map<Identifier, Constraint> constraints = new TreeMap<>();
    final Map<Identifier, Index> indexes = new TreeMap<>();
    final Map<String, String> parameters = new TreeMap<>();
    Optional<SqlExpression> partitionKey = Optional.empty();
    Optional<String> comment = Optional.empty();

    TableDraft(QualifiedName name, Table.Persistence persistence) {
        this.name = name;
        this.persistence = persistence;
    }

    void setParameters(List<StorageParameter> changed) {
        changed.forEach(parameter -> parameters.put(parameter.name(), parameter.value()));
    }

    Optional<Constraint.PrimaryKey> primaryKey() {
        return constraints.values().stream()
                .filter(Constraint.PrimaryKey.class::isInstance)
                .map(Constraint.PrimaryKey.class::cast)
                .findFirst();
    }

    Table freeze() {
        List<StorageParameter> storage = new ArrayList<>();
        parameters.forEach((key, value) -> storage.add(new StorageParameter(key, value)));
        storage.sort(Comparator.comparing(StorageParameter::name));
        return new Table(
                name,
                persistence,
                List.copyOf(columns.values()),
                List.copyOf(constraints.values()),
                List.copyOf(indexes.values()),
                storage,
                partitionKey,
                comment);
    }
}
