package dev.lockstep.emitters.django;

import dev.lockstep.core.build.Renames;
import dev.lockstep.core.build.Renames.OfColumn;
import dev.lockstep.core.build.Renames.OfTable;
import dev.lockstep.core.model.Column;
import dev.lockstep.core.model.FormerNames;
import dev.lockstep.core.model.ObjectPath;
import dev.lockstep.core.model.Schema;
import dev.lockstep.core.model.Table;
import dev.lockstep.core.name.Identifier;
import dev.lockstep.core.name.QualifiedName;
import dev.lockstep.emitters.EmissionException;
import dev.lockstep.emitters.EmissionException.Problem;
import dev.lockstep.emitters.django.MigrationState.KnownModel;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * Which tables and columns of the migrations have other names now.
 *
 * <p>Something is the same under another name when the names it had when the last migration was written begin the list
 * of names it has had until today. So a name that is used again is told apart from the thing that had it first.
 */
final class KnownRenames {
    private final MigrationState before;
    private final Map<String, KnownModel> known;
    private final Schema schema;
    private final FormerNames former;
    private final List<OfTable> tables = new ArrayList<>();
    private final List<OfColumn> columns = new ArrayList<>();
    private final List<Problem> problems = new ArrayList<>();

    private KnownRenames(MigrationState before, Schema schema, FormerNames former) {
        this.before = before;
        this.known = before.byTable();
        this.schema = schema;
        this.former = former;
    }

    /** @throws EmissionException when a former name is in use again, so that no order of renames is plain */
    static Renames of(MigrationState before, Schema schema, FormerNames former) {
        KnownRenames renames = new KnownRenames(before, schema, former);
        schema.tables().stream().filter(Relations::isManaged).forEach(renames::read);
        if (!renames.problems.isEmpty()) {
            throw new EmissionException(renames.problems);
        }
        return new Renames(renames.tables, renames.columns);
    }

    /** The former names as the state records them. */
    static SortedMap<String, List<String>> recorded(Schema schema, FormerNames former) {
        SortedMap<String, List<String>> recorded = new TreeMap<>();
        for (Table table : schema.tables()) {
            String path = Models.databaseTable(table);
            put(recorded, path, former.of(table.name()), Models::databaseTable);
            for (Column column : table.columns()) {
                put(recorded, path(path, column.name()), former.of(table.name(), column.name()), Identifier::text);
            }
        }
        return recorded;
    }

    private static <T> void put(
            Map<String, List<String>> recorded, String path, List<T> former, Function<T, String> text) {
        if (!former.isEmpty()) {
            recorded.put(path, former.stream().map(text).toList());
        }
    }

    private static String path(String table, Identifier column) {
        return table + "." + column.text();
    }

    private void read(Table table) {
        QualifiedName now = table.name();
        Names<QualifiedName> tableNames =
                new Names<>(Models::databaseTable, name -> Optional.of(name).filter(known::containsKey));
        Optional<QualifiedName> then = earlier(former.of(now), now, tableNames);
        if (then.isPresent()) {
            boolean used = known.containsKey(Models.databaseTable(now))
                    || schema.table(then.get()).isPresent();
            if (used) {
                problems.add(
                        reused(ObjectPath.table(now), "table " + now, then.get().toString()));
            }
            tables.add(new OfTable(then.get(), now));
        }
        KnownModel model = known.get(Models.databaseTable(then.orElse(now)));
        if (model != null) {
            table.columns().forEach(column -> read(table, column.name(), model));
        }
    }

    private void read(Table table, Identifier now, KnownModel model) {
        String owner = model.text().table();
        Names<Identifier> names = new Names<>(
                Identifier::text,
                name -> model.field(new Identifier(name)).map(field -> path(owner, new Identifier(name))));
        earlier(former.of(table.name(), now), now, names).ifPresent(then -> {
            if (model.field(now).isPresent() || table.column(then).isPresent()) {
                ObjectPath path = ObjectPath.column(table.name(), now);
                problems.add(reused(path, path.toString(), then.toString()));
            }
            columns.add(new OfColumn(table.name(), then, now));
        });
    }

    /**
     * How names are written in the state.
     *
     * @param path where a name's own former names are recorded, empty for a name that the state does not know
     */
    private record Names<T>(Function<T, String> text, Function<String, Optional<String>> path) {}

    /** The name that the state knows something by, when it is another one than now. */
    private <T> Optional<T> earlier(List<T> formerNames, T now, Names<T> names) {
        List<T> all = new ArrayList<>(formerNames);
        all.add(now);
        List<String> texts = all.stream().map(names.text()).toList();
        for (int i = texts.size() - 1; i >= 0; i--) {
            boolean same = names.path()
                    .apply(texts.get(i))
                    .flatMap(before::former)
                    .filter(texts.subList(0, i)::equals)
                    .isPresent();
            if (same) {
                return all.get(i).equals(now) ? Optional.empty() : Optional.of(all.get(i));
            }
        }
        return Optional.empty();
    }

    private static Problem reused(ObjectPath path, String object, String then) {
        return new Problem(
                path,
                "reused-name",
                object + " was called " + then + ", and one of the two names is in use for something else as well",
                "take the second use out of the file, run sync, put it back and run sync again");
    }
}
