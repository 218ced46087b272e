package dev.lockstep.core.random;

import dev.lockstep.core.name.QualifiedName;
import dev.lockstep.core.random.MadeTable.MadeColumn;
import dev.lockstep.core.random.MadeTable.Sort;
import java.util.List;

/** Functions, triggers, views, policies and rules: what the model keeps as its text. */
final class RandomCode {
    private final FileUnderWay file;
    private final Choices choices;

    RandomCode(FileUnderWay file) {
        this.file = file;
        this.choices = file.choices;
    }

    void add() {
        MadeTable table = choices.one(file.tables);
        switch (choices.below(6)) {
            case 0 -> addFunction();
            case 1 -> addTrigger(table);
            case 2 -> addView(table);
            case 3 -> addMaterializedView(table);
            case 4 -> addPolicy(table);
            default -> addProcedure(table);
        }
    }

    private void addFunction() {
        QualifiedName name = file.qualified("double");
        String body = choices.one(
                "RETURNS integer LANGUAGE sql IMMUTABLE STRICT AS $$ SELECT a * 2 $$",
                "RETURNS integer LANGUAGE sql STABLE RETURN a + 1",
                "RETURNS integer LANGUAGE sql PARALLEL SAFE BEGIN ATOMIC SELECT a; END",
                "RETURNS text LANGUAGE plpgsql AS $body$ BEGIN RETURN 'it''s; ' || a; END $body$");
        file.add("CREATE " + file.maybe(3, "OR REPLACE ") + "FUNCTION " + name.sql() + "(a integer DEFAULT 1) " + body);
        file.comment("FUNCTION " + name.sql() + "(integer)");
    }

    private void addProcedure(MadeTable table) {
        QualifiedName name = file.qualified("clean");
        file.add("CREATE PROCEDURE " + name.sql() + "(INOUT n integer) LANGUAGE plpgsql AS $$ BEGIN DELETE FROM "
                + table.name().sql() + "; END $$");
    }

    private void addTrigger(MadeTable table) {
        QualifiedName function = file.qualified("touch");
        file.add("CREATE FUNCTION " + function.sql()
                + "() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RETURN NEW; END $$");
        String name = file.fresh("on_change").sql();
        List<MadeColumn> given = table.given();
        String event = choices.one("INSERT", "UPDATE", "INSERT OR UPDATE", "DELETE");
        String of = event.equals("UPDATE") && !given.isEmpty()
                ? file.maybe(2, " OF " + given.get(0).sql())
                : "";
        file.add("CREATE TRIGGER " + name + " " + choices.one("BEFORE ", "AFTER ") + event + of + " ON "
                + table.name().sql() + " FOR EACH ROW EXECUTE FUNCTION " + function.sql() + "()");
        file.comment("TRIGGER " + name + " ON " + table.name().sql());
    }

    private void addView(MadeTable table) {
        QualifiedName name = file.qualified("view_of");
        String columns = MadeTable.list(choices.some(table.columns(), 3));
        file.add("CREATE " + file.maybe(3, "OR REPLACE ") + "VIEW " + name.sql()
                + file.maybe(3, " WITH (security_barrier=true)") + " AS SELECT " + columns + " FROM "
                + table.name().sql() + file.maybe(2, " WHERE true"));
        file.comment("VIEW " + name.sql());
    }

    private void addMaterializedView(MadeTable table) {
        QualifiedName name = file.qualified("summary");
        file.add(
                "CREATE MATERIALIZED VIEW " + name.sql() + " AS SELECT count(*) AS n FROM "
                        + table.name().sql(),
                file.maybe(2, "WITH NO DATA"));
        if (choices.onceIn(2)) {
            file.add("CREATE UNIQUE INDEX " + file.fresh("summary_key").sql() + " ON " + name.sql() + " (n)");
        }
        file.comment("MATERIALIZED VIEW " + name.sql());
    }

    private void addPolicy(MadeTable table) {
        if (table.is(Sort.PARTITIONED)) {
            return;
        }
        file.add("ALTER TABLE " + table.name().sql() + " ENABLE ROW LEVEL SECURITY");
        file.add(
                "CREATE POLICY " + file.fresh("own_rows").sql() + " ON "
                        + table.name().sql(),
                file.maybe(3, "AS RESTRICTIVE"),
                "FOR " + choices.one("SELECT", "DELETE"),
                "USING (true)");
    }
}
