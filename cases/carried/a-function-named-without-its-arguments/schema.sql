CREATE FUNCTION longest(word text) RETURNS text LANGUAGE sql AS $$ SELECT word $$;
COMMENT ON FUNCTION longest IS 'The only one of its name.';
ALTER FUNCTION longest STABLE;
