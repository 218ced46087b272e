package dev.lockstep.verifier.sensitivity;

import dev.lockstep.core.model.Constraint.NullsDistinct;
import dev.lockstep.core.model.Index;
import dev.lockstep.core.model.Index.Uniqueness;
import dev.lockstep.core.model.IndexElement;
import dev.lockstep.core.model.IndexElement.Nulls;
import dev.lockstep.core.model.IndexElement.Order;
import dev.lockstep.core.model.ObjectPath;
import dev.lockstep.core.model.SqlExpression;
import dev.lockstep.core.model.StorageParameter;
import dev.lockstep.core.name.Identifier;
import dev.lockstep.core.print.Ddl;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** Changes of one index, which is made again under its name. */
final class IndexChanges {
    private static final Identifier NEW = new Identifier("new index");

    private IndexChanges() {}

    static Map<String, Drawn.Maker> all() {
        Map<String, Drawn.Maker> all = new TreeMap<>();
        all.put("drop index", drawn -> drawn.index(index -> true).map(at -> SchemaChange.of(path(at), drop(at))));
        all.put(
                "add index",
                drawn -> drawn.column(Drawn::isOwn, column -> true)
                        .map(at -> SchemaChange.of(
                                ObjectPath.index(at.table().name(), NEW),
                                "CREATE INDEX " + NEW.sql() + " ON "
                                        + at.table().name().sql() + " ((" + at.sql() + " IS NULL))")));
        all.put(
                "rename index",
                drawn -> drawn.index(index -> true)
                        .map(at -> new SchemaChange(
                                List.of("ALTER INDEX "
                                        + at.table()
                                                .name()
                                                .sibling(at.part().name())
                                                .sql() + " RENAME TO " + NEW.sql()),
                                List.of(path(at), ObjectPath.index(at.table().name(), NEW)))));
        all.put(
                "index comment",
                drawn -> drawn.index(index -> true)
                        .map(at -> SchemaChange.of(path(at), Ddl.comment(path(at), "another comment"))));
        put(
                all,
                "index predicate",
                index -> true,
                index -> with(index, index.uniqueness(), Optional.of(new SqlExpression("77 > 66")), index.include()));
        put(
                all,
                "index uniqueness",
                IndexChanges::isTree,
                index -> with(
                        index,
                        index.isUnique() ? Uniqueness.PLAIN : Uniqueness.UNIQUE,
                        index.predicate(),
                        index.include()));
        put(
                all,
                "index include",
                index -> isTree(index) && index.elements().get(0).key() instanceof IndexElement.OfColumn,
                IndexChanges::including);
        put(
                all,
                "index order",
                IndexChanges::isTree,
                index -> element(index, turned(index.elements().get(0))));
        put(
                all,
                "index elements",
                index -> index.elements().size() > 1,
                index -> index.withElements(
                        index.elements().subList(1, index.elements().size())));
        put(
                all,
                "index parameter",
                index -> !index.method().equals("brin") && !index.method().equals("gin"),
                index -> index.withParameters(List.of(new StorageParameter("fillfactor", "44"))));
        put(
                all,
                "index method",
                index -> isTree(index) && !index.isUnique(),
                index -> element(withMethod(index), plain(index.elements().get(0))));
        return all;
    }

    private static void put(
            Map<String, Drawn.Maker> all, String name, Predicate<Index> fits, UnaryOperator<Index> changed) {
        all.put(
                name,
                drawn -> drawn.index(fits)
                        .map(at -> SchemaChange.of(
                                path(at), drop(at), Ddl.createIndex(at.table().name(), changed.apply(at.part())))));
    }

    private static boolean isTree(Index index) {
        return index.method().equals("btree");
    }

    private static Index including(Index index) {
        Identifier column = ((IndexElement.OfColumn) index.elements().get(0).key()).column();
        return with(
                index, index.uniqueness(), index.predicate(), index.include().isEmpty() ? List.of(column) : List.of());
    }

    private static Index with(
            Index index, Uniqueness uniqueness, Optional<SqlExpression> predicate, List<Identifier> include) {
        return new Index(
                index.name(),
                uniqueness,
                index.method(),
                index.elements(),
                include,
                uniqueness == Uniqueness.PLAIN ? NullsDistinct.DISTINCT : index.nulls(),
                predicate,
                index.parameters(),
                index.comment());
    }

    /** Hash indexes have one element and nothing else. */
    private static Index withMethod(Index index) {
        return new Index(
                index.name(),
                Uniqueness.PLAIN,
                "hash",
                index.elements().subList(0, 1),
                List.of(),
                NullsDistinct.DISTINCT,
                index.predicate(),
                List.of(),
                index.comment());
    }

    private static Index element(Index index, IndexElement first) {
        return index.withElements(
                Stream.concat(Stream.of(first), index.elements().stream().skip(1))
                        .toList());
    }

    private static IndexElement turned(IndexElement element) {
        Order other = element.order() == Order.ASC ? Order.DESC : Order.ASC;
        return new IndexElement(element.key(), element.collation(), element.operatorClass(), other, Nulls.FIRST);
    }

    private static IndexElement plain(IndexElement element) {
        return new IndexElement(element.key(), Optional.empty(), Optional.empty(), Order.ASC, Nulls.LAST);
    }

    private static ObjectPath path(Drawn.At<Index> at) {
        return ObjectPath.index(at.table().name(), at.part().name());
    }

    private static String drop(Drawn.At<Index> at) {
        return "DROP INDEX " + at.table().name().sibling(at.part().name()).sql();
    }
}
