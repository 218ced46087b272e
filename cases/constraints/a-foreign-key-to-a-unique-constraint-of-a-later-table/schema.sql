-- Whatever order a tool creates tables and constraints in, the key comes before what refers to it.
CREATE TABLE zones (
    id integer PRIMARY KEY,
    code varchar(10) DEFAULT 'none' NOT NULL,
    CONSTRAINT zones_code_key UNIQUE (code)
);
CREATE TABLE addresses (
    id integer PRIMARY KEY,
    label text DEFAULT 'home' NOT NULL,
    zone varchar(10) DEFAULT 'none' REFERENCES zones (code) ON DELETE RESTRICT,
    twin text,
    CONSTRAINT addresses_label_key UNIQUE (label),
    CONSTRAINT addresses_again FOREIGN KEY (twin) REFERENCES addresses (label) DEFERRABLE INITIALLY DEFERRED
);
-- A primary key under a name that another key has until the first is renamed.
CREATE TABLE left_side (
    id integer DEFAULT 1 CONSTRAINT right_side_pkey PRIMARY KEY,
    note text DEFAULT 'x'
);
CREATE TABLE right_side (
    id integer DEFAULT 1 CONSTRAINT left_side_pkey PRIMARY KEY,
    note text DEFAULT 'x'
);
