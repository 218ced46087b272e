-- Every type, so that a column's type can be named by its oid. A true array type is the one its element points to.
SELECT t.oid::text AS oid,
       n.nspname AS namespace,
       t.typname AS name,
       CASE WHEN e.typarray = t.oid THEN e.oid::text END AS element
FROM pg_catalog.pg_type t
JOIN pg_catalog.pg_namespace n ON n.oid = t.typnamespace
LEFT JOIN pg_catalog.pg_type e ON e.oid = t.typelem
