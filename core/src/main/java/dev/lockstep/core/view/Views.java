package dev.lockstep.core.view;

import dev.lockstep.core.model.Column;
import dev.lockstep.core.model.Column.Nullability;
import dev.lockstep.core.model.ObjectKind;
import dev.lockstep.core.model.ObjectPath;
import dev.lockstep.core.model.Schema;
import dev.lockstep.core.model.Verbatim;
import dev.lockstep.core.name.Identifier;
import dev.lockstep.core.parse.ViewReader;
import dev.lockstep.core.query.ViewComment;
import dev.lockstep.core.query.ViewDefinition;
import dev.lockstep.core.view.RowShape.Field;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The views of a schema, read in the order of the file, so that a view can stand on those before it. */
public final class Views {
    private final KnownRelations known;

    private Views(Schema schema) {
        this.known = new KnownRelations(schema);
    }

    /** Every view and materialized view. */
    public static List<View> of(Schema schema) {
        List<Verbatim> kept = schema.verbatim().stream()
                .filter(object -> isView(object.path().kind()))
                .toList();
        if (kept.isEmpty()) {
            return List.of();
        }
        Views views = new Views(schema);
        return kept.stream().map(views::view).toList();
    }

    private static boolean isView(ObjectKind kind) {
        return kind == ObjectKind.VIEW || kind == ObjectKind.MATERIALIZED_VIEW;
    }

    private View view(Verbatim object) {
        ObjectPath path = object.path();
        if (object.statements().stream().anyMatch(ViewReader::isRename)) {
            return new View.Untold(path, "the view is renamed by a later statement: write its names in the view");
        }
        try {
            Optional<ViewDefinition> definition =
                    ViewReader.read(object.statements().get(0));
            if (definition.isEmpty()) {
                return new View.Untold(path, "the query of the view is not understood");
            }
            RowShape rows = definition.get().query().match(QueryShapes.of(known));
            RowShape named = QueryShapes.settled(rows.renamed(definition.get().columns()));
            return untold(path, named).orElseGet(() -> told(object, named));
        } catch (StackOverflowError tooDeep) {
            return new View.Untold(path, "the query of the view nests too deep to be told");
        } catch (UntoldRowsException unknown) {
            return new View.Untold(
                    path, "the columns of the view cannot be told: " + unknown.unknown() + " is not known here");
        }
    }

    private static Optional<View> untold(ObjectPath path, RowShape rows) {
        Set<Identifier> names = new HashSet<>();
        for (int at = 0; at < rows.fields().size(); at++) {
            Field field = rows.fields().get(at);
            String place = "column " + (at + 1);
            if (field.name().isEmpty() || !names.add(field.name().get())) {
                return Optional.of(new View.Untold(
                        path, "the name of " + place + " cannot be told: give it one with AS in the view"));
            }
            if (field.value() instanceof ValueShape.Untold untold) {
                String column = field.name().get().text();
                return Optional.of(new View.Untold(
                        path,
                        "the type of column " + column + " cannot be told without a server (" + untold.cause()
                                + "): cast it in the view"));
            }
        }
        return rows.fields().isEmpty()
                ? Optional.of(new View.Untold(path, "the view has no columns"))
                : Optional.empty();
    }

    private View told(Verbatim object, RowShape rows) {
        Map<Optional<Identifier>, Optional<String>> comments = comments(object);
        List<Column> columns = new ArrayList<>();
        for (Field field : rows.fields()) {
            Identifier name = field.name().orElseThrow();
            columns.add(Column.of(name, field.value().type().orElseThrow())
                    .withNullability(field.value().isNotNull() ? Nullability.NOT_NULL : Nullability.NULLABLE)
                    .withComment(comments.getOrDefault(Optional.of(name), Optional.empty())));
        }
        List<Identifier> key =
                rows.key().stream().map(place -> columns.get(place).name()).toList();
        View.Told view =
                new View.Told(object.path(), columns, key, comments.getOrDefault(Optional.empty(), Optional.empty()));
        known.add(view.name(), rows);
        return view;
    }

    private static Map<Optional<Identifier>, Optional<String>> comments(Verbatim object) {
        Map<Optional<Identifier>, Optional<String>> comments = new HashMap<>();
        for (String statement : object.statements()) {
            Optional<ViewComment> comment = ViewReader.comment(statement);
            comment.ifPresent(said -> comments.put(said.column(), said.text()));
        }
        return comments;
    }
}
