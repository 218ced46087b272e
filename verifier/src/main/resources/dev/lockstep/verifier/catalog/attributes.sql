SELECT a.attrelid::text AS relation, a.attname AS name,
       a.atttypid::text AS type, a.atttypmod AS modifier, a.attndims AS dimensions,
       pg_catalog.format_type(a.atttypid, a.atttypmod) AS type_text,
       ln.nspname AS collation_namespace, l.collname AS collation_name,
       pg_catalog.col_description(a.attrelid, a.attnum) AS comment
FROM pg_catalog.pg_attribute a
JOIN pg_catalog.pg_class c ON c.oid = a.attrelid
JOIN pg_catalog.pg_type y ON y.oid = a.atttypid
LEFT JOIN pg_catalog.pg_collation l ON l.oid = a.attcollation AND a.attcollation <> y.typcollation
LEFT JOIN pg_catalog.pg_namespace ln ON ln.oid = l.collnamespace
WHERE c.relkind = 'c' AND a.attnum > 0 AND NOT a.attisdropped
ORDER BY a.attrelid, a.attnum
