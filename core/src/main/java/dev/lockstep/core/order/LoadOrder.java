package dev.lockstep.core.order;

import dev.lockstep.core.model.CompositeType;
import dev.lockstep.core.model.Domain;
import dev.lockstep.core.model.ObjectKind;
import dev.lockstep.core.model.RangeType;
import dev.lockstep.core.model.Schema;
import dev.lockstep.core.model.Verbatim;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * What must exist before the tables of a schema, what comes after them, and in which order.
 *
 * <p>Namespaces, extensions, enum types and sequences need nothing and come before all of it.
 *
 * @param beforeTables domains and verbatim objects, each behind those it needs
 * @param afterTables the other verbatim objects in the order of the file
 */
public record LoadOrder(List<Prelude> beforeTables, List<Verbatim> afterTables) {
    public LoadOrder {
        beforeTables = List.copyOf(beforeTables);
        afterTables = List.copyOf(afterTables);
    }

    public static LoadOrder of(Schema schema) {
        Set<Verbatim> early = EarlyObjects.of(schema);
        List<Verbatim> late = schema.verbatim().stream()
                .filter(object -> !early.contains(object))
                .toList();
        return new LoadOrder(sorted(schema, early), late);
    }

    /** The verbatim objects among {@link #beforeTables}. */
    public List<Verbatim> verbatimBeforeTables() {
        return beforeTables.stream()
                .flatMap(item -> item instanceof Prelude.OfVerbatim of ? Stream.of(of.verbatim()) : Stream.empty())
                .toList();
    }

    /** Whether a function is among the objects, whose body may name what comes later. */
    public boolean holdsFunctions() {
        return Stream.concat(verbatimBeforeTables().stream(), afterTables.stream())
                .map(object -> object.path().kind())
                .anyMatch(kind -> kind == ObjectKind.FUNCTION || kind == ObjectKind.PROCEDURE);
    }

    private static List<Prelude> sorted(Schema schema, Set<Verbatim> early) {
        Map<Prelude, Node> nodes = new LinkedHashMap<>();
        for (Domain domain : schema.domains()) {
            nodes.put(
                    new Prelude.OfDomain(domain),
                    new Node(domain.name().name().text(), Mentions.of(SchemaExpressions.of(domain))));
        }
        for (CompositeType type : schema.composites()) {
            nodes.put(
                    new Prelude.OfComposite(type),
                    new Node(type.name().name().text(), Mentions.of(SchemaExpressions.of(type))));
        }
        for (RangeType type : schema.ranges()) {
            nodes.put(
                    new Prelude.OfRange(type),
                    new Node(type.name().name().text(), Mentions.of(SchemaExpressions.of(type))));
        }
        for (Verbatim object : early) {
            nodes.put(
                    new Prelude.OfVerbatim(object),
                    new Node(EarlyObjects.nameOf(object), Mentions.outsideQuotes(object.statements())));
        }
        return StableOrder.sort(List.copyOf(nodes.keySet()), Function.identity(), item -> neededBy(item, nodes))
                .items();
    }

    private static List<Prelude> neededBy(Prelude item, Map<Prelude, Node> nodes) {
        Mentions mentions = nodes.getOrDefault(item, Node.NONE).mentions();
        List<Prelude> needed = new ArrayList<>();
        nodes.forEach((other, node) -> {
            if (!other.equals(item) && mentions.contains(node.name())) {
                needed.add(other);
            }
        });
        return needed;
    }

    private record Node(String name, Mentions mentions) {
        static final Node NONE = new Node("", Mentions.of(List.of()));
    }
}
