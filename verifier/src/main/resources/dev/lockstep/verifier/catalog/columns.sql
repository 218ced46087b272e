SELECT a.attrelid::text AS relation, a.attnum AS number, a.attname AS name,
       a.atttypid::text AS type, a.atttypmod AS modifier, a.attndims AS dimensions,
       pg_catalog.format_type(a.atttypid, a.atttypmod) AS type_text,
       coalesce(root.attrelid, a.attrelid)::text AS identity_relation, coalesce(root.attnum, a.attnum) AS identity_number,
       a.attnotnull AS not_null, a.attidentity::text AS identity, a.attgenerated::text AS generated,
       c.relpersistence::text AS persistence,
       -- DEFAULT NULL leaves a row behind where the type has a length; it says nothing but that a domain's default is off.
       CASE WHEN y.typtype = 'd' OR a.attgenerated <> ''
              OR pg_catalog.pg_get_expr(f.adbin, f.adrelid) !~ '^NULL::[a-z ]+(\([0-9,]+\))?[a-z ]*$'
            THEN pg_catalog.pg_get_expr(f.adbin, f.adrelid) END AS expression,
       ln.nspname AS collation_namespace, l.collname AS collation_name,
       CASE WHEN a.attstorage <> y.typstorage THEN a.attstorage::text END AS storage,
       nullif(a.attcompression::text, '') AS compression,
       CASE WHEN a.attstattarget >= 0 THEN a.attstattarget END AS statistics,
       pg_catalog.col_description(a.attrelid, a.attnum) AS comment
FROM pg_catalog.pg_attribute a
JOIN pg_catalog.pg_class c ON c.oid = a.attrelid
JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
JOIN pg_catalog.pg_type y ON y.oid = a.atttypid
-- The sequence of a partition's identity is that of the partitioned table (since Postgres 17).
LEFT JOIN pg_catalog.pg_attribute root ON a.attidentity <> '' AND root.attname = a.attname
     AND root.attrelid = pg_catalog.pg_partition_root(a.attrelid)
LEFT JOIN pg_catalog.pg_attrdef f ON f.adrelid = a.attrelid AND f.adnum = a.attnum
LEFT JOIN pg_catalog.pg_collation l ON l.oid = a.attcollation AND a.attcollation <> y.typcollation
LEFT JOIN pg_catalog.pg_namespace ln ON ln.oid = l.collnamespace
WHERE c.relkind IN ('r', 'p') AND a.attnum > 0 AND NOT a.attisdropped
  AND n.nspname !~ '^pg_' AND n.nspname <> 'information_schema'
ORDER BY a.attrelid, a.attnum
