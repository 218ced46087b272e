-- The way pg_dump writes functions: by name, before the tables and the functions that they need.
SET check_function_bodies = false;
CREATE FUNCTION next_code() RETURNS text LANGUAGE sql AS $$ SELECT 'c' || (count(*) + 1) FROM codes $$;
CREATE TABLE codes (
    id bigint PRIMARY KEY,
    code text DEFAULT next_code() NOT NULL
);
CREATE FUNCTION all_codes(prefix text) RETURNS SETOF codes LANGUAGE sql STABLE AS $$ SELECT * FROM codes WHERE is_code(code, prefix) $$;
CREATE FUNCTION is_code(code text, prefix text) RETURNS boolean LANGUAGE 'sql' IMMUTABLE AS $$ SELECT code LIKE prefix || '%' $$;
CREATE PROCEDURE forget(prefix text) LANGUAGE sql AS $$ DELETE FROM codes WHERE is_old(code, prefix) $$;
CREATE FUNCTION is_old(code text, prefix text) RETURNS boolean LANGUAGE plpgsql AS $$ BEGIN RETURN is_code(code, prefix); END $$;
