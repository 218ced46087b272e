SELECT CASE p.prokind WHEN 'p' THEN 'PROCEDURE' WHEN 'a' THEN 'AGGREGATE' ELSE 'FUNCTION' END AS kind,
       n.nspname AS namespace,
       p.proname || '(' || pg_catalog.oidvectortypes(p.proargtypes) || ')' AS object, NULL::text AS part,
       CASE WHEN p.prokind = 'a' THEN
           'CREATE AGGREGATE ' || pg_catalog.quote_ident(n.nspname) || '.' || pg_catalog.quote_ident(p.proname)
           || '(' || pg_catalog.pg_get_function_arguments(p.oid) || ') ('
           || pg_catalog.concat_ws(', ',
                  'kind = ' || g.aggkind::text, 'direct arguments = ' || g.aggnumdirectargs,
                  'parallel = ' || p.proparallel::text,
                  'sfunc = ' || g.aggtransfn::text, 'stype = ' || pg_catalog.format_type(g.aggtranstype, NULL),
                  'sspace = ' || g.aggtransspace, 'finalfunc = ' || g.aggfinalfn::text,
                  'finalfunc_extra = ' || g.aggfinalextra, 'finalfunc_modify = ' || g.aggfinalmodify::text,
                  'combinefunc = ' || g.aggcombinefn::text, 'serialfunc = ' || g.aggserialfn::text,
                  'deserialfunc = ' || g.aggdeserialfn::text, 'msfunc = ' || g.aggmtransfn::text,
                  'minvfunc = ' || g.aggminvtransfn::text, 'mstype = ' || pg_catalog.format_type(g.aggmtranstype, NULL),
                  'msspace = ' || g.aggmtransspace, 'mfinalfunc = ' || g.aggmfinalfn::text,
                  'mfinalfunc_extra = ' || g.aggmfinalextra, 'mfinalfunc_modify = ' || g.aggmfinalmodify::text,
                  'sortop = ' || g.aggsortop::pg_catalog.regoperator::text,
                  'initcond = ' || pg_catalog.quote_literal(g.agginitval),
                  'minitcond = ' || pg_catalog.quote_literal(g.aggminitval)) || ')'
       ELSE pg_catalog.replace(pg_catalog.pg_get_functiondef(p.oid), E'\r\n', E'\n') END AS definition,
       pg_catalog.obj_description(p.oid, 'pg_proc') AS comment
FROM pg_catalog.pg_proc p
JOIN pg_catalog.pg_namespace n ON n.oid = p.pronamespace
LEFT JOIN pg_catalog.pg_aggregate g ON g.aggfnoid = p.oid
WHERE n.nspname !~ '^pg_' AND n.nspname <> 'information_schema'
  AND NOT EXISTS (SELECT FROM pg_catalog.pg_depend d
                  WHERE d.classid = 'pg_catalog.pg_proc'::pg_catalog.regclass AND d.objid = p.oid
                    AND d.deptype IN ('e', 'i'))
