CREATE TABLE zebra (
    id serial PRIMARY KEY,
    stripes bigserial,
    name text
);
CREATE TABLE ant (LIKE zebra INCLUDING DEFAULTS, PRIMARY KEY (id));
CREATE TABLE bee (
    id integer DEFAULT nextval('zebra_id_seq') PRIMARY KEY,
    "Wing" serial
);
CREATE TABLE "A b" (id integer DEFAULT nextval('"bee_Wing_seq"') PRIMARY KEY);
