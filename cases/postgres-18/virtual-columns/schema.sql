CREATE TABLE parcels (
    id bigint PRIMARY KEY,
    width integer NOT NULL,
    height integer NOT NULL,
    area integer GENERATED ALWAYS AS (width * height) VIRTUAL,
    half integer GENERATED ALWAYS AS (width / 2),
    label text GENERATED ALWAYS AS ('parcel ' || id) STORED NOT NULL
);
