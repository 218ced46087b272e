package dev.lockstep.core.print;

import dev.lockstep.core.model.Domain;
import dev.lockstep.core.model.ObjectKind;
import dev.lockstep.core.model.ObjectPath;
import dev.lockstep.core.order.Prelude;
import java.util.ArrayList;
import java.util.List;

/** Domains with their comments, and verbatim statements, as they stand before tables. */
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
    public List<String> verbatim(Prelude.OfVerbatim item) {
        return item.verbatim().statements();
    }
}
