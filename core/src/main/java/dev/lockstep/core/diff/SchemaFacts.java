package dev.lockstep.core.diff;

import dev.lockstep.core.model.CompositeType;
import dev.lockstep.core.model.Domain;
import dev.lockstep.core.model.EnumType;
import dev.lockstep.core.model.Extension;
import dev.lockstep.core.model.Namespace;
import dev.lockstep.core.model.ObjectKind;
import dev.lockstep.core.model.ObjectPath;
import dev.lockstep.core.model.RangeType;
import dev.lockstep.core.model.Schema;
import dev.lockstep.core.model.Sequence;
import dev.lockstep.core.model.Table;
import dev.lockstep.core.model.Verbatim;
import dev.lockstep.core.name.QualifiedName;
import dev.lockstep.core.print.Ddl;
import dev.lockstep.core.print.SqlLiteral;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** A schema as flat facts: each object with what is said of it. */
final class SchemaFacts {
    private final Map<ObjectPath, ObjectFacts> objects = new LinkedHashMap<>();

    private SchemaFacts() {}

    static Map<ObjectPath, ObjectFacts> of(Schema schema) {
        SchemaFacts facts = new SchemaFacts();
        schema.namespaces().forEach(facts::add);
        schema.extensions().forEach(facts::add);
        schema.enums().forEach(facts::add);
        schema.composites().forEach(facts::add);
        schema.ranges().forEach(facts::add);
        schema.domains().forEach(facts::add);
        schema.sequences().forEach(facts::add);
        schema.tables().forEach(facts::add);
        schema.verbatim().stream()
                .collect(Collectors.groupingBy(Verbatim::path, LinkedHashMap::new, Collectors.toList()))
                .forEach(facts::add);
        return facts.objects;
    }

    private void add(ObjectFacts object) {
        objects.put(object.path(), object);
    }

    private void add(Namespace namespace) {
        Facts facts = new Facts().say(ObjectFacts.COMMENT, namespace.comment());
        add(ObjectFacts.of(ObjectPath.namespace(namespace.name()), Ddl.createNamespace(namespace), facts));
    }

    private void add(Extension extension) {
        Facts facts = new Facts().say("schema", extension.namespace().text()).say("version", extension.version());
        add(ObjectFacts.of(ObjectPath.extension(extension.name()), Ddl.createExtension(extension), facts));
    }

    private void add(EnumType type) {
        String labels = type.labels().stream().map(SqlLiteral::of).collect(Collectors.joining(", "));
        Facts facts = new Facts().say("labels", labels).say(ObjectFacts.COMMENT, type.comment());
        add(ObjectFacts.of(ObjectPath.of(ObjectKind.ENUM, type.name()), "enum (" + labels + ")", facts));
    }

    private void add(CompositeType type) {
        Facts facts = new Facts().say(ObjectFacts.COMMENT, type.comment());
        for (CompositeType.Attribute attribute : type.attributes()) {
            String aspect = "attribute " + attribute.name().sql();
            facts.say(aspect, attribute.type().sql())
                    .say(aspect + " collation", attribute.collation().map(QualifiedName::toString))
                    .say(aspect + " comment", attribute.comment());
        }
        facts.say(
                "attributes",
                type.attributes().stream()
                        .map(attribute -> attribute.name().sql())
                        .collect(Collectors.joining(", ")));
        add(ObjectFacts.of(ObjectPath.of(ObjectKind.TYPE, type.name()), Ddl.createComposite(type), facts));
    }

    private void add(RangeType type) {
        Facts facts = new Facts()
                .say("subtype", type.subtype().sql())
                .say("operator class", type.operatorClass())
                .say("collation", type.collation().map(QualifiedName::toString))
                .say("canonical function", type.canonical().map(QualifiedName::toString))
                .say("difference function", type.difference().map(QualifiedName::toString))
                .say("multirange type", type.multirange().toString())
                .say(ObjectFacts.COMMENT, type.comment());
        add(ObjectFacts.of(ObjectPath.of(ObjectKind.TYPE, type.name()), Ddl.createRange(type), facts));
    }

    private void add(Domain domain) {
        QualifiedName name = domain.name();
        Facts facts = new Facts()
                .say("type", domain.base().sql())
                .say("collation", domain.collation().map(QualifiedName::toString))
                .say("nullability", Words.of(domain.nullability()))
                .say("default", ExpressionUse.of(ExpressionKind.DOMAIN_DEFAULT, name), domain.defaultValue())
                .say(ObjectFacts.COMMENT, domain.comment());
        add(ObjectFacts.of(ObjectPath.of(ObjectKind.DOMAIN, name), domain.base().sql(), facts));
        ExpressionUse use = ExpressionUse.of(ExpressionKind.DOMAIN_CHECK, name);
        domain.checks().forEach(check -> add(new ConstraintFacts(name).check(check, use)));
    }

    private void add(Sequence sequence) {
        Facts facts = SequenceFacts.options(sequence.options())
                .say("owned by", sequence.owner().map(owner -> owner.table() + "." + owner.column()))
                .say(ObjectFacts.COMMENT, sequence.comment());
        add(ObjectFacts.of(ObjectPath.of(ObjectKind.SEQUENCE, sequence.name()), Ddl.createSequence(sequence), facts));
    }

    private void add(Table table) {
        QualifiedName name = table.name();
        Facts facts = new Facts()
                .say("persistence", Words.of(table.persistence()))
                .say("partition key", ExpressionUse.of(ExpressionKind.PARTITION_KEY, name), table.partitionKey())
                .sayList("storage parameters", table.parameters())
                .say(ObjectFacts.COMMENT, table.comment());
        table.ancestry().match(new AncestryFacts(name, facts));
        String columns =
                table.columns().stream().map(column -> column.name().sql()).collect(Collectors.joining(", "));
        add(ObjectFacts.of(ObjectPath.table(name), "table (" + columns + ")", facts));
        table.columns().forEach(column -> add(ColumnFacts.of(name, column)));
        table.constraints().forEach(constraint -> add(constraint.match(new ConstraintFacts(name))));
        table.indexes().forEach(index -> add(IndexFacts.of(name, index)));
    }

    private void add(ObjectPath path, List<Verbatim> sameName) {
        List<String> statements = new ArrayList<>();
        sameName.forEach(object -> statements.addAll(object.statements()));
        String definition = String.join(";\n", statements).replace("\r\n", "\n");
        add(ObjectFacts.of(path, definition, new Facts().say("definition", definition)));
    }
}
