-- SET STORAGE to what a declared type has by itself says nothing.
CREATE DOMAIN positive AS integer CHECK (VALUE > 0);
CREATE DOMAIN word AS text;
CREATE TYPE pair AS (a integer, b text);
CREATE TYPE mood AS ENUM ('sad', 'happy');
CREATE TABLE kept (w word, p pair, m mood, n positive, o word);
ALTER TABLE kept ALTER COLUMN w SET STORAGE EXTENDED;
ALTER TABLE kept ALTER COLUMN p SET STORAGE EXTENDED;
ALTER TABLE kept ALTER COLUMN m SET STORAGE PLAIN;
ALTER TABLE kept ALTER COLUMN n SET STORAGE PLAIN;
ALTER TABLE kept ALTER COLUMN o SET STORAGE MAIN;
