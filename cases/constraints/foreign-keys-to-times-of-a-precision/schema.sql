-- The referring column has the type of the referenced one to the last digit.
CREATE TABLE moments (id timestamp(0) PRIMARY KEY);
CREATE TABLE seen (id integer PRIMARY KEY, moment_id timestamp(0) REFERENCES moments);
CREATE TABLE hours (id time(3) PRIMARY KEY);
CREATE TABLE opened (id integer PRIMARY KEY, hour_id time(3) REFERENCES hours);
CREATE TABLE instants (id timestamptz(3) PRIMARY KEY);
CREATE TABLE sent (id integer PRIMARY KEY, instant_id timestamptz(3) REFERENCES instants);
CREATE TABLE slots (at timestamp(0), room varchar(7), PRIMARY KEY (at, room));
CREATE TABLE booked (
    id integer PRIMARY KEY,
    slot_at timestamp(0),
    slot_room varchar(7),
    FOREIGN KEY (slot_at, slot_room) REFERENCES slots
);
