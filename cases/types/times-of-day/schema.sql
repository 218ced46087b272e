-- Microseconds count: a time that goes into a row comes back as it was.
CREATE TABLE shifts (
    id integer PRIMARY KEY,
    starts time NOT NULL,
    ends time(3),
    exact time(6) DEFAULT '12:00:00.000001',
    abroad timetz,
    abroad_to_the_second timetz(0),
    checked time(3) DEFAULT '12:34:56.789' CHECK (checked = '12:34:56.789')
);
