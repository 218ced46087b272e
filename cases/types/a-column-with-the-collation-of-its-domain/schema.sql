CREATE DOMAIN code AS text COLLATE "C";
CREATE TABLE items (id integer PRIMARY KEY, a code COLLATE "C", b code COLLATE "POSIX", c code);
ALTER TABLE items ALTER COLUMN b TYPE code COLLATE "C";
