-- Every column that takes a value, with the type below its domains, and what is needed to make up a value of it.
WITH RECURSIVE declared AS (
    SELECT n.nspname, c.relname, a.attnum, a.attname, a.attnotnull AS required, a.atttypid AS type,
           a.atttypmod AS modifier, format_type(a.atttypid, a.atttypmod) AS written
    FROM pg_attribute a
        JOIN pg_class c ON c.oid = a.attrelid
        JOIN pg_namespace n ON n.oid = c.relnamespace
    WHERE a.attnum > 0 AND NOT a.attisdropped AND a.attgenerated = '' AND a.attidentity <> 'a' AND c.relkind IN ('r', 'p', 'v', 'm', 'f')
        AND n.nspname !~ '^pg_' AND n.nspname <> 'information_schema'
    UNION ALL
    SELECT d.nspname, d.relname, d.attnum, d.attname, d.required OR t.typnotnull, t.typbasetype,
           t.typtypmod, d.written
    FROM declared d JOIN pg_type t ON t.oid = d.type
    WHERE t.typtype = 'd'
)
SELECT d.nspname, d.relname, d.attname, d.required, d.written, t.typname, t.typtype, d.modifier,
       coalesce(e.typname, '') AS element,
       ARRAY(SELECT enumlabel::text FROM pg_enum WHERE enumtypid IN (t.oid, t.typelem) ORDER BY enumsortorder) AS labels,
       (SELECT count(*) FROM pg_attribute f WHERE f.attrelid = t.typrelid AND f.attnum > 0 AND NOT f.attisdropped) AS fields
FROM declared d
    JOIN pg_type t ON t.oid = d.type
    LEFT JOIN pg_type e ON e.oid = t.typelem AND t.typcategory = 'A'
WHERE t.typtype <> 'd'
ORDER BY d.nspname, d.relname, d.attnum
