CREATE TABLE owners (
    id bigint PRIMARY KEY,
    name text CHECK (name <> '') NOT ENFORCED,
    CONSTRAINT owners_short CHECK (length(name) < 40) ENFORCED
);

CREATE TABLE cats (
    id bigint PRIMARY KEY,
    owner_id bigint REFERENCES owners (id) ON DELETE CASCADE NOT ENFORCED,
    vet_id bigint CONSTRAINT cats_vet REFERENCES owners (id),
    lives integer,
    CONSTRAINT cats_lives CHECK (lives BETWEEN 0 AND 9) NO INHERIT NOT ENFORCED
);
ALTER TABLE cats ALTER CONSTRAINT cats_vet NOT ENFORCED;
ALTER TABLE cats ADD CONSTRAINT cats_own CHECK (owner_id <> vet_id) NOT ENFORCED;
ALTER TABLE cats ALTER CONSTRAINT cats_owner_id_fkey DEFERRABLE INITIALLY DEFERRED;
