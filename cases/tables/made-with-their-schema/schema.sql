CREATE SCHEMA hr
    CREATE VIEW hr.everybody AS SELECT id, name FROM hr.people
    CREATE INDEX people_name ON people (name)
    CREATE TABLE people (
        id integer PRIMARY KEY DEFAULT nextval('hr.numbers'),
        name text NOT NULL
    )
    CREATE TABLE hr.jobs (
        person integer REFERENCES people (id),
        title text
    )
    CREATE SEQUENCE numbers;

CREATE TABLE people (id bigint PRIMARY KEY, worker integer REFERENCES hr.people);
