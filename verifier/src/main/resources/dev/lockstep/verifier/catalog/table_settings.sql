SELECT 'TABLE_SETTING' AS kind, n.nspname AS namespace, c.relname AS object, s.part, s.definition, NULL::text AS comment
FROM pg_catalog.pg_class c
JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
CROSS JOIN LATERAL (
    SELECT 'row level security' AS part, 'ENABLE ROW LEVEL SECURITY' AS definition WHERE c.relrowsecurity
    UNION ALL
    SELECT 'force row level security', 'FORCE ROW LEVEL SECURITY' WHERE c.relforcerowsecurity
    UNION ALL
    SELECT 'replica identity', 'REPLICA IDENTITY ' || CASE c.relreplident
               WHEN 'n' THEN 'NOTHING' WHEN 'f' THEN 'FULL'
               ELSE (SELECT 'USING INDEX ' || pg_catalog.quote_ident(x.relname)
                     FROM pg_catalog.pg_index i JOIN pg_catalog.pg_class x ON x.oid = i.indexrelid
                     WHERE i.indrelid = c.oid AND i.indisreplident) END
    WHERE c.relreplident <> 'd'
    UNION ALL
    SELECT 'cluster', (SELECT 'CLUSTER ON ' || pg_catalog.quote_ident(x.relname)
                       FROM pg_catalog.pg_index i JOIN pg_catalog.pg_class x ON x.oid = i.indexrelid
                       WHERE i.indrelid = c.oid AND i.indisclustered)
    WHERE EXISTS (SELECT FROM pg_catalog.pg_index i WHERE i.indrelid = c.oid AND i.indisclustered)
    UNION ALL
    SELECT 'access method', 'SET ACCESS METHOD ' || pg_catalog.quote_ident(m.amname)
    FROM pg_catalog.pg_am m WHERE m.oid = c.relam AND m.amname <> 'heap'
    UNION ALL
    SELECT 'tablespace', 'SET TABLESPACE ' || pg_catalog.quote_ident(t.spcname)
    FROM pg_catalog.pg_tablespace t WHERE t.oid = c.reltablespace
    UNION ALL
    SELECT 'options of ' || a.attname, 'ALTER COLUMN ' || pg_catalog.quote_ident(a.attname) || ' SET ('
                                       || pg_catalog.array_to_string(a.attoptions, ', ') || ')'
    FROM pg_catalog.pg_attribute a WHERE a.attrelid = c.oid AND a.attnum > 0 AND a.attoptions IS NOT NULL
    UNION ALL
    SELECT 'statistics of ' || x.relname, pg_catalog.string_agg('ALTER COLUMN ' || a.attnum || ' SET STATISTICS '
                                          || a.attstattarget, ', ' ORDER BY a.attnum)
    FROM pg_catalog.pg_index i
    JOIN pg_catalog.pg_class x ON x.oid = i.indexrelid
    JOIN pg_catalog.pg_attribute a ON a.attrelid = x.oid
    WHERE i.indrelid = c.oid AND a.attstattarget >= 0 GROUP BY x.relname
    UNION ALL
    SELECT 'tablespace of ' || x.relname, 'SET TABLESPACE ' || pg_catalog.quote_ident(t.spcname)
    FROM pg_catalog.pg_index i
    JOIN pg_catalog.pg_class x ON x.oid = i.indexrelid
    JOIN pg_catalog.pg_tablespace t ON t.oid = x.reltablespace WHERE i.indrelid = c.oid
    UNION ALL
    SELECT 'validity of ' || x.relname, 'INVALID'
    FROM pg_catalog.pg_index i JOIN pg_catalog.pg_class x ON x.oid = i.indexrelid
    WHERE i.indrelid = c.oid AND NOT i.indisvalid AND c.relkind = 'r'
) s
WHERE c.relkind IN ('r', 'p') AND n.nspname !~ '^pg_' AND n.nspname <> 'information_schema'
  AND NOT EXISTS (SELECT FROM pg_catalog.pg_depend d
                  WHERE d.classid = 'pg_catalog.pg_class'::pg_catalog.regclass AND d.objid = c.oid AND d.deptype = 'e')
UNION ALL
SELECT 'TABLE_SETTING', n.nspname, c.relname, 'persistence', 'UNLOGGED', NULL
FROM pg_catalog.pg_class c JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
WHERE c.relkind = 'S' AND c.relpersistence = 'u'
