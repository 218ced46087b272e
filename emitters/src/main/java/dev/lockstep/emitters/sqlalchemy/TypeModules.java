package dev.lockstep.emitters.sqlalchemy;

import static dev.lockstep.emitters.python.PyExpression.atom;
import static dev.lockstep.emitters.python.PyExpression.call;
import static dev.lockstep.emitters.python.PyExpression.no;
import static dev.lockstep.emitters.python.PyExpression.text;

import dev.lockstep.core.model.Column.Nullability;
import dev.lockstep.core.model.Constraint;
import dev.lockstep.core.model.Domain;
import dev.lockstep.core.model.EnumType;
import dev.lockstep.core.name.QualifiedName;
import dev.lockstep.core.print.Clause;
import dev.lockstep.core.type.SqlType;
import dev.lockstep.emitters.EmittedFile;
import dev.lockstep.emitters.python.PyExpression.Call;
import dev.lockstep.emitters.python.PyLayout;
import dev.lockstep.emitters.python.PyText;
import dev.lockstep.emitters.python.PyUse;
import dev.lockstep.emitters.template.StrictTemplates;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The modules that hold the enum classes and the types of the schema's own. */
final class TypeModules {
    static final String ENUMS = "enums.py";
    static final String TYPES = "types.py";
    private final StrictTemplates templates;
    private final Models models;
    private final DomainWords domains;

    TypeModules(StrictTemplates templates, Models models, DomainWords domains) {
        this.templates = templates;
        this.models = models;
        this.domains = domains;
    }

    record EnumsView(List<EnumView> enums) {}

    record EnumView(String enumName, Optional<String> enumDoc, List<String> members) {}

    record TypesView(List<String> importLines, List<String> typeLines) {}

    /** No file where there is nothing to say. */
    List<EmittedFile> files() {
        List<EmittedFile> files = new ArrayList<>();
        if (!models.schema().enums().isEmpty()) {
            EnumsView view = new EnumsView(
                    models.schema().enums().stream().map(this::enumView).toList());
            files.add(PackageFiles.file(models.config(), ENUMS, templates.render("enums.mustache", view)));
        }
        if (!models.schema().enums().isEmpty() || !models.schema().domains().isEmpty()) {
            files.add(PackageFiles.file(models.config(), TYPES, templates.render("types.mustache", types())));
        }
        return files;
    }

    private EnumView enumView(EnumType type) {
        List<String> members = type.labels().stream()
                .map(label -> models.names().member(type, label) + " = " + PyText.quoted(label))
                .toList();
        return new EnumView(models.names().enumClass(type), type.comment().map(PackageFiles::docstring), members);
    }

    private TypesView types() {
        PackageImports imports = new PackageImports(models.schema(), models.names());
        List<String> lines = new ArrayList<>();
        for (EnumType type : models.schema().enums()) {
            imports.use(models.names().enumClass(type));
            lines.add(line(models.names().enumType(type), enumType(type), imports));
        }
        for (Domain domain : domains.inOrder()) {
            lines.add(line(models.names().domain(domain), lists(domain, domain(domain)), imports));
        }
        return new TypesView(imports.lines(), lines);
    }

    private String line(String name, Call call, PackageImports imports) {
        Set<String> own = Set.copyOf(models.types());
        PyUse.roots(call).filter(root -> !own.contains(root)).forEach(imports::use);
        return PyLayout.statement(0, name + " = ", call);
    }

    private Call enumType(EnumType type) {
        Call call = call("sa.Enum", atom(models.names().enumClass(type)));
        call = named(call.with("name", type.name().name().text()), type.name());
        return call.with("metadata", atom("Base.metadata")).with("values_callable", atom("labels"));
    }

    /** The driver knows arrays of built-in types alone, and gives others as text. */
    private Call lists(Domain domain, Call call) {
        boolean own = domain.base() instanceof SqlType.ArrayOf array && array.element() instanceof SqlType.Named;
        return own ? call("ArrayDomain", call, domain.base().match(models.columnTypes())) : call;
    }

    private Call domain(Domain domain) {
        Call call = call(
                "pg.DOMAIN", text(domain.name().name().text()), domain.base().match(models.columnTypes()));
        call = named(call, domain.name()).with("metadata", atom("Base.metadata"));
        if (!domains.isNative(domain)) {
            return call.with("create_type", no());
        }
        call = domain.collation().isPresent()
                ? call.with("collation", domain.collation().get().name().text())
                : call;
        call = domain.defaultValue().isPresent()
                ? call.with(
                        "default",
                        Defaults.sql(Clause.afterDefault(domain.defaultValue().get())))
                : call;
        call = domain.nullability() == Nullability.NOT_NULL ? call.withTrue("not_null") : call;
        for (Constraint.Check check : domain.checks()) {
            call = call.with("constraint_name", check.name().text())
                    .with("check", Defaults.bareSql(check.expression().text()));
        }
        return call;
    }

    private static Call named(Call call, QualifiedName name) {
        return name.namespace().equals(QualifiedName.PUBLIC)
                ? call
                : call.with("schema", name.namespace().text());
    }
}
