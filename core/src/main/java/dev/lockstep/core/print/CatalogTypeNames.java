package dev.lockstep.core.print;

import dev.lockstep.core.name.Identifier;
import java.util.Set;

/** The names of base and range types of {@code pg_catalog} (Postgres 17), which a bare type name finds first. */
final class CatalogTypeNames {
    private static final Set<String> NAMES =
            Set.of(("aclitem any anyarray bit bool box bpchar bytea char cid cidr circle"
                            + " cstring date datemultirange daterange event_trigger fdw_handler float4 float8 gtsvector"
                            + " index_am_handler inet int2 int2vector int4 int4multirange int4range int8 int8multirange"
                            + " int8range internal interval json jsonb jsonpath language_handler line lseg macaddr macaddr8"
                            + " money name numeric nummultirange numrange oid oidvector path point polygon record refcursor"
                            + " regclass regcollation regconfig regdictionary regnamespace regoper regoperator regproc"
                            + " regprocedure regrole regtype table_am_handler text tid time timestamp timestamptz timetz"
                            + " trigger tsm_handler tsmultirange tsquery tsrange tstzmultirange tstzrange tsvector"
                            + " txid_snapshot unknown uuid varbit varchar void xid xid8 xml")
                    .split(" "));

    private CatalogTypeNames() {}

    static boolean contains(Identifier name) {
        return NAMES.contains(name.text());
    }
}
