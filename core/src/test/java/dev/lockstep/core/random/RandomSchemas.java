package dev.lockstep.core.random;

import dev.lockstep.core.build.CanonicalReader;
import dev.lockstep.core.model.Schema;
import java.util.ArrayList;
import java.util.List;

/** Canonical files that a server accepts, made up from a seed; a failing test names the seed. */
public final class RandomSchemas {
    private final FileUnderWay file;
    private final Choices choices;

    private RandomSchemas(long seed, String tag) {
        this.choices = new Choices(seed);
        this.file = new FileUnderWay(choices, tag);
    }

    /** What the file of a seed says. */
    public static Schema of(long seed) {
        return CanonicalReader.read(file(seed).source()).schema();
    }

    /**
     * The file of a seed: types, sequences, up to eight tables with all that belongs to them, and changes of them.
     * Files of different seeds can be loaded into one database.
     */
    public static RandomFile file(long seed) {
        RandomSchemas schemas = new RandomSchemas(seed, tag(seed));
        schemas.write();
        return new RandomFile(tag(seed), schemas.shuffled());
    }

    /** The same statements in the order in which they were thought of. */
    public static RandomFile inOrder(long seed) {
        RandomSchemas schemas = new RandomSchemas(seed, tag(seed));
        schemas.write();
        return new RandomFile(tag(seed), schemas.file.statements);
    }

    private static String tag(long seed) {
        return "f" + Long.toUnsignedString(seed);
    }

    private void write() {
        file.add("CREATE EXTENSION IF NOT EXISTS btree_gist");
        file.addNamespaces();
        new RandomTypes(file).add();
        RandomTables tables = new RandomTables(file);
        for (int i = 1 + choices.below(6); i > 0; i--) {
            tables.add();
        }
        RandomConstraints constraints = new RandomConstraints(file);
        RandomIndexes indexes = new RandomIndexes(file);
        RandomAlterations alterations = new RandomAlterations(file);
        for (int i = choices.below(file.tables.size() * 4); i > 0; i--) {
            choices.one(List.<Runnable>of(indexes::add, indexes::add, constraints::addToSome, alterations::add))
                    .run();
        }
        RandomCode code = new RandomCode(file);
        for (int i = choices.below(4); i > 0; i--) {
            choices.one(List.<Runnable>of(code::add, code::add, indexes::addStatistics))
                    .run();
        }
    }

    /** The statements in another order that says the same: two that name no object in common change places. */
    private List<RandomStatement> shuffled() {
        List<RandomStatement> order = new ArrayList<>(file.statements);
        StatementOrder names = StatementOrder.of(order);
        for (int i = choices.below(2) * order.size() * 4; i > 0; i--) {
            int place = choices.below(order.size() - 1);
            RandomStatement first = order.get(place);
            RandomStatement second = order.get(place + 1);
            if (names.areFree(first, second)) {
                order.set(place, second);
                order.set(place + 1, first);
            }
        }
        return order;
    }
}
