CREATE EXTENSION IF NOT EXISTS btree_gist;

CREATE TABLE rooms (
    id bigint PRIMARY KEY,
    room integer NOT NULL,
    booked daterange NOT NULL,
    label text,
    CONSTRAINT rooms_room UNIQUE (room, booked WITHOUT OVERLAPS)
);

CREATE TABLE desks (
    id bigint PRIMARY KEY,
    period integer,
    "PERIOD" integer,
    taken tstzrange
);
ALTER TABLE desks ADD UNIQUE (period, "PERIOD");
ALTER TABLE desks ADD CONSTRAINT desks_taken UNIQUE (period, taken WITHOUT OVERLAPS);

CREATE TABLE stays (
    id bigint PRIMARY KEY,
    room integer,
    booked daterange NOT NULL,
    desk integer,
    taken tstzrange,
    CONSTRAINT stays_room FOREIGN KEY (room, PERIOD booked) REFERENCES rooms (room, PERIOD booked)
);
ALTER TABLE stays ADD FOREIGN KEY (desk, PERIOD taken) REFERENCES desks (period, PERIOD taken);
