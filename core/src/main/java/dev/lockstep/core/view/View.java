package dev.lockstep.core.view;

import dev.lockstep.core.model.Column;
import dev.lockstep.core.model.ObjectPath;
import dev.lockstep.core.name.Identifier;
import dev.lockstep.core.name.QualifiedName;
import java.util.List;
import java.util.Optional;

/** A view or materialized view, as far as its query tells what its rows are. */
public sealed interface View {
    ObjectPath path();

    <R> R match(Cases<R> cases);

    /** One answer for each case of the family. */
    interface Cases<R> {
        R told(Told view);

        R untold(Untold view);
    }

    default QualifiedName name() {
        return QualifiedName.of(path().names().get(0), path().names().get(1));
    }

    /**
     * A view whose columns are known.
     *
     * @param columns in order, with their types as the catalog has them; NOT NULL where no row of any data has NULL
     * @param key columns that no two rows share and that are never NULL; empty where none are known
     */
    record Told(ObjectPath path, List<Column> columns, List<Identifier> key, Optional<String> comment) implements View {
        public Told {
            columns = List.copyOf(columns);
            key = List.copyOf(key);
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.told(this);
        }
    }

    /**
     * A view of which some column is not known.
     *
     * @param reason which, and what to do
     */
    record Untold(ObjectPath path, String reason) implements View {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.untold(this);
        }
    }
}
