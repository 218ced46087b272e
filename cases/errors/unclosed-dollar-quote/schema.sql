CREATE FUNCTION f() RETURNS integer LANGUAGE sql AS $body$ SELECT 1;
$bod$;
