-- Foreign keys of partitions that repeat their parent's are the parent's (conparentid); keys have names and indexes of
-- their own. Constraint triggers are triggers. What is inherited of a NOT NULL (a constraint since Postgres 18) is the
-- parent's.
SELECT c.conrelid::text AS relation, c.conname AS name, c.contype::text AS kind,
       CASE WHEN c.condeferred THEN 'deferred' WHEN c.condeferrable THEN 'immediate' END AS deferral,
       c.convalidated AS validated, c.connoinherit AS no_inherit,
       newer.enforced, newer.period,
       c.conindid::text AS index,
       ARRAY(SELECT a.attname::text FROM pg_catalog.unnest(c.conkey) WITH ORDINALITY k(num, pos)
             JOIN pg_catalog.pg_attribute a ON a.attrelid = c.conrelid AND a.attnum = k.num ORDER BY k.pos) AS columns,
       ARRAY(SELECT a.attname::text
             FROM pg_catalog.generate_series(i.indnkeyatts, i.indnatts - 1) p(pos)
             JOIN pg_catalog.pg_attribute a ON a.attrelid = c.conrelid AND a.attnum = i.indkey[p.pos]
             ORDER BY p.pos) AS include,
       i.indnullsnotdistinct AS nulls_not_distinct,
       x.reloptions AS parameters,
       m.amname AS method,
       rn.nspname AS referenced_namespace, r.relname AS referenced_name,
       ARRAY(SELECT a.attname::text FROM pg_catalog.unnest(c.confkey) WITH ORDINALITY k(num, pos)
             JOIN pg_catalog.pg_attribute a ON a.attrelid = c.confrelid AND a.attnum = k.num
             ORDER BY k.pos) AS referenced_columns,
       c.confmatchtype::text AS match, c.confdeltype::text AS on_delete, c.confupdtype::text AS on_update,
       ARRAY(SELECT a.attname::text FROM pg_catalog.unnest(c.confdelsetcols) WITH ORDINALITY k(num, pos)
             JOIN pg_catalog.pg_attribute a ON a.attrelid = c.conrelid AND a.attnum = k.num
             ORDER BY k.pos) AS on_delete_columns,
       CASE WHEN c.contype = 'c' THEN pg_catalog.pg_get_expr(c.conbin, c.conrelid) END AS expression,
       pg_catalog.pg_get_expr(i.indpred, i.indrelid) AS predicate,
       ARRAY(SELECT CASE WHEN o.oprnamespace = 'pg_catalog'::pg_catalog.regnamespace THEN o.oprname::text
                         ELSE 'OPERATOR(' || pg_catalog.quote_ident(n.nspname) || '.' || o.oprname || ')' END
             FROM pg_catalog.unnest(c.conexclop) WITH ORDINALITY k(op, pos)
             JOIN pg_catalog.pg_operator o ON o.oid = k.op
             JOIN pg_catalog.pg_namespace n ON n.oid = o.oprnamespace ORDER BY k.pos) AS operators,
       pg_catalog.obj_description(c.oid, 'pg_constraint') AS comment
FROM pg_catalog.pg_constraint c
-- Postgres 17 lacks two columns: there the names inside the subquery are those of this row of constants.
CROSS JOIN (VALUES (true, false)) AS older(conenforced, conperiod)
CROSS JOIN LATERAL (SELECT conenforced AS enforced, conperiod AS period FROM (SELECT c.*) AS own) AS newer
LEFT JOIN pg_catalog.pg_index i ON i.indexrelid = c.conindid AND c.contype IN ('p', 'u', 'x')
LEFT JOIN pg_catalog.pg_class x ON x.oid = i.indexrelid
LEFT JOIN pg_catalog.pg_am m ON m.oid = x.relam
LEFT JOIN pg_catalog.pg_class r ON r.oid = c.confrelid
LEFT JOIN pg_catalog.pg_namespace rn ON rn.oid = r.relnamespace
WHERE c.conrelid <> 0 AND (c.conparentid = 0 OR c.contype <> 'f') AND c.contype IN ('p', 'u', 'f', 'c', 'x', 'n')
  -- A partition has the constraints of its parent, under names of its own.
  AND (c.contype <> 'n' OR c.conislocal
       OR EXISTS (SELECT FROM pg_catalog.pg_class p WHERE p.oid = c.conrelid AND p.relispartition))
  AND c.connamespace NOT IN ('pg_catalog'::pg_catalog.regnamespace, 'information_schema'::pg_catalog.regnamespace)
