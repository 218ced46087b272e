-- A sequence keeps its name, and is as persistent as its table.
CREATE UNLOGGED TABLE ticket (id serial PRIMARY KEY, n serial);
ALTER TABLE ticket RENAME COLUMN n TO number;
ALTER TABLE ticket RENAME COLUMN id TO key;
CREATE UNLOGGED TABLE "Old" ("Id" bigserial PRIMARY KEY, n int);
ALTER TABLE "Old" RENAME TO recent;
