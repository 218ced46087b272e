SELECT c.contypid::text AS domain, c.conname AS name, c.convalidated AS validated, c.connoinherit AS no_inherit, true AS enforced,
       pg_catalog.pg_get_expr(c.conbin, 0) AS expression,
       pg_catalog.obj_description(c.oid, 'pg_constraint') AS comment
FROM pg_catalog.pg_constraint c
WHERE c.contypid <> 0 AND c.contype = 'c'
