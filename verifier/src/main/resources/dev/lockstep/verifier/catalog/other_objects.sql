-- Kinds that are hardly ever part of a schema file: named, so that none appears or goes unnoticed.
SELECT 'OTHER' AS kind, i.schema AS namespace, i.type || ' ' || i.identity AS object, NULL::text AS part,
       i.type || ' ' || i.identity || o.detail AS definition,
       pg_catalog.obj_description(o.objid, o.catalog) AS comment
FROM (
    SELECT 'pg_opclass' AS catalog, oid AS objid, '' AS detail FROM pg_catalog.pg_opclass
    UNION ALL SELECT 'pg_opfamily', oid, '' FROM pg_catalog.pg_opfamily
    UNION ALL SELECT 'pg_conversion', oid, '' FROM pg_catalog.pg_conversion
    UNION ALL SELECT 'pg_ts_config', c.oid, ' ' || coalesce(
        (SELECT pg_catalog.string_agg(m.maptokentype || ' ' || m.mapseqno || ' ' || m.mapdict::pg_catalog.regdictionary::text, ', '
                                      ORDER BY m.maptokentype, m.mapseqno)
         FROM pg_catalog.pg_ts_config_map m WHERE m.mapcfg = c.oid), '') FROM pg_catalog.pg_ts_config c
    UNION ALL SELECT 'pg_ts_dict', oid, coalesce(' ' || dictinitoption, '') FROM pg_catalog.pg_ts_dict
    UNION ALL SELECT 'pg_ts_parser', oid, '' FROM pg_catalog.pg_ts_parser
    UNION ALL SELECT 'pg_ts_template', oid, '' FROM pg_catalog.pg_ts_template
    UNION ALL SELECT 'pg_foreign_data_wrapper', oid, '' FROM pg_catalog.pg_foreign_data_wrapper
    UNION ALL SELECT 'pg_foreign_server', oid, '' FROM pg_catalog.pg_foreign_server
    UNION ALL SELECT 'pg_language', oid, '' FROM pg_catalog.pg_language
    UNION ALL SELECT 'pg_am', oid, '' FROM pg_catalog.pg_am
    UNION ALL SELECT 'pg_transform', oid, '' FROM pg_catalog.pg_transform
    UNION ALL SELECT 'pg_publication', p.oid, ' ' || pg_catalog.concat_ws(' ', p.puballtables, p.pubinsert, p.pubupdate,
                     p.pubdelete, p.pubtruncate, p.pubviaroot) FROM pg_catalog.pg_publication p
    UNION ALL SELECT 'pg_publication_rel', oid, '' FROM pg_catalog.pg_publication_rel
    UNION ALL SELECT 'pg_publication_namespace', oid, '' FROM pg_catalog.pg_publication_namespace
    UNION ALL SELECT 'pg_class', oid, '' FROM pg_catalog.pg_class WHERE relkind = 'f'
) o
CROSS JOIN LATERAL pg_catalog.pg_identify_object(('pg_catalog.' || o.catalog)::pg_catalog.regclass, o.objid, 0) i
WHERE o.objid >= 16384
  AND NOT EXISTS (SELECT FROM pg_catalog.pg_depend d
                  WHERE d.classid = ('pg_catalog.' || o.catalog)::pg_catalog.regclass AND d.objid = o.objid
                    AND d.deptype = 'e')
