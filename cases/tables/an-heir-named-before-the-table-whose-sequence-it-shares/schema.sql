-- Without a key of its own, each table is carried where an ORM needs one; the sequence must be there first.
CREATE TABLE people (id smallserial, name text);
CREATE TABLE heirs (own text) INHERITS (people);
