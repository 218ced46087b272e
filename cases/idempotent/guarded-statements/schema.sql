DO $$ BEGIN
    CREATE TYPE mood AS ENUM ('a', 'b');
EXCEPTION
    WHEN duplicate_object THEN NULL;
END $$;
CREATE TABLE IF NOT EXISTS p (id integer PRIMARY KEY);
CREATE TABLE IF NOT EXISTS t (p integer, m mood);
DO LANGUAGE 'plpgsql' $body$
BEGIN
    IF NOT EXISTS (SELECT 1 FROM pg_constraint WHERE conname = 'p_there') THEN
        ALTER TABLE t ADD CONSTRAINT p_there FOREIGN KEY (p) REFERENCES p (id);
    END IF;
END;
$body$;
