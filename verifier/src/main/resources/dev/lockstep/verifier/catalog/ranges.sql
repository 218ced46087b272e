SELECT n.nspname AS namespace, t.typname AS name, r.rngsubtype::text AS subtype,
       CASE WHEN NOT o.opcdefault THEN
            CASE WHEN o.opcnamespace = 'pg_catalog'::pg_catalog.regnamespace THEN pg_catalog.quote_ident(o.opcname)
                 -- Bare too in the namespace where names are looked for, unless the server has one of that name.
                 WHEN opn.nspname = 'public' AND NOT EXISTS (
                      SELECT FROM pg_catalog.pg_opclass s WHERE s.opcname = o.opcname AND s.opcmethod = o.opcmethod
                      AND s.opcnamespace = 'pg_catalog'::pg_catalog.regnamespace) THEN pg_catalog.quote_ident(o.opcname)
                 ELSE pg_catalog.quote_ident(opn.nspname) || '.' || pg_catalog.quote_ident(o.opcname) END
       END AS operator_class,
       ln.nspname AS collation_namespace, l.collname AS collation_name,
       cn.nspname AS canonical_namespace, c.proname AS canonical_name,
       dn.nspname AS difference_namespace, d.proname AS difference_name,
       mn.nspname AS multirange_namespace, m.typname AS multirange_name,
       pg_catalog.obj_description(t.oid, 'pg_type') AS comment
FROM pg_catalog.pg_range r
JOIN pg_catalog.pg_type t ON t.oid = r.rngtypid
JOIN pg_catalog.pg_namespace n ON n.oid = t.typnamespace
JOIN pg_catalog.pg_type y ON y.oid = r.rngsubtype
JOIN pg_catalog.pg_type m ON m.oid = r.rngmultitypid
JOIN pg_catalog.pg_namespace mn ON mn.oid = m.typnamespace
JOIN pg_catalog.pg_opclass o ON o.oid = r.rngsubopc
JOIN pg_catalog.pg_namespace opn ON opn.oid = o.opcnamespace
LEFT JOIN pg_catalog.pg_collation l ON l.oid = r.rngcollation AND r.rngcollation <> y.typcollation
LEFT JOIN pg_catalog.pg_namespace ln ON ln.oid = l.collnamespace
LEFT JOIN pg_catalog.pg_proc c ON c.oid = r.rngcanonical
LEFT JOIN pg_catalog.pg_namespace cn ON cn.oid = c.pronamespace
LEFT JOIN pg_catalog.pg_proc d ON d.oid = r.rngsubdiff
LEFT JOIN pg_catalog.pg_namespace dn ON dn.oid = d.pronamespace
WHERE n.nspname !~ '^pg_' AND n.nspname <> 'information_schema'
  AND NOT EXISTS (SELECT FROM pg_catalog.pg_depend e
                  WHERE e.classid = 'pg_catalog.pg_type'::pg_catalog.regclass AND e.objid = t.oid AND e.deptype = 'e')
