package dev.lockstep.core.order;

import dev.lockstep.core.model.Column;
import dev.lockstep.core.model.CompositeType;
import dev.lockstep.core.model.Constraint;
import dev.lockstep.core.model.Domain;
import dev.lockstep.core.model.Index;
import dev.lockstep.core.model.IndexElement;
import dev.lockstep.core.model.RangeType;
import dev.lockstep.core.model.SqlExpression;
import dev.lockstep.core.model.Table;
import dev.lockstep.core.model.ValueSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Every piece of SQL in tables and domains that can name an object of its own. */
final class SchemaExpressions {
    private SchemaExpressions() {}

    static List<String> of(Table table) {
        List<String> texts = new ArrayList<>();
        table.columns().forEach(column -> texts.addAll(of(column)));
        table.constraints()
                .forEach(
                        constraint -> constraint.match(ConstraintTexts.INSTANCE).forEach(texts::add));
        for (Index index : table.indexes()) {
            index.elements().forEach(element -> of(element).forEach(texts::add));
            index.predicate().map(SqlExpression::text).ifPresent(texts::add);
        }
        table.partitionKey().map(SqlExpression::text).ifPresent(texts::add);
        return texts;
    }

    static List<String> of(Domain domain) {
        List<String> texts = new ArrayList<>();
        texts.add(domain.base().sql());
        domain.collation().ifPresent(name -> texts.add(name.sql()));
        domain.defaultValue().map(SqlExpression::text).ifPresent(texts::add);
        domain.checks().forEach(check -> texts.add(check.expression().text()));
        return texts;
    }

    static List<String> of(CompositeType type) {
        List<String> texts = new ArrayList<>();
        for (CompositeType.Attribute attribute : type.attributes()) {
            texts.add(attribute.type().sql());
            attribute.collation().ifPresent(name -> texts.add(name.sql()));
        }
        return texts;
    }

    static List<String> of(RangeType type) {
        List<String> texts = new ArrayList<>();
        texts.add(type.subtype().sql());
        Stream.of(type.collation(), type.canonical(), type.difference())
                .flatMap(Optional::stream)
                .forEach(name -> texts.add(name.sql()));
        type.operatorClass().ifPresent(texts::add);
        return texts;
    }

    private static List<String> of(Column column) {
        List<String> texts = new ArrayList<>();
        texts.add(column.type().sql());
        column.collation().ifPresent(name -> texts.add(name.sql()));
        column.value().match(ValueTexts.INSTANCE).ifPresent(texts::add);
        return texts;
    }

    private static Stream<String> of(IndexElement element) {
        Optional<String> key = element.key() instanceof IndexElement.OfExpression of
                ? Optional.of(of.expression().text())
                : Optional.empty();
        return Stream.of(
                        key,
                        element.collation().map(name -> name.sql()),
                        element.operatorClass().map(IndexElement.OperatorClass::name))
                .flatMap(Optional::stream);
    }

    private enum ValueTexts implements ValueSource.Cases<Optional<String>> {
        INSTANCE;

        @Override
        public Optional<String> absent(ValueSource.Absent source) {
            return Optional.empty();
        }

        @Override
        public Optional<String> byDefault(ValueSource.Default source) {
            return Optional.of(source.expression().text());
        }

        @Override
        public Optional<String> generated(ValueSource.Generated source) {
            return Optional.of(source.expression().text());
        }

        @Override
        public Optional<String> identity(ValueSource.Identity source) {
            return Optional.empty();
        }

        @Override
        public Optional<String> serial(ValueSource.Serial source) {
            return Optional.empty();
        }
    }

    private enum ConstraintTexts implements Constraint.Cases<Stream<String>> {
        INSTANCE;

        @Override
        public Stream<String> primaryKey(Constraint.PrimaryKey constraint) {
            return Stream.empty();
        }

        @Override
        public Stream<String> unique(Constraint.Unique constraint) {
            return Stream.empty();
        }

        @Override
        public Stream<String> foreignKey(Constraint.ForeignKey constraint) {
            return Stream.empty();
        }

        @Override
        public Stream<String> check(Constraint.Check constraint) {
            return Stream.of(constraint.expression().text());
        }

        @Override
        public Stream<String> notNull(Constraint.NotNull constraint) {
            return Stream.empty();
        }

        @Override
        public Stream<String> exclusion(Constraint.Exclusion constraint) {
            Stream<String> elements = constraint.elements().stream()
                    .flatMap(element -> Stream.concat(of(element.key()), Stream.of(element.operator())));
            return Stream.concat(elements, constraint.predicate().map(SqlExpression::text).stream());
        }
    }
}
