-- Check constraints of tables and of domains, and foreign keys with the pairs of their columns; not what Postgres makes
-- of those for partitions.
SELECT o.contype, o.conname, coalesce(n.nspname, '') AS nspname, coalesce(c.relname, '') AS relname,
       coalesce(rn.nspname, '') AS referenced_nspname, coalesce(r.relname, '') AS referenced_relname,
       ARRAY(SELECT a.attname::text FROM unnest(o.conkey) WITH ORDINALITY k(attnum, place)
             JOIN pg_attribute a ON a.attrelid = o.conrelid AND a.attnum = k.attnum ORDER BY k.place) AS columns,
       ARRAY(SELECT a.attname::text FROM unnest(o.confkey) WITH ORDINALITY k(attnum, place)
             JOIN pg_attribute a ON a.attrelid = o.confrelid AND a.attnum = k.attnum ORDER BY k.place) AS referenced,
       ARRAY(SELECT coalesce(replace(m[1], '''''', ''''), m[2])
             FROM regexp_matches(pg_get_constraintdef(o.oid), '''((?:[^'']|'''')*)''|\m([0-9]+(?:\.[0-9]+)?)\M', 'g') m
       ) AS literals,
       coalesce(format_type(nullif(o.contypid, 0), NULL), '') AS domain
FROM pg_constraint o
    LEFT JOIN pg_class c ON c.oid = o.conrelid
    LEFT JOIN pg_namespace n ON n.oid = c.relnamespace
    LEFT JOIN pg_class r ON r.oid = o.confrelid
    LEFT JOIN pg_namespace rn ON rn.oid = r.relnamespace
WHERE o.contype IN ('c', 'f') AND o.conparentid = 0 AND o.connamespace NOT IN ('pg_catalog'::regnamespace, 'information_schema'::regnamespace)
ORDER BY nspname, relname, o.conname
