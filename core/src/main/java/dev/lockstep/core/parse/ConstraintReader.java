package dev.lockstep.core.parse;

import dev.lockstep.core.model.Constraint.Exclusion;
import dev.lockstep.core.model.Constraint.ForeignKey.Action;
import dev.lockstep.core.model.Constraint.ForeignKey.Match;
import dev.lockstep.core.model.Constraint.NullsDistinct;
import dev.lockstep.core.model.Constraint.Validation;
import dev.lockstep.core.model.Deferral;
import dev.lockstep.core.model.SqlExpression;
import dev.lockstep.core.name.Identifier;
import dev.lockstep.core.source.SourceSpan;
import dev.lockstep.core.statement.ConstraintClause;
import dev.lockstep.core.statement.ConstraintClause.KeyKind;
import dev.lockstep.core.statement.ObjectName;
import java.util.List;
import java.util.Optional;
import net.sf.jsqlparser.statement.ReferentialAction;
import net.sf.jsqlparser.statement.create.table.CheckConstraint;
import net.sf.jsqlparser.statement.create.table.ConstraintAttributes;
import net.sf.jsqlparser.statement.create.table.CreateTable;
import net.sf.jsqlparser.statement.create.table.ExcludeConstraint;
import net.sf.jsqlparser.statement.create.table.ForeignKeyIndex;
import net.sf.jsqlparser.statement.create.table.ForeignKeyReference;
import net.sf.jsqlparser.statement.create.table.Index;

/**
 * Takes constraints out of what JSqlParser makes of them. Each is parsed inside a CREATE TABLE of our own, because
 * JSqlParser 5.4 loses the name of a UNIQUE constraint that ALTER TABLE adds.
 */
final class ConstraintReader {
    private final ConstraintText text;
    private final Index parsed;

    private ConstraintReader(ConstraintText text, Index parsed) {
        this.text = text;
        this.parsed = parsed;
    }

    static ConstraintClause read(ConstraintText text) {
        PreparedText whole = new PreparedText().add("CREATE TABLE t (", text.span());
        whole.addAll(text.prepared());
        whole.add(")", text.span());
        CreateTable table = SqlGrammar.parse(whole, CreateTable.class);
        return new ConstraintReader(text, table.getIndexes().get(0)).clause();
    }

    private ConstraintClause clause() {
        if (parsed instanceof ForeignKeyIndex reference) {
            return reference(reference);
        }
        if (parsed instanceof CheckConstraint check) {
            return check(check);
        }
        if (parsed instanceof ExcludeConstraint exclude) {
            return exclude(exclude);
        }
        return key();
    }

    private ConstraintClause key() {
        KeyKind kind = parsed.getKind() == Index.Kind.PRIMARY_KEY ? KeyKind.PRIMARY : KeyKind.UNIQUE;
        NullsDistinct nulls =
                Boolean.FALSE.equals(parsed.getNullsDistinct()) ? NullsDistinct.NOT_DISTINCT : NullsDistinct.DISTINCT;
        return new ConstraintClause.Key(
                name(),
                text.span(),
                kind,
                ParsedNames.all(parsed.getColumnsNames()),
                text.period(),
                ParsedNames.all(parsed.getIncludeColumns()),
                nulls,
                deferral(),
                text.parameters());
    }

    private ConstraintClause reference(ForeignKeyIndex foreignKey) {
        ForeignKeyReference reference = foreignKey.getReference();
        SourceSpan span = text.span();
        Match match = reference.getMatchType() == ForeignKeyReference.MatchType.FULL ? Match.FULL : Match.SIMPLE;
        return new ConstraintClause.Reference(
                name(),
                span,
                ParsedNames.all(foreignKey.getColumnsNames()),
                referenced(reference, span),
                ParsedNames.all(reference.getReferencedColumnNames()),
                text.period(),
                match,
                action(reference, ReferentialAction.Type.DELETE, text.setColumns()),
                action(reference, ReferentialAction.Type.UPDATE, List.of()),
                deferral(),
                validation());
    }

    private ObjectName referenced(ForeignKeyReference reference, SourceSpan span) {
        Optional<Identifier> namespace =
                Optional.ofNullable(reference.getTable().getSchemaName()).map(ParsedNames::one);
        SourceSpan place = text.referencedSpan().orElse(span);
        return new ObjectName(namespace, ParsedNames.one(reference.getTable().getName()), place);
    }

    private static Action action(ForeignKeyReference reference, ReferentialAction.Type type, List<Identifier> columns) {
        ReferentialAction written = reference.getReferentialAction(type);
        return written == null
                ? Action.NO_ACTION
                : new Action(Action.Rule.valueOf(written.getAction().name()), columns);
    }

    private ConstraintClause check(CheckConstraint check) {
        SqlExpression expression =
                text.prepared().expression(check.getExpression().toString());
        return new ConstraintClause.Check(
                name(), text.span(), expression, text.words(), text.inheritance(), validation());
    }

    private ConstraintClause exclude(ExcludeConstraint exclude) {
        Optional<SqlExpression> predicate = Optional.ofNullable(exclude.getExpression())
                .map(expression -> text.prepared().expression(expression.toString()));
        List<Exclusion.Element> elements = text.elements().stream()
                .map(element -> new Exclusion.Element(element.element(), element.operator()))
                .toList();
        String method = exclude.getUsing() == null
                ? "btree"
                : ParsedNames.one(exclude.getUsing()).text();
        return new ConstraintClause.Exclude(
                name(),
                text.span(),
                method,
                elements,
                text.elements().stream().map(ElementText::impliedName).toList(),
                ParsedNames.all(exclude.getIncludeColumns()),
                predicate,
                deferral(),
                text.parameters());
    }

    private Optional<Identifier> name() {
        return Optional.ofNullable(parsed.getName()).map(ParsedNames::one);
    }

    private Deferral deferral() {
        ConstraintAttributes attributes = parsed.getConstraintAttributes();
        if (attributes == null) {
            return Deferral.NOT_DEFERRABLE;
        }
        if (attributes.getInitially() == ConstraintAttributes.Initially.DEFERRED) {
            return Deferral.DEFERRABLE_DEFERRED;
        }
        return Boolean.TRUE.equals(attributes.getDeferrable())
                ? Deferral.DEFERRABLE_IMMEDIATE
                : Deferral.NOT_DEFERRABLE;
    }

    private Validation validation() {
        if (text.enforcement() == ConstraintText.Enforcement.OFF) {
            return Validation.NOT_ENFORCED;
        }
        ConstraintAttributes attributes = parsed.getConstraintAttributes();
        return attributes != null && attributes.isNotValid() ? Validation.NOT_VALID : Validation.VALID;
    }
}
