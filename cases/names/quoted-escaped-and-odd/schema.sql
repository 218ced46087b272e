CREATE TABLE "a""b" ("a""; DROP TABLE x; --" integer PRIMARY KEY, "Größe" text, größe2 text, U&"d\0061ta" text, "select" text UNIQUE);
CREATE TABLE settings (output integer, script text, "end" date, value text, CHECK (value <> ''), key integer REFERENCES "a""b");
CREATE INDEX ON settings (output, lower(script));
