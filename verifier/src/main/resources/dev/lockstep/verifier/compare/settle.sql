-- What Postgres makes of an expression when it is stored in its place and deparsed, twice: the first deparse of
-- "varchar IN (...)" is spelled differently from the second, the second is stable. NULL when it cannot stand there.
CREATE FUNCTION pg_temp.settle(kind text, owner text, col text, expression text) RETURNS text
LANGUAGE plpgsql SET search_path = '' AS $settle$
DECLARE
    spelling text := expression;
    base text;
BEGIN
    FOR round IN 1..2 LOOP
        CASE kind
        WHEN 'COLUMN_DEFAULT' THEN
            EXECUTE pg_catalog.format('ALTER TABLE %s ALTER COLUMN %s SET DEFAULT %s', owner, col, spelling);
            SELECT pg_catalog.pg_get_expr(d.adbin, d.adrelid) INTO spelling
            FROM pg_catalog.pg_attrdef d
            JOIN pg_catalog.pg_attribute a ON a.attrelid = d.adrelid AND a.attnum = d.adnum
            WHERE d.adrelid = owner::pg_catalog.regclass AND pg_catalog.quote_ident(a.attname) = col;
        WHEN 'GENERATED_COLUMN' THEN
            SELECT pg_catalog.format_type(a.atttypid, a.atttypmod) INTO base
            FROM pg_catalog.pg_attribute a
            WHERE a.attrelid = owner::pg_catalog.regclass AND pg_catalog.quote_ident(a.attname) = col;
            EXECUTE pg_catalog.format('ALTER TABLE %s ADD COLUMN "lockstep settles" %s GENERATED ALWAYS AS (%s) STORED',
                           owner, base, spelling);
            SELECT pg_catalog.pg_get_expr(d.adbin, d.adrelid) INTO spelling
            FROM pg_catalog.pg_attrdef d
            JOIN pg_catalog.pg_attribute a ON a.attrelid = d.adrelid AND a.attnum = d.adnum
            WHERE d.adrelid = owner::pg_catalog.regclass AND a.attname = 'lockstep settles';
            EXECUTE pg_catalog.format('ALTER TABLE %s DROP COLUMN "lockstep settles"', owner);
        WHEN 'INDEX_EXPRESSION' THEN
            -- A check takes an expression of any type once it is compared with NULL; an index needs an operator class.
            EXECUTE pg_catalog.format('ALTER TABLE %s ADD CONSTRAINT "lockstep settles" CHECK (%s) NOT VALID',
                           owner, CASE round WHEN 1 THEN pg_catalog.format('(%s) IS NOT NULL', spelling) ELSE spelling END);
            SELECT pg_catalog.pg_get_expr(c.conbin, c.conrelid) INTO spelling
            FROM pg_catalog.pg_constraint c
            WHERE c.conrelid = owner::pg_catalog.regclass AND c.conname = 'lockstep settles';
            EXECUTE pg_catalog.format('ALTER TABLE %s DROP CONSTRAINT "lockstep settles"', owner);
        WHEN 'PARTITION_KEY' THEN
            EXECUTE pg_catalog.format('CREATE TEMPORARY TABLE "lockstep settles" (LIKE %s) PARTITION BY %s', owner, spelling);
            spelling := pg_catalog.pg_get_partkeydef('pg_temp."lockstep settles"'::pg_catalog.regclass);
            DROP TABLE pg_temp."lockstep settles";
        WHEN 'PARTITION_BOUND' THEN
            SELECT pg_catalog.pg_get_partkeydef(h.inhparent) INTO base
            FROM pg_catalog.pg_inherits h WHERE h.inhrelid = owner::pg_catalog.regclass;
            EXECUTE pg_catalog.format('CREATE TEMPORARY TABLE "lockstep settles" (LIKE %s) PARTITION BY %s', owner, base);
            EXECUTE pg_catalog.format('CREATE TEMPORARY TABLE "lockstep settles too" PARTITION OF pg_temp."lockstep settles" %s',
                           spelling);
            SELECT pg_catalog.pg_get_expr(c.relpartbound, c.oid) INTO spelling
            FROM pg_catalog.pg_class c WHERE c.oid = 'pg_temp."lockstep settles too"'::pg_catalog.regclass;
            DROP TABLE pg_temp."lockstep settles";
        WHEN 'DOMAIN_DEFAULT', 'DOMAIN_CHECK' THEN
            SELECT pg_catalog.format_type(t.typbasetype, t.typtypmod) INTO base
            FROM pg_catalog.pg_type t WHERE t.oid = owner::pg_catalog.regtype;
            EXECUTE pg_catalog.format('CREATE DOMAIN pg_temp."lockstep settles" AS %s '
                           || CASE kind WHEN 'DOMAIN_CHECK' THEN 'CHECK (%s)' ELSE 'DEFAULT %s' END, base, spelling);
            SELECT coalesce(pg_catalog.pg_get_expr(c.conbin, 0), pg_catalog.pg_get_expr(t.typdefaultbin, 0)) INTO spelling
            FROM pg_catalog.pg_type t LEFT JOIN pg_catalog.pg_constraint c ON c.contypid = t.oid
            WHERE t.oid = 'pg_temp."lockstep settles"'::pg_catalog.regtype;
            DROP DOMAIN pg_temp."lockstep settles";
        ELSE
            EXECUTE pg_catalog.format('ALTER TABLE %s ADD CONSTRAINT "lockstep settles" CHECK (%s) NOT VALID', owner, spelling);
            SELECT pg_catalog.pg_get_expr(c.conbin, c.conrelid) INTO spelling
            FROM pg_catalog.pg_constraint c
            WHERE c.conrelid = owner::pg_catalog.regclass AND c.conname = 'lockstep settles';
            EXECUTE pg_catalog.format('ALTER TABLE %s DROP CONSTRAINT "lockstep settles"', owner);
        END CASE;
    END LOOP;
    RETURN spelling;
EXCEPTION WHEN OTHERS THEN
    RETURN NULL;
END
$settle$
