package dev.lockstep.core.print;

import dev.lockstep.core.model.Domain;
import dev.lockstep.core.model.ObjectKind;
import dev.lockstep.core.model.ObjectPath;
import dev.lockstep.core.model.RangeType;
import dev.lockstep.core.order.Prelude;
import java.util.ArrayList;
import java.util.List;

/** Types with their comments, and verbatim statements, as they stand before tables. */
enum PreludeSql implements Prelude.Cases<List<String>> {
    INSTANCE;

    @Override
    public List<String> domain(Prelude.OfDomain item) {
        Domain domain = item.domain();
        List<String> group = new ArrayList<>();
        group.add(Ddl.createDomain(domain));
        group.addAll(Ddl.unvalidatedChecks(domain));
        domain.comment()
                .ifPresent(text -> group.add(Ddl.comment(ObjectPath.of(ObjectKind.DOMAIN, domain.name()), text)));
        domain.checks()
                .forEach(check -> check.comment()
                        .ifPresent(text -> group.add(Ddl.commentOnDomainCheck(domain.name(), check.name(), text))));
        return group;
    }

    @Override
    public List<String> composite(Prelude.OfComposite item) {
        List<String> group = new ArrayList<>();
        group.add(Ddl.createComposite(item.composite()));
        group.addAll(Ddl.comments(item.composite()));
        return group;
    }

    @Override
    public List<String> range(Prelude.OfRange item) {
        RangeType range = item.range();
        List<String> group = new ArrayList<>();
        group.add(Ddl.createRange(range));
        range.comment().ifPresent(text -> group.add(Ddl.comment(ObjectPath.of(ObjectKind.TYPE, range.name()), text)));
        return group;
    }

    @Override
    public List<String> verbatim(Prelude.OfVerbatim item) {
        return item.verbatim().statements();
    }
}
