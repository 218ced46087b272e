-- The owner: automatic dependence ('a') is OWNED BY, internal dependence ('i') an identity column.
SELECT n.nspname AS namespace, c.relname AS name,
       s.seqtypid::text AS type, s.seqstart AS start, s.seqincrement AS increment, s.seqmin AS min, s.seqmax AS max,
       s.seqcache AS cache, s.seqcycle AS cycle,
       'nextval(' || pg_catalog.quote_literal(c.oid::pg_catalog.regclass::text) || '::regclass)' AS next_value,
       c.relpersistence::text AS persistence,
       -- Tables that inherit the column take values from it too.
       (SELECT count(*) > 1 FROM pg_catalog.pg_depend u
        JOIN pg_catalog.pg_attrdef f ON u.classid = 'pg_catalog.pg_attrdef'::pg_catalog.regclass AND u.objid = f.oid
        WHERE u.refclassid = 'pg_catalog.pg_class'::pg_catalog.regclass AND u.refobjid = c.oid
          AND NOT EXISTS (SELECT FROM pg_catalog.pg_inherits i WHERE i.inhrelid = f.adrelid)) AS shared,
       d.deptype::text AS owning, d.refobjid::text AS owner, d.refobjsubid AS owner_column,
       tn.nspname AS owner_namespace, t.relname AS owner_name, a.attname AS owner_column_name,
       pg_catalog.obj_description(c.oid, 'pg_class') AS comment
FROM pg_catalog.pg_sequence s
JOIN pg_catalog.pg_class c ON c.oid = s.seqrelid
JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
LEFT JOIN pg_catalog.pg_depend d ON d.classid = 'pg_catalog.pg_class'::pg_catalog.regclass AND d.objid = c.oid
     AND d.refclassid = 'pg_catalog.pg_class'::pg_catalog.regclass AND d.refobjsubid > 0 AND d.deptype IN ('a', 'i')
LEFT JOIN pg_catalog.pg_class t ON t.oid = d.refobjid
LEFT JOIN pg_catalog.pg_namespace tn ON tn.oid = t.relnamespace
LEFT JOIN pg_catalog.pg_attribute a ON a.attrelid = d.refobjid AND a.attnum = d.refobjsubid
WHERE n.nspname !~ '^pg_' AND n.nspname <> 'information_schema'
  AND NOT EXISTS (SELECT FROM pg_catalog.pg_depend e
                  WHERE e.classid = 'pg_catalog.pg_class'::pg_catalog.regclass AND e.objid = c.oid AND e.deptype = 'e')
