package dev.lockstep.verifier.compare;

import dev.lockstep.core.diff.DiffRules;
import dev.lockstep.core.diff.DiffRules.ColumnOrder;
import dev.lockstep.core.diff.Difference;
import dev.lockstep.core.diff.SchemaDiffer;
import dev.lockstep.core.model.Extension;
import dev.lockstep.core.model.IndexElement;
import dev.lockstep.core.model.ObjectKind;
import dev.lockstep.core.model.ObjectPath;
import dev.lockstep.core.model.Schema;
import dev.lockstep.core.model.Table;
import dev.lockstep.core.model.Verbatim;
import dev.lockstep.core.name.Identifier;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Whether the parsed model says what the server made of the same file.
 *
 * <p>Everything is compared but how expressions are spelled, which a server must judge and the printed model proves, and
 * objects that are kept verbatim, which the two sides describe in different words. A difference is a bug of Lockstep.
 */
public final class ModelAgreement {
    private static final DiffRules STRUCTURE = new DiffRules(pair -> true, ColumnOrder.COMPARED);

    private ModelAgreement() {}

    /** What the catalog says otherwise than the model, the model being the expected side. */
    public static List<Difference> differences(Schema parsed, Schema catalog) {
        Set<ObjectPath> verbatim =
                parsed.verbatim().stream().map(Verbatim::path).collect(Collectors.toSet());
        return SchemaDiffer.diff(
                modelled(parsed, verbatim, parsed.extensions()),
                modelled(catalog, verbatim, asWritten(catalog.extensions(), parsed)),
                STRUCTURE);
    }

    /** A version that the file leaves to the server is no more than what the server happens to have. */
    private static List<Extension> asWritten(List<Extension> stated, Schema parsed) {
        Set<Identifier> written = parsed.extensions().stream()
                .filter(extension -> extension.version().isPresent())
                .map(Extension::name)
                .collect(Collectors.toSet());
        return stated.stream()
                .map(extension -> written.contains(extension.name())
                        ? extension
                        : new Extension(extension.name(), extension.namespace(), Optional.empty()))
                .toList();
    }

    /** The collation that an indexed expression has by itself is known to the server alone. */
    private static Table withoutImpliedCollations(Table table) {
        return table.withIndexes(table.indexes().stream()
                .map(index -> index.withElements(index.elements().stream()
                        .map(ModelAgreement::withoutImpliedCollation)
                        .toList()))
                .toList());
    }

    private static IndexElement withoutImpliedCollation(IndexElement element) {
        return element.key() instanceof IndexElement.OfExpression
                ? new IndexElement(
                        element.key(), Optional.empty(), element.operatorClass(), element.order(), element.nulls())
                : element;
    }

    /** What is kept verbatim is left out on both sides. */
    private static Schema modelled(Schema schema, Set<ObjectPath> verbatim, List<Extension> extensions) {
        return new Schema(
                schema.namespaces(),
                extensions,
                schema.enums(),
                schema.composites(),
                schema.ranges(),
                schema.domains(),
                schema.sequences().stream()
                        .filter(sequence -> !verbatim.contains(ObjectPath.of(ObjectKind.SEQUENCE, sequence.name())))
                        .toList(),
                schema.tables().stream()
                        .filter(table -> !verbatim.contains(ObjectPath.table(table.name())))
                        .map(ModelAgreement::withoutImpliedCollations)
                        .toList(),
                List.of());
    }
}
