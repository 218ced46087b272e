CREATE DOMAIN positive AS int CHECK (VALUE > 0);
CREATE TABLE interval_of_each_kind (
    id int PRIMARY KEY,
    a interval DAY TO SECOND,
    b interval DAY TO SECOND (3) DEFAULT '1 day',
    c interval YEAR,
    d interval HOUR TO MINUTE NOT NULL,
    e interval(2),
    f interval[]
);
CREATE TABLE array_of_each_kind (
    id int PRIMARY KEY,
    a int[][],
    b text[][] NOT NULL DEFAULT '{}',
    c numeric(6, 2)[][],
    d timestamptz(3)[][][],
    e char(3)[],
    f bytea[],
    h positive[][],
    i macaddr[]
);
