package dev.lockstep.emitters.jpa;

import dev.lockstep.core.model.Sequence;
import dev.lockstep.core.name.QualifiedName;
import dev.lockstep.core.print.Ddl;
import java.util.ArrayList;
import java.util.List;

/** Collects the statements that Hibernate runs before and after its own, and those that undo them. */
final class Scripts {
    private final List<String> before = new ArrayList<>();
    private final List<String> owners = new ArrayList<>();
    private final List<String> after = new ArrayList<>();
    private final List<String> unlogged = new ArrayList<>();
    private final List<String> loggedOwners = new ArrayList<>();
    private final List<String> references = new ArrayList<>();
    private final List<String> last = new ArrayList<>();
    private final List<String> drops = new ArrayList<>();

    void before(String statement) {
        before.add(statement);
    }

    void after(String statement) {
        after.add(statement);
    }

    /**
     * Makes a table unlogged, and the sequences that belong to its columns by then. A table is refused as long as one
     * that is still logged refers to it.
     */
    void unlog(QualifiedName table) {
        unlogged.add("ALTER TABLE " + table.sql() + " SET UNLOGGED");
    }

    /** A foreign key, whose key another table's statement may make, or a comment. */
    void reference(String statement) {
        references.add(statement);
    }

    /** What may need all tables with their keys. */
    void last(String statement) {
        last.add(statement);
    }

    /** What undoes a statement; the statements are run in the opposite order. */
    void drop(String statement) {
        drops.add(0, statement);
    }

    /** Gives a sequence of its own its owner, whose table may be unlogged where the sequence is not. */
    void ownLogged(QualifiedName sequence, Sequence.Owner owner) {
        loggedOwners.add(Ddl.ownedBy(sequence, owner));
    }

    /** Gives the sequence of a serial column its owner once the tables are there. */
    void own(QualifiedName sequence, Sequence.Owner owner) {
        owners.add(Ddl.ownedBy(sequence, owner));
    }

    List<String> beforeTables() {
        return List.copyOf(before);
    }

    List<String> afterTables() {
        List<String> statements = new ArrayList<>(after);
        statements.addAll(owners);
        statements.addAll(unlogged);
        statements.addAll(loggedOwners);
        statements.addAll(references);
        statements.addAll(last);
        return statements;
    }

    List<String> drops() {
        return List.copyOf(drops);
    }
}
