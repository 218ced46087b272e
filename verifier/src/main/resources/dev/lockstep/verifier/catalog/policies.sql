-- Roles are shown by name; the role that owns the database has another name in each and is shown as the owner.
SELECT 'POLICY' AS kind, n.nspname AS namespace, c.relname AS object, p.polname AS part,
       'CREATE POLICY ' || pg_catalog.quote_ident(p.polname) || ' ON ' || c.oid::pg_catalog.regclass::text
       || CASE WHEN p.polpermissive THEN ' AS PERMISSIVE' ELSE ' AS RESTRICTIVE' END
       || ' FOR ' || CASE p.polcmd WHEN 'r' THEN 'SELECT' WHEN 'a' THEN 'INSERT' WHEN 'w' THEN 'UPDATE'
                                   WHEN 'd' THEN 'DELETE' ELSE 'ALL' END
       || ' TO ' || (SELECT pg_catalog.string_agg(CASE WHEN r.oid IS NULL THEN 'PUBLIC'
                                                       WHEN r.rolname = current_user THEN 'the owner'
                                                       ELSE pg_catalog.quote_ident(r.rolname) END, ', ' ORDER BY r.rolname)
                     FROM pg_catalog.unnest(p.polroles) o(role) LEFT JOIN pg_catalog.pg_roles r ON r.oid = o.role)
       || coalesce(' USING ' || pg_catalog.pg_get_expr(p.polqual, p.polrelid), '')
       || coalesce(' WITH CHECK ' || pg_catalog.pg_get_expr(p.polwithcheck, p.polrelid), '') AS definition,
       pg_catalog.obj_description(p.oid, 'pg_policy') AS comment
FROM pg_catalog.pg_policy p
JOIN pg_catalog.pg_class c ON c.oid = p.polrelid
JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
