-- What the server calls an array of a declared type, in public and elsewhere.
CREATE SCHEMA other;
CREATE TYPE mood AS ENUM ('sad', 'happy');
CREATE TYPE other.mood AS ENUM ('low', 'high');
CREATE TYPE other."Odd mood" AS ENUM ('low', 'high');
CREATE TABLE a (id integer PRIMARY KEY, moods mood[] UNIQUE, low other.mood[] UNIQUE, odd other."Odd mood"[] UNIQUE);
CREATE TABLE b (
    id integer PRIMARY KEY,
    moods mood[] REFERENCES a (moods),
    low other.mood[] REFERENCES a (low),
    odd other."Odd mood"[] REFERENCES a (odd)
);
