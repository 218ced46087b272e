package dev.lockstep.emitters.django;

import static dev.lockstep.emitters.python.PyExpression.call;
import static dev.lockstep.emitters.python.PyExpression.lines;

import dev.lockstep.core.model.Column;
import dev.lockstep.core.model.SequenceOptions;
import dev.lockstep.core.model.ValueSource;
import dev.lockstep.core.name.Identifier;
import dev.lockstep.core.print.SqlLiteral;
import dev.lockstep.core.print.SqlName;
import dev.lockstep.emitters.django.MigrationState.FieldText;
import dev.lockstep.emitters.django.ModelView.Field;
import dev.lockstep.emitters.python.PyExpression;
import dev.lockstep.emitters.python.PyExpression.Call;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * How a field changes: natively where Django alters exactly that, else with our SQL beside the change of Django's state.
 * Django drops the foreign keys of a column whose type changes and knows nothing of serial columns.
 */
final class FieldChange {
    private final ModelView model;
    private final String alterTable;

    FieldChange(ModelView model) {
        this.model = model;
        this.alterTable = "ALTER TABLE " + SqlName.of(model.table().name());
    }

    /** The field of the same column, or without one the field of the same name. */
    static Optional<FieldText> match(FieldText wanted, List<FieldText> fields) {
        return fields.stream()
                .filter(field -> field.column().equals(wanted.column()))
                .filter(field -> !field.column().isEmpty() || field.name().equals(wanted.name()))
                .findFirst();
    }

    List<MigrationStep> of(FieldText before, FieldText after, Field field) {
        if (StateTexts.replaces(after, before) || after.column().isEmpty()) {
            return List.of(
                    ModelChange.removeField(model.className(), before),
                    CreateModels.onField("migrations.AddField", model.className(), field));
        }
        boolean renamed = !before.name().equals(after.name());
        boolean sqlNeeded = renamed
                || !before.type().equals(after.type())
                || !before.value().equals(after.value())
                || isKey(before) != isKey(after);
        if (!sqlNeeded) {
            return List.of(CreateModels.onField("migrations.AlterField", model.className(), field));
        }
        List<PyExpression> state = new ArrayList<>();
        if (renamed) {
            state.add(ModelChange.removeField(model.className(), before).operation());
            state.add(CreateModels.onField("migrations.AddField", model.className(), field)
                    .operation());
        } else if (!before.text().equals(after.text())) {
            state.add(CreateModels.onField("migrations.AlterField", model.className(), field)
                    .operation());
        }
        Call both =
                call("migrations.SeparateDatabaseAndState").with("database_operations", lines(database(before, after)));
        both = state.isEmpty() ? both : both.with("state_operations", lines(state));
        return List.of(new MigrationStep(both, CreateModels.lower(model.className()) + "_" + after.name()));
    }

    private static boolean isKey(FieldText field) {
        return field.text().contains("primary_key=True");
    }

    private List<Call> database(FieldText before, FieldText after) {
        Column column = model.table().column(new Identifier(after.column())).orElseThrow();
        String alter = alterTable + " ALTER COLUMN " + column.name().sql();
        List<String> sql = new ArrayList<>();
        boolean otherValue = !before.value().equals(after.value());
        if (otherValue && !after.value().startsWith("generated")) {
            sql.addAll(unmade(before, alter));
        }
        if (!before.type().equals(after.type())) {
            if (column.value() instanceof ValueSource.Default) {
                sql.add(alter + " DROP DEFAULT");
            }
            String type = SqlName.of(column.type());
            sql.add(alter + " TYPE " + ColumnFields.typeSql(column) + " USING "
                    + column.name().sql() + "::" + type);
        }
        if (otherValue) {
            sql.addAll(made(column, alter));
        }
        if (column.value() instanceof ValueSource.Default value) {
            sql.add(alter + " SET DEFAULT " + value.expression());
        } else if (column.value() instanceof ValueSource.Absent) {
            sql.add(alter + " DROP DEFAULT");
        }
        sql.add(alter + (column.isNotNull() ? " SET NOT NULL" : " DROP NOT NULL"));
        sql.add("COMMENT ON COLUMN " + SqlName.of(model.table().name()) + "."
                + column.name().sql() + " IS "
                + column.comment().map(SqlLiteral::of).orElse("NULL"));
        return List.of(SchemaObject.sql(sql, List.of()));
    }

    private static List<String> unmade(FieldText before, String alter) {
        if (before.value().startsWith("generated")) {
            return List.of(alter + " DROP EXPRESSION");
        }
        if (before.value().startsWith("identity")) {
            return List.of(alter + " DROP IDENTITY");
        }
        return before.value().startsWith("serial")
                ? List.of(
                        alter + " DROP DEFAULT",
                        "DROP SEQUENCE " + before.value().substring("serial ".length()))
                : List.of();
    }

    private List<String> made(Column column, String alter) {
        if (column.value() instanceof ValueSource.Generated generated) {
            // Since Postgres 17; before, the column has to be dropped and added.
            return List.of(alter + " SET EXPRESSION AS (" + generated.expression() + ")");
        }
        if (column.value() instanceof ValueSource.Identity identity) {
            String options = ColumnFields.IdentityOptions.of(model.table(), column, identity);
            String generation =
                    identity.generation() == ValueSource.Identity.Generation.ALWAYS ? "ALWAYS" : "BY DEFAULT";
            return List.of(
                    alter + " SET NOT NULL",
                    alter + " ADD GENERATED " + generation + " AS IDENTITY"
                            + (options.isEmpty() ? "" : " (" + options + ")"));
        }
        if (column.value() instanceof ValueSource.Serial serial) {
            String sequence = serial.sequence().sql();
            return List.of(
                    "CREATE SEQUENCE " + sequence + typeOf(serial.options()) + " OWNED BY "
                            + SqlName.of(model.table().name()) + "."
                            + column.name().sql(),
                    alter + " SET DEFAULT nextval(" + SqlLiteral.of(sequence) + "::regclass)");
        }
        return List.of();
    }

    private static String typeOf(SequenceOptions options) {
        return " AS " + SqlName.of(options.type());
    }
}
