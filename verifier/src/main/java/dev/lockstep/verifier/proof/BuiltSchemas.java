package dev.lockstep.verifier.proof;

import dev.lockstep.core.model.ObjectPath;
import dev.lockstep.core.model.Schema;
import dev.lockstep.core.model.Verbatim;
import dev.lockstep.verifier.compare.NotNullNames;
import dev.lockstep.verifier.load.Loader.Finding;
import dev.lockstep.verifier.postgres.ThrowawayServer;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What the canonical file and the targets build, each read back from the catalog of one server. What is carried as
 * written comes in the words of the canonical file, unless a target made something else of it: the server's definition
 * of an operator, for one, is no statement.
 */
public final class BuiltSchemas {
    /** The name of what the canonical file builds. */
    public static final String CANONICAL = "canonical";

    private final Schema parsed;
    private final Built canonical;

    private BuiltSchemas(Schema parsed, Built canonical) {
        this.parsed = parsed;
        this.canonical = canonical;
    }

    /**
     * One of them.
     *
     * @param findings what the loader of a target objected to
     */
    public record BuiltSchema(String name, Schema schema, List<Finding> findings) {
        public BuiltSchema {
            findings = List.copyOf(findings);
        }
    }

    /**
     * The canonical file's first, then those of the targets that build one, in their order.
     *
     * @throws dev.lockstep.core.diagnostic.InputException when the server rejects the canonical file
     * @throws dev.lockstep.verifier.EnvironmentException when one of them cannot be built at all
     */
    public static List<BuiltSchema> of(VerificationRequest request, ThrowawayServer server) {
        TrialDatabases databases = new TrialDatabases(server, request.parsed().extensions());
        Built canonical = databases.load(CANONICAL, request.canonical());
        BuiltSchemas schemas = new BuiltSchemas(request.parsed(), canonical);
        List<BuiltSchema> all = new ArrayList<>(List.of(schemas.of(CANONICAL, canonical)));
        builders(request)
                .forEach(target -> all.add(schemas.of(target.name(), databases.load(target.name(), target.loader()))));
        return all;
    }

    private BuiltSchema of(String name, Built built) {
        Schema catalog = NotNullNames.of(built.catalog(), parsed).catalog();
        Schema schema = catalog.withVerbatim(verbatim(catalog.verbatim()));
        return new BuiltSchema(name, schema, built.loaded().findings());
    }

    /** The objects as written, but for those that the catalogs know and that are not the same in both. */
    private List<Verbatim> verbatim(List<Verbatim> built) {
        Set<ObjectPath> written = paths(parsed.verbatim());
        Set<ObjectPath> known = paths(canonical.catalog().verbatim());
        Set<ObjectPath> lost = paths(without(canonical.catalog().verbatim(), built));
        // The file and the catalog have no common name for an operator or a cast: all of them or none.
        boolean nameless = !written.containsAll(lost);
        List<Verbatim> kept = parsed.verbatim().stream()
                .filter(object -> known.contains(object.path()) ? !lost.contains(object.path()) : !nameless)
                .toList();
        List<Verbatim> others = nameless
                ? built.stream()
                        .filter(object -> !paths(kept).contains(object.path()))
                        .toList()
                : without(built, canonical.catalog().verbatim());
        return Stream.concat(kept.stream(), others.stream()).toList();
    }

    private static Set<ObjectPath> paths(List<Verbatim> objects) {
        return objects.stream().map(Verbatim::path).collect(Collectors.toSet());
    }

    private static List<Verbatim> without(List<Verbatim> objects, List<Verbatim> taken) {
        Set<Verbatim> gone = Set.copyOf(taken);
        return objects.stream().filter(object -> !gone.contains(object)).toList();
    }

    /** The names that {@link #of} gives. */
    public static List<String> names(VerificationRequest request) {
        return Stream.concat(Stream.of(CANONICAL), builders(request).map(TargetTrial::name))
                .toList();
    }

    private static Stream<TargetTrial> builders(VerificationRequest request) {
        return request.targets().stream().filter(target -> target.making() != TargetTrial.Making.BORROWED);
    }
}
