CREATE TABLE vehicles (
    id bigserial PRIMARY KEY,
    plate text NOT NULL UNIQUE,
    wheels integer NOT NULL DEFAULT 4 CHECK (wheels > 0),
    owner_id bigint
);
CREATE TABLE people (id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY, name text NOT NULL);
ALTER TABLE vehicles ADD FOREIGN KEY (owner_id) REFERENCES people;
CREATE TABLE bikes (
    frame text,
    PRIMARY KEY (id),
    FOREIGN KEY (owner_id) REFERENCES people
) INHERITS (vehicles);
CREATE TABLE ages (id int, bike bigint REFERENCES bikes ON DELETE CASCADE, PRIMARY KEY (id));
CREATE TABLE autos (doors int, PRIMARY KEY (id)) INHERITS (vehicles);
COMMENT ON TABLE autos IS 'Cars.';
ALTER TABLE vehicles ADD CONSTRAINT plate_len CHECK (length(plate) > 2) NOT VALID;
