package dev.lockstep.verifier.sensitivity;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lockstep.core.build.CanonicalReader;
import dev.lockstep.core.build.ParsedSchema;
import dev.lockstep.core.diff.Difference;
import dev.lockstep.core.model.Schema;
import dev.lockstep.core.random.Choices;
import dev.lockstep.core.random.RandomFile;
import dev.lockstep.core.random.RandomSchemas;
import dev.lockstep.verifier.catalog.CatalogReader;
import dev.lockstep.verifier.compare.SettledComparison;
import dev.lockstep.verifier.load.SqlScript;
import dev.lockstep.verifier.postgres.DatabaseAddress;
import dev.lockstep.verifier.postgres.ServerSettings;
import dev.lockstep.verifier.postgres.ThrowawayServer;
import dev.lockstep.verifier.proof.TrialDatabases;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** One thing changes in a database, chosen by chance: a comparison with an untouched one names it. */
@Tag("server")
class SensitivityTest {
    /** So many changes, one upon the other, are made to one database. */
    private static final int UPON_EACH_OTHER = 50;

    private static final int FILES = 8;
    private static final int KINDS = 30;

    private final Map<String, Drawn.Maker> kinds = new TreeMap<>();
    private final Map<String, Integer> made = new TreeMap<>();
    private final List<String> misses = new ArrayList<>();

    SensitivityTest() {
        kinds.putAll(ColumnChanges.all());
        kinds.putAll(TableChanges.all());
        kinds.putAll(IndexChanges.all());
        kinds.putAll(OtherChanges.all());
    }

    @Test
    void aComparisonNamesWhatWasChanged() throws SQLException {
        int wanted = Integer.getInteger("lockstep.fuzz.changes", 200);
        long seed = Long.getLong("lockstep.fuzz.seed", 0);
        try (ThrowawayServer server = ThrowawayServer.start(ServerSettings.ofThisProcess())) {
            for (int done = 0; done < wanted; done += UPON_EACH_OTHER) {
                change(server, seed + done, Math.min(UPON_EACH_OTHER, wanted - done));
            }
        }
        misses.forEach(miss -> System.out.println("fuzz: " + miss));
        System.out.println("fuzz: " + wanted + " changes of " + made.size() + " kinds from seed " + seed + ": "
                + misses.size() + " not named");
        assertThat(misses).hasSizeLessThanOrEqualTo(wanted / 200);
        assertThat(wanted < UPON_EACH_OTHER || made.size() >= KINDS)
                .as("kinds of changes: %s", made)
                .isTrue();
    }

    private void change(ThrowawayServer server, long seed, int wanted) throws SQLException {
        Choices choices = new Choices(seed);
        SqlScript script = files(seed);
        TrialDatabases databases = new TrialDatabases(server, List.of());
        DatabaseAddress untouched = databases.load("untouched", script).database();
        DatabaseAddress database = databases.load("changed", script).database();
        try (Connection reference = untouched.open();
                Connection connection = database.open()) {
            Schema before = CatalogReader.read(connection);
            Set<SchemaChange> repeated = new HashSet<>();
            for (int done = 0; done < wanted; ) {
                String kind = choices.one(List.copyOf(kinds.keySet()));
                Optional<SchemaChange> change =
                        kinds.getOrDefault(kind, drawn -> Optional.empty()).change(new Drawn(before, choices));
                // Made once more, it changes nothing.
                boolean isNew = change.filter(repeated::add).isPresent();
                if (!isNew || !isMade(change.orElseThrow(), connection)) {
                    continue;
                }
                Schema after = CatalogReader.read(connection);
                note(
                        kind,
                        change.orElseThrow(),
                        SettledComparison.compare(before, after, reference).differences());
                before = after;
                done++;
            }
        }
    }

    private static SqlScript files(long seed) {
        ParsedSchema parsed = CanonicalReader.read(RandomFile.together(LongStream.range(seed, seed + FILES)
                        .mapToObj(RandomSchemas::file)
                        .toList())
                .source());
        return SqlScript.of(parsed);
    }

    /** What other objects stand in the way of is not made. */
    private static boolean isMade(SchemaChange change, Connection connection) throws SQLException {
        connection.setAutoCommit(false);
        try (Statement statement = connection.createStatement()) {
            for (String sql : change.statements()) {
                statement.execute(sql);
            }
            connection.commit();
            return true;
        } catch (SQLException refused) {
            connection.rollback();
            return false;
        } finally {
            connection.setAutoCommit(true);
        }
    }

    private void note(String kind, SchemaChange change, List<Difference> differences) {
        made.merge(kind, 1, Integer::sum);
        boolean named =
                differences.stream().anyMatch(difference -> change.changed().contains(difference.path()));
        if (!named) {
            misses.add(kind + ": " + change.statements() + " gives " + differences);
        }
    }
}
