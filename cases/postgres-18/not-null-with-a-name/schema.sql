CREATE TABLE boats (
    id bigint CONSTRAINT boats_id_given NOT NULL PRIMARY KEY,
    name text CONSTRAINT boats_name_not_null NOT NULL,
    mast integer NOT NULL NO INHERIT,
    keel integer,
    crew integer NOT NULL,
    flag text CONSTRAINT boats_flag_kept NOT NULL,
    sail text,
    hull text,
    CONSTRAINT keel_is_known NOT NULL keel,
    NOT NULL hull
);
COMMENT ON CONSTRAINT keel_is_known ON boats IS 'No boat without one.';
ALTER TABLE boats RENAME CONSTRAINT boats_crew_not_null TO crew_is_known;
ALTER TABLE boats ADD CONSTRAINT sail_is_known NOT NULL sail NOT VALID;
ALTER TABLE boats DROP CONSTRAINT boats_hull_not_null;
ALTER TABLE boats ALTER COLUMN flag DROP NOT NULL;
ALTER TABLE boats RENAME COLUMN name TO called;

CREATE TABLE rafts (LIKE boats);
