-- A table's parents, and which of a partition's indexes are partitions of indexes of the parent.
SELECT c.oid::text AS oid, n.nspname AS namespace, c.relname AS name, c.relpersistence::text AS persistence,
       c.reloptions AS parameters,
       ARRAY(SELECT 'toast.' || o FROM pg_catalog.unnest(t.reloptions) o) AS toast_parameters,
       CASE WHEN c.relkind = 'p' THEN pg_catalog.pg_get_partkeydef(c.oid) END AS partition_key,
       CASE WHEN c.relispartition THEN pg_catalog.pg_get_expr(c.relpartbound, c.oid) END AS partition_bound,
       ARRAY(SELECT pn.nspname::text FROM pg_catalog.pg_inherits h
             JOIN pg_catalog.pg_class p ON p.oid = h.inhparent
             JOIN pg_catalog.pg_namespace pn ON pn.oid = p.relnamespace
             WHERE h.inhrelid = c.oid ORDER BY h.inhseqno) AS parent_namespaces,
       ARRAY(SELECT p.relname::text FROM pg_catalog.pg_inherits h
             JOIN pg_catalog.pg_class p ON p.oid = h.inhparent
             WHERE h.inhrelid = c.oid ORDER BY h.inhseqno) AS parent_names,
       ARRAY(SELECT x.relname::text FROM pg_catalog.pg_index i
             JOIN pg_catalog.pg_class x ON x.oid = i.indexrelid
             JOIN pg_catalog.pg_inherits h ON h.inhrelid = i.indexrelid
             WHERE i.indrelid = c.oid ORDER BY x.relname COLLATE "C") AS attached_indexes,
       ARRAY(SELECT px.relname::text FROM pg_catalog.pg_index i
             JOIN pg_catalog.pg_class x ON x.oid = i.indexrelid
             JOIN pg_catalog.pg_inherits h ON h.inhrelid = i.indexrelid
             JOIN pg_catalog.pg_class px ON px.oid = h.inhparent
             WHERE i.indrelid = c.oid ORDER BY x.relname COLLATE "C") AS parent_indexes,
       yn.nspname AS type_namespace, y.typname AS type_name,
       pg_catalog.obj_description(c.oid, 'pg_class') AS comment
FROM pg_catalog.pg_class c
JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
LEFT JOIN pg_catalog.pg_class t ON t.oid = c.reltoastrelid
LEFT JOIN pg_catalog.pg_type y ON y.oid = c.reloftype
LEFT JOIN pg_catalog.pg_namespace yn ON yn.oid = y.typnamespace
WHERE c.relkind IN ('r', 'p') AND n.nspname !~ '^pg_' AND n.nspname <> 'information_schema'
  AND NOT EXISTS (SELECT FROM pg_catalog.pg_depend d
                  WHERE d.classid = 'pg_catalog.pg_class'::pg_catalog.regclass AND d.objid = c.oid AND d.deptype = 'e')
