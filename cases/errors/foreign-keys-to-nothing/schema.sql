CREATE TABLE stocks (id integer PRIMARY KEY, note text, a integer, b integer, UNIQUE (a, b));
CREATE TABLE t (a integer REFERENCES stoks (id));
CREATE TABLE u (a text REFERENCES stocks (note));
CREATE TABLE v (a integer REFERENCES stocks (nothing));
CREATE TABLE w (a integer, FOREIGN KEY (a) REFERENCES stocks (a, b));
