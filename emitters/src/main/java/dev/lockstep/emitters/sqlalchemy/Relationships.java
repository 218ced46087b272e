package dev.lockstep.emitters.sqlalchemy;

import static dev.lockstep.emitters.python.PyExpression.atom;
import static dev.lockstep.emitters.python.PyExpression.call;
import static dev.lockstep.emitters.python.PyExpression.text;

import dev.lockstep.core.model.Constraint.ForeignKey;
import dev.lockstep.core.model.Table;
import dev.lockstep.core.name.Identifier;
import dev.lockstep.core.name.QualifiedName;
import dev.lockstep.emitters.python.PyExpression;
import dev.lockstep.emitters.python.PyExpression.Call;
import dev.lockstep.emitters.python.PyText;
import dev.lockstep.emitters.sqlalchemy.Association.Ends;
import dev.lockstep.emitters.sqlalchemy.Association.Paths;
import dev.lockstep.emitters.sqlalchemy.Association.Writing;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The relationships of a class: those of its own keys, then those of the keys that reference it. */
final class Relationships {
    private final Models models;
    private final Table table;

    Relationships(Models models, Table table) {
        this.models = models;
        this.table = table;
    }

    List<Relationship> all() {
        List<Relationship> all = new ArrayList<>();
        models.relations().of(table).forEach(association -> all.add(toReferenced(association)));
        models.relations().to(table).forEach(association -> all.add(toReferencing(association)));
        models.relations().linksOf(table).forEach(side -> all.add(across(side)));
        return all;
    }

    private Relationship toReferenced(Association association) {
        String target = models.names().table(association.referenced().name());
        boolean nullable =
                association.key().columns().stream().anyMatch(column -> !isRequired(association.table(), column));
        Call call = withJoin(call("relationship"), association);
        if (isAmbiguous(association)) {
            call = call.with("foreign_keys", attributes(association.key().columns()));
        }
        if (association.isSelfReferencing()) {
            call = call.with("remote_side", attributes(association.key().referencedColumns()));
        }
        call = call.with("back_populates", models.names().reverse(association));
        return new Relationship(
                models.names().relation(association),
                PyText.quoted(nullable ? target + " | None" : target),
                target,
                readOnly(call, association));
    }

    private static boolean isRequired(Table table, Identifier column) {
        return table.column(column).orElseThrow().isNotNull()
                || table.primaryKey()
                        .filter(key -> key.columns().contains(column))
                        .isPresent();
    }

    private Relationship toReferencing(Association association) {
        String target = models.names().table(association.table().name());
        Call call = withJoin(call("relationship"), association);
        if (isAmbiguous(association)) {
            call = call.with("foreign_keys", foreignKeys(association));
        }
        call = call.with("back_populates", models.names().relation(association));
        call = association.writing() == Writing.WRITABLE ? deletion(call, association.key()) : call;
        boolean one = association.ends() == Ends.ONE_TO_ONE;
        String annotation = one ? PyText.quoted(target + " | None") : "list[" + PyText.quoted(target) + "]";
        return new Relationship(models.names().reverse(association), annotation, target, readOnly(call, association));
    }

    /** What happens to the referencing rows is the database's business, as far as it has a rule. */
    private static Call deletion(Call call, ForeignKey key) {
        return switch (key.onDelete().rule()) {
            case CASCADE -> call.with("cascade", "all, delete").withTrue("passive_deletes");
            case SET_NULL, SET_DEFAULT -> call.withTrue("passive_deletes");
            case RESTRICT -> call.with("passive_deletes", "all");
            case NO_ACTION -> call;
        };
    }

    private static Call readOnly(Call call, Association association) {
        return association.writing() == Writing.READ_ONLY ? call.withTrue("viewonly") : call;
    }

    private Relationship across(Link.Side side) {
        QualifiedName other = side.other().referenced();
        String target = models.names().table(other);
        QualifiedName link = side.link().table().name();
        String secondary = link.namespace().equals(QualifiedName.PUBLIC)
                ? link.name().text()
                : link.namespace() + "." + link.name();
        Call call = call("relationship")
                .with("secondary", secondary)
                .with("back_populates", models.names().collection(side.opposite()));
        boolean cascades = side.own().onDelete().rule() == ForeignKey.Action.Rule.CASCADE;
        return new Relationship(
                models.names().collection(side),
                "list[" + PyText.quoted(target) + "]",
                target,
                cascades ? call.withTrue("passive_deletes") : call);
    }

    private static boolean isAmbiguous(Association association) {
        return association.paths() != Paths.ONE || association.isSelfReferencing();
    }

    /** Where the columns of the key do not tell it from another, the whole condition, which SQLAlchemy evaluates later. */
    private Call withJoin(Call call, Association association) {
        if (association.paths() != Paths.SAME_COLUMNS) {
            return call;
        }
        List<String> own = names(association.table(), association.key().columns());
        List<String> other = names(association.referenced(), association.key().referencedColumns());
        String pairs = IntStream.range(0, own.size())
                .mapToObj(place -> own.get(place) + " == " + other.get(place))
                .collect(Collectors.joining(", "));
        return call.with("primaryjoin", own.size() == 1 ? pairs : "and_(" + pairs + ")");
    }

    private List<String> names(Table owner, List<Identifier> columns) {
        String className = models.names().table(owner.name());
        return columns.stream()
                .map(column -> className + "." + models.names().attribute(owner.name(), column))
                .toList();
    }

    /** Attributes of this class, which are names of its body. */
    private PyExpression attributes(List<Identifier> columns) {
        if (!models.config().mixins().isEmpty()) {
            // What a mixin has is no name of the class body.
            return text(names(table, columns).stream().collect(Collectors.joining(", ", "[", "]")));
        }
        return PyExpression.list(columns.stream()
                .map(column -> atom(models.names().attribute(table.name(), column)))
                .toList());
    }

    /** Attributes of another class, which SQLAlchemy looks up by name. */
    private PyExpression foreignKeys(Association association) {
        List<String> columns = names(association.table(), association.key().columns());
        return text(
                columns.size() == 1 ? columns.get(0) : columns.stream().collect(Collectors.joining(", ", "[", "]")));
    }
}
