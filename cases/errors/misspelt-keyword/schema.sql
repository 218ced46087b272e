CREATE TABLE a (id integer PRIMARY KEY);
CREAT TABLE b (id integer);
CREATE TABLE c (id integer NOT NUL);
CREATE TABLE d (id integer REFERENCES a (id) ON DELET CASCADE);
CREATE TABLE e (id integer, CONSTRAINT x CHEK (id > 0));
