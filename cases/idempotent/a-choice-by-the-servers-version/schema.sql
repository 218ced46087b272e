DO $do$
BEGIN
    IF current_setting('server_version_num')::int >= 90500 THEN
        CREATE FUNCTION this_user() RETURNS text LANGUAGE sql AS $$ SELECT current_setting('app.user', true) $$;
    ELSE
        EXECUTE 'ALTER DATABASE ' || quote_ident(current_database()) || ' SET app.user TO ''''';
        CREATE FUNCTION this_user() RETURNS text LANGUAGE sql AS $$ SELECT current_setting('app.user') $$;
    END IF;
END
$do$;

CREATE TABLE visits (id integer PRIMARY KEY, visitor text DEFAULT this_user());

DO $$ BEGIN
    IF current_setting('server_version_num')::integer < 140000 THEN
        CREATE TABLE older (id integer);
    END IF;
END $$;
