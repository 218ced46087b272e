package dev.lockstep.core.build;

import dev.lockstep.core.diagnostic.Problem;
import dev.lockstep.core.model.Extension;
import dev.lockstep.core.model.ObjectKind;
import dev.lockstep.core.model.ObjectPath;
import dev.lockstep.core.name.Identifier;
import dev.lockstep.core.name.QualifiedName;
import dev.lockstep.core.statement.ObjectName;
import dev.lockstep.core.statement.TypeClause;
import dev.lockstep.core.type.SqlType;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/** Finds what a type in a statement stands for. */
final class TypeResolution implements TypeClause.Cases<SqlType> {
    /** The types of the extensions that people use most, and the extension of each. */
    private static final Map<String, String> EXTENSION_TYPES = Map.ofEntries(
            Map.entry("citext", "citext"),
            Map.entry("hstore", "hstore"),
            Map.entry("ltree", "ltree"),
            Map.entry("lquery", "ltree"),
            Map.entry("ltxtquery", "ltree"),
            Map.entry("cube", "cube"),
            Map.entry("earth", "earthdistance"),
            Map.entry("seg", "seg"),
            Map.entry("isbn", "isn"),
            Map.entry("isbn13", "isn"),
            Map.entry("geometry", "postgis"),
            Map.entry("geography", "postgis"),
            Map.entry("raster", "postgis_raster"),
            Map.entry("vector", "vector"),
            Map.entry("halfvec", "vector"),
            Map.entry("sparsevec", "vector"));

    private final Draft draft;
    private final String user;

    /** @param user what has the type, as {@code column t.c}, for messages */
    TypeResolution(Draft draft, String user) {
        this.draft = draft;
        this.user = user;
    }

    @Override
    public SqlType builtIn(TypeClause.BuiltIn type) {
        return type.type();
    }

    @Override
    public SqlType serial(TypeClause.Serial type) {
        return type.integral();
    }

    @Override
    public SqlType given(TypeClause.Given type) {
        throw new BuildFailure(Problem.UNKNOWN_OBJECT, type.span(), "type of", user, "write it behind the name");
    }

    @Override
    public SqlType declared(TypeClause.Declared type) {
        QualifiedName name = find(type.name())
                .or(() -> ofExtension(type.name()))
                .orElseThrow(() -> new BuildFailure(
                        Problem.UNKNOWN_TYPE,
                        type.span(),
                        user,
                        type.name(),
                        Hints.type(type.name().name().text(), known())));
        SqlType.Named scalar = new SqlType.Named(name, type.modifiers());
        return type.dimensions() == 0 ? scalar : new SqlType.ArrayOf(scalar, type.dimensions());
    }

    private Optional<QualifiedName> find(ObjectName name) {
        return draft.path.candidates(name).stream().filter(this::isDeclared).findFirst();
    }

    private boolean isDeclared(QualifiedName name) {
        return draft.enums.containsKey(name)
                || draft.domains.containsKey(name)
                || draft.composites.containsKey(name)
                || draft.ranges.containsKey(name)
                || draft.ranges.values().stream()
                        .anyMatch(range -> range.multirange().equals(name))
                || draft.tables.containsKey(name)
                || draft.carried.containsKey(ObjectPath.of(ObjectKind.TYPE, name))
                || draft.carried.containsKey(ObjectPath.of(ObjectKind.VIEW, name))
                || draft.carried.containsKey(ObjectPath.of(ObjectKind.TABLE, name));
    }

    /** With an extension in the file, a name that nothing declares may be one of the extension's. */
    private Optional<QualifiedName> ofExtension(ObjectName name) {
        String extension = EXTENSION_TYPES.get(name.name().text());
        if (extension == null && draft.extensions.isEmpty()) {
            return Optional.empty();
        }
        Identifier home = extension == null
                ? QualifiedName.PUBLIC
                : Optional.ofNullable(draft.extensions.get(new Identifier(extension)))
                        .map(Extension::namespace)
                        .orElse(QualifiedName.PUBLIC);
        return Optional.of(new QualifiedName(name.namespace().orElse(home), name.name()));
    }

    private Collection<String> known() {
        Collection<String> names = new TreeSet<>(SqlTypeNames.COMMON);
        draft.enums.keySet().forEach(name -> names.add(name.name().text()));
        draft.domains.keySet().forEach(name -> names.add(name.name().text()));
        return names;
    }
}
