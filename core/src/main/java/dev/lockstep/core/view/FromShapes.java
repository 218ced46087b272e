package dev.lockstep.core.view;

import dev.lockstep.core.name.Identifier;
import dev.lockstep.core.query.FromItem;
import dev.lockstep.core.query.FromItem.Alias;
import dev.lockstep.core.query.FromItem.JoinKind;
import dev.lockstep.core.query.FromItem.JoinRule;
import dev.lockstep.core.query.ValueExpression;
import dev.lockstep.core.view.RowShape.Field;
import dev.lockstep.core.view.Scope.Relation;
import dev.lockstep.core.view.Scope.ScopeColumn;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What can be named of what stands behind FROM. */
final class FromShapes implements FromItem.Cases<Scope> {
    private final QueryShapes queries;
    private final Optional<Scope> outer;
    private Scope before;
    private int columns;

    FromShapes(QueryShapes queries, Optional<Scope> outer) {
        this.queries = queries;
        this.outer = outer;
        this.before = Scope.empty(outer);
    }

    Scope scope(List<FromItem> items) {
        boolean first = true;
        for (FromItem item : items) {
            Scope scope = item.match(this);
            before = first ? scope : joined(before, scope, JoinKind.INNER, new JoinRule.Every());
            first = false;
        }
        return before;
    }

    private int number() {
        return columns++;
    }

    private Scope relation(Relation relation, List<Integer> key) {
        return new Scope(List.of(relation), relation.columns(), key, outer);
    }

    private Scope relation(RowShape rows, Optional<Identifier> name, Optional<Identifier> namespace) {
        List<ScopeColumn> numbered = rows.fields().stream()
                .map(field -> new ScopeColumn(number(), field))
                .toList();
        List<Integer> key =
                rows.key().stream().map(place -> numbered.get(place).number()).toList();
        return relation(new Relation(name, namespace, numbered, Optional.empty()), key);
    }

    @Override
    public Scope named(FromItem.Named item) {
        Optional<Identifier> name =
                Optional.of(item.alias().name().orElse(item.name().name()));
        Optional<Identifier> namespace =
                item.alias().name().isPresent() ? Optional.empty() : item.name().namespace();
        return queries.relation(item.name())
                .map(rows -> relation(rows.renamed(item.alias().columns()), name, namespace))
                .orElseGet(() -> unknown(name, "the relation " + item.name()));
    }

    private Scope unknown(Optional<Identifier> name, String cause) {
        return relation(new Relation(name, Optional.empty(), List.of(), Optional.of(cause)), List.of());
    }

    @Override
    public Scope subquery(FromItem.Subquery item) {
        RowShape rows = QueryShapes.settled(queries.within(visibleSoFar(), item.query()));
        return relation(rows.renamed(item.alias().columns()), item.alias().name(), Optional.empty());
    }

    /** LATERAL, which functions are without the word, lets a relation name those before it. */
    private Scope visibleSoFar() {
        return before;
    }

    @Override
    public Scope call(FromItem.Call item) {
        Alias alias = item.alias();
        if (!(item.call() instanceof ValueExpression.Call call)) {
            return unknown(alias.name(), "the rows of a function");
        }
        Identifier name = alias.name().orElse(call.function().name());
        List<Field> fields = new ArrayList<>();
        if (!alias.types().isEmpty() && alias.types().size() == alias.columns().size()) {
            for (int at = 0; at < alias.types().size(); at++) {
                ValueShape value = ValueShape.of(
                        queries.known().type(alias.types().get(at)), "the type of a column of " + name.text());
                fields.add(Field.of(alias.columns().get(at), value));
            }
        } else if (queries.known().isBuiltIn(call.function())
                && RowFunctions.of(call.function().name().text()).isPresent()) {
            fields.addAll(RowFunctions.of(call.function().name().text()).orElseThrow());
        } else {
            ValueShape value = new ValueShapes(queries, queries.known(), visibleSoFar()).of(call);
            if (value instanceof ValueShape.Untold untold) {
                return unknown(Optional.of(name), untold.cause());
            }
            fields.add(Field.of(name, value));
        }
        if (item.numbering() == FromItem.Numbering.ORDINALITY) {
            fields.add(Field.of(new Identifier("ordinality"), ValueShape.notNull(Types.BIGINT)));
        }
        return relation(new RowShape(fields, List.of()).renamed(alias.columns()), Optional.of(name), Optional.empty());
    }

    @Override
    public Scope join(FromItem.Join item) {
        Scope kept = before;
        Scope left = item.left().match(this);
        before = kept.relations().isEmpty() ? left : joined(kept, left, JoinKind.INNER, new JoinRule.Every());
        Scope right = item.right().match(this);
        before = kept;
        return joined(left, right, item.kind(), item.rule());
    }

    private Scope joined(Scope left, Scope right, JoinKind kind, JoinRule rule) {
        Scope one = kind.losesLeft() ? nullable(left) : left;
        Scope other = kind.losesRight() ? nullable(right) : right;
        List<Relation> relations = new ArrayList<>(one.relations());
        relations.addAll(other.relations());
        List<ScopeColumn> visible = new ArrayList<>(one.visible());
        visible.addAll(other.visible());
        Scope both = new Scope(relations, visible, List.of(), outer);
        JoinKeys keys = new JoinKeys(left, right, both);
        List<Identifier> merged = merged(one, other, rule);
        List<Integer> key = keys.key(kind, rule, merged);
        return new Scope(relations, merged.isEmpty() ? visible : merged(one, other, kind, merged), key, outer);
    }

    private static Scope nullable(Scope scope) {
        return new Scope(
                scope.relations().stream().map(Relation::asNullable).toList(),
                scope.visible().stream().map(ScopeColumn::asNullable).toList(),
                scope.key(),
                scope.outer());
    }

    private static List<Identifier> merged(Scope left, Scope right, JoinRule rule) {
        if (rule instanceof JoinRule.Using using) {
            return using.columns();
        }
        if (!(rule instanceof JoinRule.Natural)) {
            return List.of();
        }
        boolean unknown = left.relations().stream()
                        .anyMatch(each -> each.unknown().isPresent())
                || right.relations().stream().anyMatch(each -> each.unknown().isPresent());
        if (unknown) {
            throw new UntoldRowsException("a natural join");
        }
        return left.visible().stream()
                .flatMap(column -> column.field().name().stream())
                .filter(name -> right.visible().stream()
                        .anyMatch(column -> column.field().isCalled(name)))
                .toList();
    }

    /** USING shows each of its columns once, before all others. */
    private List<ScopeColumn> merged(Scope left, Scope right, JoinKind kind, List<Identifier> names) {
        CommonType types = new CommonType(new BareTypes(queries.known().schema()));
        List<ScopeColumn> visible = new ArrayList<>();
        for (Identifier name : names) {
            ScopeColumn one = only(left, name);
            ScopeColumn other = only(right, name);
            ValueShape value =
                    types.of(List.of(one.field().value(), other.field().value()));
            ScopeColumn kept = kind == JoinKind.RIGHT ? other : one;
            ValueShape whole = kind != JoinKind.FULL && kept.field().value().isNotNull()
                    ? value.type().map(ValueShape::notNull).orElse(value)
                    : value;
            int number = kind == JoinKind.FULL ? number() : kept.number();
            visible.add(new ScopeColumn(number, Field.of(name, whole)));
        }
        for (Scope scope : List.of(left, right)) {
            scope.visible().stream()
                    .filter(column -> names.stream().noneMatch(column.field()::isCalled))
                    .forEach(visible::add);
        }
        return visible;
    }

    private static ScopeColumn only(Scope scope, Identifier name) {
        List<ScopeColumn> found = scope.visible().stream()
                .filter(column -> column.field().isCalled(name))
                .toList();
        if (found.size() != 1) {
            throw new UntoldRowsException("the column " + name.text() + " of a join");
        }
        return found.get(0);
    }
}
