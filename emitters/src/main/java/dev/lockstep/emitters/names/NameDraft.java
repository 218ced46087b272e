package dev.lockstep.emitters.names;

import dev.lockstep.emitters.NameBook;
import dev.lockstep.emitters.NameBook.Role;
import dev.lockstep.emitters.NameBook.Use;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/** The names of one target while they are chosen: those recorded, and those that were added so far. */
public final class NameDraft {
    private final NavigableMap<Use, String> names;

    public NameDraft(NameBook recorded) {
        this.names = new TreeMap<>(recorded.names());
    }

    public Optional<String> find(Use use) {
        return Optional.ofNullable(names.get(use));
    }

    /**
     * Adds a name for each class, and keeps those of the extensions that people asked for apart from them.
     *
     * @throws dev.lockstep.emitters.EmissionException when a recorded name cannot be used
     */
    public void chooseClasses(NameScope scope, Collection<Wish> classes) {
        List<Wish> all = new ArrayList<>(classes);
        for (Wish wish : classes) {
            Use extension = Use.of(wish.use().object(), Role.EXTENSION);
            find(extension).ifPresent(name -> all.add(Wish.of(extension, name)));
        }
        choose(scope, all);
    }

    /**
     * Adds a name for each wish; a name already there is kept.
     *
     * @throws dev.lockstep.emitters.EmissionException when a recorded name cannot be used
     */
    public void choose(NameScope scope, Collection<Wish> wishes) {
        NameChooser.choose(scope, wishes, this::find).forEach(names::putIfAbsent);
    }

    /** The names as they are now. */
    public NameBook book() {
        return new NameBook(names);
    }
}
