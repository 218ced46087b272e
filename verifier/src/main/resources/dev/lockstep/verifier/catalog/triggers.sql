SELECT 'TRIGGER' AS kind, n.nspname AS namespace, c.relname AS object, t.tgname AS part,
       pg_catalog.pg_get_triggerdef(t.oid)
       || CASE t.tgenabled WHEN 'O' THEN '' WHEN 'D' THEN '; DISABLE' WHEN 'R' THEN '; ENABLE REPLICA'
                           ELSE '; ENABLE ALWAYS' END AS definition,
       pg_catalog.obj_description(t.oid, 'pg_trigger') AS comment
FROM pg_catalog.pg_trigger t
JOIN pg_catalog.pg_class c ON c.oid = t.tgrelid
JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
WHERE NOT t.tgisinternal AND t.tgparentid = 0
  AND NOT EXISTS (SELECT FROM pg_catalog.pg_depend d
                  WHERE d.classid = 'pg_catalog.pg_trigger'::pg_catalog.regclass AND d.objid = t.oid AND d.deptype = 'e')
UNION ALL
SELECT 'EVENT_TRIGGER', NULL, e.evtname, NULL,
       'CREATE EVENT TRIGGER ' || pg_catalog.quote_ident(e.evtname) || ' ON ' || e.evtevent
       || coalesce(' WHEN TAG IN (' || pg_catalog.array_to_string(e.evttags, ', ') || ')', '')
       || ' EXECUTE FUNCTION ' || e.evtfoid::pg_catalog.regprocedure::text || ' ' || e.evtenabled::text,
       pg_catalog.obj_description(e.oid, 'pg_event_trigger')
FROM pg_catalog.pg_event_trigger e
WHERE NOT EXISTS (SELECT FROM pg_catalog.pg_depend d
                  WHERE d.classid = 'pg_catalog.pg_event_trigger'::pg_catalog.regclass AND d.objid = e.oid
                    AND d.deptype = 'e')
UNION ALL
SELECT 'RULE', n.nspname, c.relname, r.rulename,
       pg_catalog.pg_get_ruledef(r.oid)
       || CASE r.ev_enabled WHEN 'O' THEN '' ELSE ' ' || r.ev_enabled::text END,
       pg_catalog.obj_description(r.oid, 'pg_rewrite')
FROM pg_catalog.pg_rewrite r
JOIN pg_catalog.pg_class c ON c.oid = r.ev_class
JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
WHERE r.rulename <> '_RETURN' AND n.nspname !~ '^pg_' AND n.nspname <> 'information_schema'
  AND NOT EXISTS (SELECT FROM pg_catalog.pg_depend d
                  WHERE d.classid = 'pg_catalog.pg_rewrite'::pg_catalog.regclass AND d.objid = r.oid AND d.deptype = 'e')
