-- Collation of an expression's own cannot be asked for, so one is shown unless it is the database's default.
SELECT i.indexrelid::text AS index, p.pos AS position, a.attname AS column,
       CASE WHEN a.attname IS NULL THEN pg_catalog.pg_get_indexdef(i.indexrelid, p.pos + 1, false) END AS expression,
       i.indoption[p.pos] AS options,
       CASE WHEN NOT o.opcdefault OR e.attoptions IS NOT NULL THEN
            CASE WHEN o.opcnamespace = 'pg_catalog'::pg_catalog.regnamespace THEN pg_catalog.quote_ident(o.opcname)
                 -- Bare too in the namespace where names are looked for, unless the server has one of that name.
                 WHEN opn.nspname = 'public' AND NOT EXISTS (
                      SELECT FROM pg_catalog.pg_opclass s WHERE s.opcname = o.opcname AND s.opcmethod = o.opcmethod
                      AND s.opcnamespace = 'pg_catalog'::pg_catalog.regnamespace) THEN pg_catalog.quote_ident(o.opcname)
                 ELSE pg_catalog.quote_ident(opn.nspname) || '.' || pg_catalog.quote_ident(o.opcname) END
       END AS operator_class,
       e.attoptions AS operator_class_options,
       ln.nspname AS collation_namespace, l.collname AS collation_name
FROM pg_catalog.pg_index i
JOIN pg_catalog.pg_class c ON c.oid = i.indrelid
JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
CROSS JOIN LATERAL pg_catalog.generate_series(0, i.indnkeyatts - 1) p(pos)
JOIN pg_catalog.pg_attribute e ON e.attrelid = i.indexrelid AND e.attnum = p.pos + 1
LEFT JOIN pg_catalog.pg_attribute a ON a.attrelid = i.indrelid AND a.attnum = i.indkey[p.pos] AND i.indkey[p.pos] <> 0
JOIN pg_catalog.pg_opclass o ON o.oid = i.indclass[p.pos]
JOIN pg_catalog.pg_namespace opn ON opn.oid = o.opcnamespace
LEFT JOIN pg_catalog.pg_collation l ON l.oid = i.indcollation[p.pos]
     AND i.indcollation[p.pos] <> coalesce(a.attcollation, 100)
LEFT JOIN pg_catalog.pg_namespace ln ON ln.oid = l.collnamespace
WHERE c.relkind IN ('r', 'p') AND n.nspname !~ '^pg_' AND n.nspname <> 'information_schema'
ORDER BY i.indexrelid, p.pos
