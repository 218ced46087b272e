-- An object-relational mapper takes a unique column for the key, and an association to it for one to the key.
CREATE TABLE station (name text, code interval NOT NULL UNIQUE, UNIQUE (name));
CREATE TABLE train (id int PRIMARY KEY, station_code interval NOT NULL REFERENCES station (code) ON DELETE CASCADE);
CREATE TABLE ticket (
    id int PRIMARY KEY,
    start_code interval REFERENCES station (code) MATCH FULL,
    end_name text REFERENCES station (name) ON UPDATE RESTRICT
);
CREATE TABLE level (number int UNIQUE, title text);
CREATE TABLE room (level_number int UNIQUE REFERENCES level (number), title text);
CREATE TABLE desk (room_level int REFERENCES room (level_number), title text);
