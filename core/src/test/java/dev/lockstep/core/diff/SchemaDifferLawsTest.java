package dev.lockstep.core.diff;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lockstep.core.model.ObjectKind;
import dev.lockstep.core.model.ObjectPath;
import dev.lockstep.core.model.Schema;
import dev.lockstep.core.random.FullSchema;
import dev.lockstep.core.random.RandomSchemas;
import dev.lockstep.core.random.RecordMutations;
import dev.lockstep.core.random.RecordMutations.Mutation;
import java.lang.reflect.RecordComponent;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class SchemaDifferLawsTest {
    private static final int SEEDS = 60;

    @Test
    void everyComponentOfTheModelIsCompared() {
        Schema full = FullSchema.schema();
        for (Mutation<Schema> mutation : RecordMutations.of(full)) {
            assertThat(SchemaDiffer.diff(full, mutation.value()))
                    .as("a schema that differs in %s", mutation.component())
                    .isNotEmpty();
        }
    }

    @Test
    void theFullSchemaHoldsEveryRecordOfTheModel() {
        Set<String> types = new TreeSet<>();
        RecordMutations.components(FullSchema.schema())
                .forEach(component -> types.add(component.substring(0, component.indexOf('.'))));

        assertThat(types).containsAll(recordsOfTheModel());
    }

    @Test
    void aSchemaHasNoDifferenceToItself() {
        for (long seed = 0; seed < SEEDS; seed++) {
            assertThat(SchemaDiffer.diff(RandomSchemas.of(seed), RandomSchemas.of(seed)))
                    .as("seed %s", seed)
                    .isEmpty();
        }
    }

    @Test
    void theMirroredDiffIsTheDiffMirrored() {
        for (long seed = 0; seed < SEEDS; seed++) {
            Schema here = RandomSchemas.of(seed);
            Schema there = RandomSchemas.of(seed + 1);
            assertMirrored(here, there, "seed " + seed);
        }
        Schema full = FullSchema.schema();
        RecordMutations.of(full).forEach(mutation -> assertMirrored(full, mutation.value(), mutation.component()));
    }

    @Test
    void theQuestionsToAServerMirrorToo() {
        for (long seed = 0; seed < SEEDS; seed++) {
            Schema here = RandomSchemas.of(seed);
            Schema there = RandomSchemas.of(seed + 1);
            List<ExpressionPair> mirrored = new ArrayList<>();
            SchemaDiffer.differentSpellings(there, here)
                    .forEach(pair -> mirrored.add(new ExpressionPair(pair.use(), pair.actual(), pair.expected())));
            assertThat(SchemaDiffer.differentSpellings(here, there))
                    .as("seed %s", seed)
                    .containsExactlyInAnyOrderElementsOf(mirrored);
        }
    }

    private static void assertMirrored(Schema here, Schema there, String description) {
        List<Difference> forth = SchemaDiffer.diff(here, there);
        Map<ObjectPath, ObjectPath> names = new HashMap<>();
        for (Difference difference : forth) {
            if (difference.aspect().filter("name"::equals).isPresent()) {
                names.put(renamed(difference.path(), difference.actual().orElseThrow()), difference.path());
            }
        }
        // A difference is found under the name of the expected side.
        List<Difference> back = SchemaDiffer.diff(there, here).stream()
                .map(difference -> new Difference(
                                difference.aspect().isPresent()
                                        ? names.getOrDefault(difference.path(), difference.path())
                                        : difference.path(),
                                difference.aspect(),
                                difference.expected(),
                                difference.actual())
                        .mirrored())
                .toList();
        assertThat(back).as(description).containsExactlyInAnyOrderElementsOf(forth);
    }

    private static ObjectPath renamed(ObjectPath path, String name) {
        List<String> names = new ArrayList<>(path.names());
        names.set(names.size() - 1, name);
        return new ObjectPath(path.kind(), names);
    }

    /** All records that a schema can hold, found from the types of its components; types are said by their SQL. */
    private static Set<String> recordsOfTheModel() {
        Set<Class<?>> seen = new HashSet<>();
        Deque<Class<?>> open = new ArrayDeque<>(List.of(Schema.class));
        while (!open.isEmpty()) {
            Class<?> type = open.remove();
            boolean ofModel = type.getPackage() == Schema.class.getPackage();
            if (!ofModel || type.isEnum() || !seen.add(type)) {
                continue;
            }
            if (type.isSealed()) {
                open.addAll(Arrays.asList(type.getPermittedSubclasses()));
            }
            if (type.isRecord()) {
                for (RecordComponent component : type.getRecordComponents()) {
                    open.add(component.getType());
                    open.addAll(typeArguments(component));
                }
            }
        }
        seen.removeIf(type -> !type.isRecord() || type.getRecordComponents().length == 0);
        Set<String> names = new TreeSet<>();
        seen.forEach(type -> names.add(type.getSimpleName()));
        assertThat(names).hasSizeGreaterThan(20).doesNotContain(ObjectKind.class.getSimpleName());
        return names;
    }

    private static List<Class<?>> typeArguments(RecordComponent component) {
        if (!(component.getGenericType() instanceof java.lang.reflect.ParameterizedType type)) {
            return List.of();
        }
        List<Class<?>> arguments = new ArrayList<>();
        for (java.lang.reflect.Type argument : type.getActualTypeArguments()) {
            if (argument instanceof Class<?> of) {
                arguments.add(of);
            }
        }
        return arguments;
    }
}
