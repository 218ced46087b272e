CREATE TABLE t (
    total mony NOT NULL,
    other app.thing
);
