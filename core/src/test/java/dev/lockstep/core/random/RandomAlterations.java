package dev.lockstep.core.random;

import dev.lockstep.core.name.Identifier;
import dev.lockstep.core.random.ColumnKind.Use;
import dev.lockstep.core.random.MadeTable.MadeColumn;
import dev.lockstep.core.random.MadeTable.Origin;
import dev.lockstep.core.random.MadeTable.Sort;
import java.util.List;

/** Statements that change a table which is there already, as files have them that grew. */
final class RandomAlterations {
    private final FileUnderWay file;
    private final Choices choices;

    RandomAlterations(FileUnderWay file) {
        this.file = file;
        this.choices = file.choices;
    }

    void add() {
        MadeTable table = choices.one(file.tables);
        if (table.is(Sort.PARTITIONED) || table.given().isEmpty()) {
            return;
        }
        String alter = "ALTER TABLE " + table.name().sql() + " ";
        int place = choices.below(table.columns().size());
        MadeColumn column = table.columns().get(place);
        switch (choices.below(8)) {
            case 0 -> addColumn(table, alter);
            case 1 -> rename(table, place, alter);
            case 2 -> own(table);
            default -> changeColumn(column, alter);
        }
    }

    private void addColumn(MadeTable table, String alter) {
        ColumnKind kind = choices.one(file.kinds);
        Identifier name = file.fresh("later");
        file.add(
                alter + "ADD COLUMN " + name.sql() + " " + kind.type(),
                file.maybe(2, "DEFAULT " + choices.one(kind.values())),
                file.maybe(3, "NOT NULL"));
        table.columns().add(new MadeColumn(name, kind, Origin.GIVEN));
    }

    /** Everything written so far that names the column has to follow. */
    private void rename(MadeTable table, int place, String alter) {
        MadeColumn before = table.columns().get(place);
        MadeColumn after = new MadeColumn(file.fresh("renamed"), before.kind(), before.origin());
        file.add(alter + "RENAME COLUMN " + before.sql() + " TO " + after.sql());
        table.columns().set(place, after);
        table.keys()
                .replaceAll(key -> key.stream()
                        .map(column -> column.equals(before) ? after : column)
                        .toList());
    }

    private void own(MadeTable table) {
        List<MadeColumn> numbers = table.columns(Use.NUMBER).stream()
                .filter(column -> column.origin() == Origin.GIVEN)
                .toList();
        if (numbers.isEmpty() || file.sequences.isEmpty() || !choices.onceIn(2)) {
            return;
        }
        String sequence = choices.one(file.sequences).sql();
        MadeColumn column = choices.one(numbers);
        if (choices.onceIn(2)) {
            file.add("ALTER TABLE " + table.name().sql() + " ALTER COLUMN " + column.sql() + " SET DEFAULT nextval('"
                    + sequence.replace("'", "''") + "'::regclass)");
        }
        if (sequence.startsWith(table.name().namespace().sql() + ".")) {
            file.add("ALTER SEQUENCE " + sequence + " OWNED BY " + table.name().sql() + "." + column.sql());
        }
    }

    private void changeColumn(MadeColumn column, String alter) {
        String change = alter + "ALTER COLUMN " + column.sql() + " ";
        switch (choices.below(5)) {
            case 0 -> file.add(change + "SET NOT NULL");
            case 1 -> file.add(change + "SET STATISTICS " + choices.below(100));
            case 2 -> {
                if (column.kind().is(Use.LARGE)) {
                    file.add(change + "SET STORAGE " + choices.one("EXTERNAL", "MAIN", "PLAIN", "EXTENDED"));
                }
            }
            default -> {
                if (column.origin() == Origin.GIVEN) {
                    file.add(change
                            + choices.one(
                                    "DROP DEFAULT",
                                    "SET DEFAULT " + choices.one(column.kind().values())));
                }
            }
        }
    }
}
