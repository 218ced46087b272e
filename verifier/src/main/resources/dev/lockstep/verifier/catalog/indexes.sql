-- Indexes of constraints belong to these.
SELECT i.indexrelid::text AS oid, i.indrelid::text AS relation, x.relname AS name,
       i.indisunique AS is_unique, i.indnullsnotdistinct AS nulls_not_distinct, m.amname AS method,
       ARRAY(SELECT a.attname::text
             FROM pg_catalog.generate_series(i.indnkeyatts, i.indnatts - 1) p(pos)
             JOIN pg_catalog.pg_attribute a ON a.attrelid = i.indrelid AND a.attnum = i.indkey[p.pos]
             ORDER BY p.pos) AS include,
       pg_catalog.pg_get_expr(i.indpred, i.indrelid) AS predicate,
       x.reloptions AS parameters,
       pg_catalog.obj_description(i.indexrelid, 'pg_class') AS comment
FROM pg_catalog.pg_index i
JOIN pg_catalog.pg_class x ON x.oid = i.indexrelid
JOIN pg_catalog.pg_class c ON c.oid = i.indrelid
JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
JOIN pg_catalog.pg_am m ON m.oid = x.relam
WHERE c.relkind IN ('r', 'p') AND n.nspname !~ '^pg_' AND n.nspname <> 'information_schema'
  AND NOT EXISTS (SELECT FROM pg_catalog.pg_constraint k
                  WHERE k.conindid = i.indexrelid AND k.contype IN ('p', 'u', 'x'))
