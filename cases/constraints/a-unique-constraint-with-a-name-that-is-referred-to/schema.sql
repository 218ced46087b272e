CREATE TABLE currencies (id integer PRIMARY KEY, code text CONSTRAINT one_code UNIQUE, sign text UNIQUE);
-- One refers to a constraint that has a name of its own, the other to one with the name that Postgres implies.
CREATE TABLE prices (id integer PRIMARY KEY, code text REFERENCES currencies (code), sign text REFERENCES currencies (sign));
