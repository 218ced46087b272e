SELECT 'TYPE' AS kind, n.nspname AS namespace, t.typname AS object, NULL::text AS part,
       CASE t.typtype
       WHEN 'p' THEN ''
       ELSE '(' || pg_catalog.concat_ws(', ', 'input = ' || t.typinput::text, 'output = ' || t.typoutput::text,
                      'internallength = ' || t.typlen, 'alignment = ' || t.typalign::text, 'storage = ' || t.typstorage::text,
                      'category = ' || t.typcategory::text) || ')'
       END AS definition,
       pg_catalog.obj_description(t.oid, 'pg_type') AS comment
FROM pg_catalog.pg_type t
JOIN pg_catalog.pg_namespace n ON n.oid = t.typnamespace
LEFT JOIN pg_catalog.pg_type e ON e.oid = t.typelem
WHERE n.nspname !~ '^pg_' AND n.nspname <> 'information_schema'
  AND t.typtype IN ('b', 'p')
  AND (e.typarray IS NULL OR e.typarray <> t.oid)
  AND NOT EXISTS (SELECT FROM pg_catalog.pg_depend d
                  WHERE d.classid = 'pg_catalog.pg_type'::pg_catalog.regclass AND d.objid = t.oid AND d.deptype = 'e')
UNION ALL
SELECT 'COLLATION', n.nspname, l.collname, NULL,
       '(' || pg_catalog.concat_ws(', ', 'provider = ' || l.collprovider::text, 'deterministic = ' || l.collisdeterministic,
              'encoding = ' || l.collencoding, 'lc_collate = ' || l.collcollate, 'lc_ctype = ' || l.collctype,
              'locale = ' || l.colllocale, 'rules = ' || l.collicurules) || ')',
       pg_catalog.obj_description(l.oid, 'pg_collation')
FROM pg_catalog.pg_collation l
JOIN pg_catalog.pg_namespace n ON n.oid = l.collnamespace
WHERE n.nspname !~ '^pg_'
  AND NOT EXISTS (SELECT FROM pg_catalog.pg_depend d
                  WHERE d.classid = 'pg_catalog.pg_collation'::pg_catalog.regclass AND d.objid = l.oid AND d.deptype = 'e')
UNION ALL
SELECT 'STATISTICS', n.nspname, s.stxname, NULL,
       pg_catalog.pg_get_statisticsobjdef(s.oid)
       || CASE WHEN s.stxstattarget >= 0 THEN '; SET STATISTICS ' || s.stxstattarget ELSE '' END,
       pg_catalog.obj_description(s.oid, 'pg_statistic_ext')
FROM pg_catalog.pg_statistic_ext s
JOIN pg_catalog.pg_namespace n ON n.oid = s.stxnamespace
UNION ALL
SELECT 'CAST', NULL, pg_catalog.format_type(c.castsource, NULL) || ' as ' || pg_catalog.format_type(c.casttarget, NULL), NULL,
       pg_catalog.concat_ws(' ', c.castmethod::text, c.castcontext::text, nullif(c.castfunc, 0)::pg_catalog.regprocedure::text),
       pg_catalog.obj_description(c.oid, 'pg_cast')
FROM pg_catalog.pg_cast c
WHERE c.oid >= 16384
  AND NOT EXISTS (SELECT FROM pg_catalog.pg_depend d
                  WHERE d.classid = 'pg_catalog.pg_cast'::pg_catalog.regclass AND d.objid = c.oid
                    AND d.deptype IN ('e', 'i'))
UNION ALL
SELECT 'OPERATOR', n.nspname, o.oprname || ' (' || pg_catalog.format_type(nullif(o.oprleft, 0), NULL) || ', '
                              || pg_catalog.format_type(o.oprright, NULL) || ')', NULL,
       pg_catalog.concat_ws(', ', 'function = ' || o.oprcode::text, 'commutator = ' || nullif(o.oprcom, 0)::pg_catalog.regoperator::text,
              'negator = ' || nullif(o.oprnegate, 0)::pg_catalog.regoperator::text,
              'restrict = ' || nullif(o.oprrest::oid, 0)::pg_catalog.regproc::text,
              'join = ' || nullif(o.oprjoin::oid, 0)::pg_catalog.regproc::text,
              'hashes = ' || o.oprcanhash, 'merges = ' || o.oprcanmerge),
       pg_catalog.obj_description(o.oid, 'pg_operator')
FROM pg_catalog.pg_operator o
JOIN pg_catalog.pg_namespace n ON n.oid = o.oprnamespace
WHERE n.nspname !~ '^pg_'
  AND NOT EXISTS (SELECT FROM pg_catalog.pg_depend d
                  WHERE d.classid = 'pg_catalog.pg_operator'::pg_catalog.regclass AND d.objid = o.oid AND d.deptype = 'e')
