package dev.lockstep.core.build;

import dev.lockstep.core.diagnostic.Problem;
import dev.lockstep.core.model.Column.Nullability;
import dev.lockstep.core.model.Constraint;
import dev.lockstep.core.model.Domain;
import dev.lockstep.core.model.ObjectKind;
import dev.lockstep.core.model.ObjectPath;
import dev.lockstep.core.model.SqlExpression;
import dev.lockstep.core.name.Identifier;
import dev.lockstep.core.name.QualifiedName;
import dev.lockstep.core.statement.ConstraintClause;
import dev.lockstep.core.statement.DomainChange;
import dev.lockstep.core.statement.Existence;
import dev.lockstep.core.statement.ObjectName;
import dev.lockstep.core.statement.PartName;
import dev.lockstep.core.statement.Statement;
import dev.lockstep.core.type.SqlType;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Applies CREATE DOMAIN and ALTER DOMAIN. */
final class DomainStep {
    private final Draft draft;

    DomainStep(Draft draft) {
        this.draft = draft;
    }

    Done create(Statement.CreateDomain statement) {
        QualifiedName name = draft.created(statement.name());
        TypeStep.requireFree(draft, name, statement.name().span());
        SqlType base = statement.base().match(new TypeResolution(draft, "domain " + name));
        List<Constraint.Check> checks = new ArrayList<>();
        for (ConstraintClause.Check clause : statement.rules().checks()) {
            checks.add(check(name, checks, clause));
        }
        Optional<QualifiedName> collation = statement.collation().map(written -> ColumnStep.collation(draft, written));
        draft.domains.put(
                name,
                domain(
                        new Domain(
                                name,
                                base,
                                collation,
                                statement.rules().nullability(),
                                statement.rules().defaultValue(),
                                List.of(),
                                Optional.empty()),
                        checks));
        draft.wrote(ObjectPath.of(ObjectKind.DOMAIN, name), statement.name().span());
        return Done.DONE;
    }

    /** A check of a domain is named after it: {@code domain_check}. */
    private static Constraint.Check check(
            QualifiedName domain, List<Constraint.Check> others, ConstraintClause.Check clause) {
        Identifier name = clause.name()
                .orElseGet(() -> ImpliedNames.choose(
                        domain.name(),
                        "",
                        "check",
                        candidate ->
                                others.stream().anyMatch(other -> other.name().equals(candidate))));
        return new Constraint.Check(
                name, clause.expression(), clause.inheritance(), clause.validation(), Optional.empty());
    }

    Done alter(Statement.AlterDomain statement) {
        Domain before = find(statement.name());
        Domain after = changed(before, statement.change());
        draft.domains.put(before.name(), after);
        return Done.DONE;
    }

    private static Domain changed(Domain before, DomainChange change) {
        List<Constraint.Check> checks = new ArrayList<>(before.checks());
        if (change instanceof DomainChange.ToDefault to) {
            return with(before, before.nullability(), to.expression());
        }
        if (change instanceof DomainChange.ToNullability to) {
            return with(before, to.nullability(), before.defaultValue());
        }
        if (change instanceof DomainChange.AddCheck added) {
            checks.add(check(before.name(), checks, added.check()));
        } else if (change instanceof DomainChange.DropCheck dropped) {
            find(before, dropped.check(), dropped.existence()).ifPresent(checks::remove);
        } else if (change instanceof DomainChange.RenameCheck renamed) {
            find(before, renamed.check(), Existence.STRICT)
                    .ifPresent(check -> checks.set(
                            checks.indexOf(check),
                            new Constraint.Check(
                                    renamed.renamed().name(),
                                    check.expression(),
                                    check.inheritance(),
                                    check.validation(),
                                    check.comment())));
        } else if (change instanceof DomainChange.ValidateCheck validated) {
            find(before, validated.check(), Existence.STRICT)
                    .ifPresent(check -> checks.set(
                            checks.indexOf(check), (Constraint.Check) check.match(ConstraintChanges.VALIDATED)));
        }
        return domain(before, checks);
    }

    private static Optional<Constraint.Check> find(Domain domain, PartName name, Existence existence) {
        Optional<Constraint.Check> found = domain.checks().stream()
                .filter(check -> check.name().equals(name.name()))
                .findFirst();
        if (found.isEmpty() && existence == Existence.STRICT) {
            List<String> known =
                    domain.checks().stream().map(check -> check.name().text()).toList();
            throw new BuildFailure(
                    Problem.UNKNOWN_CONSTRAINT,
                    name.span(),
                    domain.name(),
                    name.text(),
                    Hints.name(name.text(), known));
        }
        return found;
    }

    private static Domain with(Domain before, Nullability nullability, Optional<SqlExpression> defaultValue) {
        return new Domain(
                before.name(),
                before.base(),
                before.collation(),
                nullability,
                defaultValue,
                before.checks(),
                before.comment());
    }

    static Domain domain(Domain before, List<Constraint.Check> checks) {
        return new Domain(
                before.name(),
                before.base(),
                before.collation(),
                before.nullability(),
                before.defaultValue(),
                checks.stream()
                        .sorted(Comparator.comparing(Constraint.Check::name))
                        .toList(),
                before.comment());
    }

    Domain find(ObjectName name) {
        return draft.path.candidates(name).stream()
                .flatMap(candidate -> Optional.ofNullable(draft.domains.get(candidate)).stream())
                .findFirst()
                .orElseThrow(() -> new BuildFailure(
                        Problem.UNKNOWN_OBJECT,
                        name.span(),
                        "domain",
                        name,
                        Hints.table(name, draft.domains.keySet())));
    }
}
