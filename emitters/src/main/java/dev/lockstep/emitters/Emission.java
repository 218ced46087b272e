package dev.lockstep.emitters;

import java.util.List;

/**
 * What an emitter makes of a schema.
 *
 * @param files in the order of their paths
 * @param sayings one for each object that the target speaks of, columns, constraints and indexes included, in path order;
 *     a target that builds a database speaks of every object
 * @param names the recorded names and those chosen now, the complete book for this target or, where it has
 *     no names of its own, for {@link Target#nameGiver()}
 */
public record Emission(List<EmittedFile> files, List<Saying> sayings, NameBook names) {
    public Emission {
        files = List.copyOf(files);
        sayings = List.copyOf(sayings);
    }

    /** What the target does not create, with the reasons. */
    public List<Saying> omissions() {
        return sayings.stream()
                .filter(saying -> saying.how() == Saying.How.OMITTED)
                .toList();
    }
}
