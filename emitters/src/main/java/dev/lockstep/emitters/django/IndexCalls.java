package dev.lockstep.emitters.django;

import static dev.lockstep.emitters.python.PyExpression.atom;
import static dev.lockstep.emitters.python.PyExpression.call;
import static dev.lockstep.emitters.python.PyExpression.text;
import static dev.lockstep.emitters.python.PyExpression.texts;

import dev.lockstep.core.model.Constraint.NullsDistinct;
import dev.lockstep.core.model.Index;
import dev.lockstep.core.model.IndexElement;
import dev.lockstep.core.model.StorageParameter;
import dev.lockstep.core.model.Table;
import dev.lockstep.core.name.Identifier;
import dev.lockstep.core.name.QualifiedName;
import dev.lockstep.core.print.Ddl;
import dev.lockstep.emitters.Saying.How;
import dev.lockstep.emitters.django.ConditionTokens.Kind;
import dev.lockstep.emitters.django.ConditionTokens.Token;
import dev.lockstep.emitters.python.PyExpression;
import dev.lockstep.emitters.python.PyExpression.Call;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What {@code Meta} says of an index: Django's own class where it makes exactly that index. */
final class IndexCalls {
    private static final int STOCK_NAME_LENGTH = 30;

    private static final Map<String, String> CLASSES = Map.of(
            "btree", "BTreeIndex",
            "gin", "GinIndex",
            "gist", "GistIndex",
            "brin", "BrinIndex",
            "hash", "HashIndex",
            "spgist", "SpGistIndex");

    private static final Map<String, Set<String>> PARAMETERS = Map.of(
            "btree", Set.of("fillfactor", "deduplicate_items"),
            "gin", Set.of("fastupdate", "gin_pending_list_limit"),
            "gist", Set.of("buffering", "fillfactor"),
            "brin", Set.of("autosummarize", "pages_per_range"),
            "hash", Set.of("fillfactor"),
            "spgist", Set.of("fillfactor"));

    private static final Map<String, String> FUNCTIONS = Map.of("lower", "Lower", "upper", "Upper");

    private final Models models;
    private final Table table;

    IndexCalls(Models models, Table table) {
        this.models = models;
        this.table = table;
    }

    /** Whether the index stands among the constraints, as Django has it for everything unique. */
    boolean isConstraint(Index index) {
        boolean ofColumns =
                index.elements().stream().allMatch(element -> element.key() instanceof IndexElement.OfColumn);
        return index.isUnique() && (ofColumns || stockUnique(index).isPresent());
    }

    /** Django's own class, which makes an index, not a constraint, of what is no plain list of fields. */
    private Optional<Call> stockUnique(Index index) {
        Optional<PyExpression> condition = condition(index);
        boolean asFields = index.elements().stream().allMatch(this::isPlain);
        boolean anyClass = anyClass(index);
        boolean isIndex = condition.isPresent() || !index.include().isEmpty() || anyClass || !asFields;
        boolean exact = isIndex
                && condition.isPresent() == index.predicate().isPresent()
                && index.nulls() == NullsDistinct.DISTINCT
                && index.parameters().isEmpty()
                && index.comment().isEmpty()
                && isLegal(index)
                && index.elements().stream().allMatch(this::isSayable)
                && (asFields || (!anyClass && index.elements().stream().allMatch(this::isStock)));
        if (!exact) {
            return Optional.empty();
        }
        Call unique = call("models.UniqueConstraint");
        if (asFields) {
            unique = unique.with("fields", texts(plainFields(index)));
            unique = anyClass ? unique.with("opclasses", texts(classes(index))) : unique;
        } else {
            for (IndexElement element : index.elements()) {
                unique = unique.plus(expression(element));
            }
        }
        unique = condition.isPresent() ? unique.with("condition", condition.get()) : unique;
        unique = index.include().isEmpty() ? unique : unique.with("include", texts(names(index.include())));
        return Optional.of(unique.with("name", index.name().text()));
    }

    private static boolean anyClass(Index index) {
        return index.elements().stream()
                .anyMatch(element -> element.operatorClass().isPresent());
    }

    private boolean isStock(IndexElement element) {
        return Sayings.how(expression(element)) == How.NATIVE;
    }

    /** The unique index as a member of {@code Meta.constraints}. */
    Call unique(Index index) {
        return stockUnique(index).orElseGet(() -> {
            Call unique = named("pg.UniqueIndex", index).with("fields", texts(plainFields(index)));
            return rest(unique.with("sql", Ddl.createIndex(table.name(), index)), index);
        });
    }

    /** The index as a member of {@code Meta.indexes}, or a unique one on an expression. */
    Call plain(Index index) {
        Optional<Call> stock = index.isUnique() ? Optional.empty() : stock(index);
        return stock.orElseGet(() ->
                rest(named("pg.RawIndex", index).with("sql", Ddl.createIndex(table.name(), index)), index));
    }

    private Optional<Call> stock(Index index) {
        boolean sayable = CLASSES.containsKey(index.method())
                && index.nulls() == NullsDistinct.DISTINCT
                && index.elements().stream().allMatch(this::isSayable)
                && index.parameters().stream().allMatch(parameter -> isKnown(index, parameter));
        boolean asFields = index.elements().stream().allMatch(this::isPlainOrDescending);
        boolean anyClass = anyClass(index);
        if (!sayable || (anyClass && !asFields)) {
            return Optional.empty();
        }
        Call call = call(function(index));
        if (asFields) {
            call = call.with(
                    "fields", texts(index.elements().stream().map(this::field).toList()));
            call = anyClass ? call.with("opclasses", texts(classes(index))) : call;
        } else {
            for (IndexElement element : index.elements()) {
                call = call.plus(expression(element));
            }
        }
        return Optional.of(clauses(call, index));
    }

    private Call clauses(Call start, Index index) {
        Call call = start;
        Optional<PyExpression> condition = condition(index);
        if (condition.isPresent()) {
            call = call.with("condition", condition.get());
        } else if (index.predicate().isPresent()) {
            call = call.with("where", index.predicate().get().text());
        }
        if (!index.include().isEmpty()) {
            call = call.with("include", texts(names(index.include())));
        }
        for (StorageParameter parameter : index.parameters()) {
            call = call.with(parameter.name(), parameterValue(parameter));
        }
        return rest(call.with("name", name(index)), index);
    }

    /** Django's own class where name and place allow it, else the same one of the support package. */
    private String function(Index index) {
        boolean own = index.name().text().length() <= STOCK_NAME_LENGTH
                && index.comment().isEmpty()
                && isLegal(index)
                && table.name().namespace().equals(QualifiedName.PUBLIC)
                && condition(index).isPresent() == index.predicate().isPresent()
                && index.elements().stream().allMatch(this::isStock);
        boolean btree = index.method().equals("btree") && index.parameters().isEmpty();
        String name = btree ? "Index" : CLASSES.getOrDefault(index.method(), "Index");
        if (own) {
            return btree ? "models.Index" : name;
        }
        return "pg." + name;
    }

    private boolean isLegal(Index index) {
        return index.name().text().matches("[^_\\d].*") && !models.isShared(index.name());
    }

    private String name(Index index) {
        return isLegal(index)
                ? index.name().text()
                : Models.partName(table, index.name().text());
    }

    private Call named(String function, Index index) {
        return call(function).with("name", name(index));
    }

    private Call rest(Call call, Index index) {
        Call with = isLegal(index) ? call : call.with("db_name", index.name().text());
        return index.comment().isPresent()
                ? with.with("comment", index.comment().get())
                : with;
    }

    private Optional<PyExpression> condition(Index index) {
        return index.predicate().flatMap(predicate -> Conditions.read(table, predicate, models.words(table)));
    }

    private boolean isSayable(IndexElement element) {
        boolean bare = element.collation().isEmpty()
                && element.operatorClass()
                        .filter(type -> !type.options().isEmpty() || type.name().contains("."))
                        .isEmpty();
        boolean percent = element.key() instanceof IndexElement.OfExpression of
                && of.expression().text().contains("%");
        return bare && !percent;
    }

    private boolean isPlain(IndexElement element) {
        return isPlainOrDescending(element) && element.order() == IndexElement.Order.ASC;
    }

    private boolean isPlainOrDescending(IndexElement element) {
        return element.key() instanceof IndexElement.OfColumn
                && element.collation().isEmpty()
                && element.hasDefaultNulls();
    }

    private String field(IndexElement element) {
        String sign = element.order() == IndexElement.Order.DESC ? "-" : "";
        return sign + models.names().field(table, ((IndexElement.OfColumn) element.key()).column());
    }

    private List<String> plainFields(Index index) {
        return index.elements().stream()
                .map(element -> models.names().field(table, ((IndexElement.OfColumn) element.key()).column()))
                .toList();
    }

    private List<String> names(List<Identifier> columns) {
        return columns.stream()
                .map(column -> models.names().field(table, column))
                .toList();
    }

    private static List<String> classes(Index index) {
        return index.elements().stream()
                .map(element -> element.operatorClass()
                        .map(IndexElement.OperatorClass::name)
                        .orElse(""))
                .toList();
    }

    private PyExpression expression(IndexElement element) {
        PyExpression key = element.key().match(new KeyExpression());
        boolean plain = element.order() == IndexElement.Order.ASC && element.hasDefaultNulls();
        if (plain) {
            return key;
        }
        boolean descending = element.order() == IndexElement.Order.DESC;
        // A call on a long fragment of SQL would have to be broken in the middle.
        Call ordered = Sayings.how(key) == How.NATIVE
                ? call(key.flat() + (descending ? ".desc" : ".asc"))
                : orderBy(key, element);
        if (element.hasDefaultNulls()) {
            return ordered;
        }
        return ordered.withTrue(element.nulls() == IndexElement.Nulls.FIRST ? "nulls_first" : "nulls_last");
    }

    private static Call orderBy(PyExpression key, IndexElement element) {
        Call call = call("models.OrderBy", key);
        return element.order() == IndexElement.Order.DESC ? call.withTrue("descending") : call;
    }

    private final class KeyExpression implements IndexElement.Key.Cases<PyExpression> {
        @Override
        public PyExpression column(IndexElement.OfColumn key) {
            return call("models.F", text(models.names().field(table, key.column())));
        }

        @Override
        public PyExpression expression(IndexElement.OfExpression key) {
            List<Token> tokens = ConditionTokens.read(key.expression().text());
            boolean function = tokens.size() == 5
                    && tokens.get(0).kind() == Kind.NAME
                    && FUNCTIONS.containsKey(tokens.get(0).text())
                    && tokens.get(1).is("(")
                    && tokens.get(3).is(")");
            Optional<Identifier> column = function
                    ? table.column(new Identifier(tokens.get(2).text())).map(found -> found.name())
                    : Optional.empty();
            if (column.isEmpty()) {
                return call("pg.Sql", text(key.expression().text()));
            }
            String name = FUNCTIONS.getOrDefault(tokens.get(0).text(), "");
            return call(name, text(models.names().field(table, column.get())));
        }
    }

    private static boolean isKnown(Index index, StorageParameter parameter) {
        return PARAMETERS.getOrDefault(index.method(), Set.of()).contains(parameter.name());
    }

    private static PyExpression parameterValue(StorageParameter parameter) {
        return switch (parameter.value()) {
            case "on", "true" -> PyExpression.yes();
            case "off", "false" -> PyExpression.no();
            default -> atom(parameter.value());
        };
    }
}
