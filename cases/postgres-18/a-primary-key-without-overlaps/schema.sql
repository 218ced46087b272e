CREATE EXTENSION btree_gist;

CREATE TABLE cabins (
    cabin integer,
    used daterange,
    label text NOT NULL,
    CONSTRAINT cabins_pkey PRIMARY KEY (cabin, used WITHOUT OVERLAPS)
);

CREATE TABLE guests (
    id bigint PRIMARY KEY,
    cabin integer,
    used daterange NOT NULL,
    FOREIGN KEY (cabin, PERIOD used) REFERENCES cabins
);
