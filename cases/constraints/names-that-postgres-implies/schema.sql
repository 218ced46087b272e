CREATE TABLE parent (a integer PRIMARY KEY, b integer, UNIQUE (a, b));
CREATE TABLE t (
    a integer REFERENCES parent,
    b integer UNIQUE CHECK (b > 0),
    c integer CHECK (c > b),
    d integer,
    CHECK (d > 1),
    CHECK (d < 9),
    UNIQUE (c, d),
    FOREIGN KEY (a, b) REFERENCES parent (a, b) MATCH FULL ON DELETE CASCADE ON UPDATE SET NULL DEFERRABLE INITIALLY DEFERRED
);
ALTER TABLE t ADD UNIQUE (d) INCLUDE (a), ADD UNIQUE (b);
