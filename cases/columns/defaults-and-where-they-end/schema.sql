CREATE TABLE t (
    a text DEFAULT 'x' COLLATE "C" NOT NULL,
    b timestamptz DEFAULT now() NOT NULL,
    c text DEFAULT NULL,
    d text DEFAULT NULL::character varying,
    e integer DEFAULT (1 + 2) CHECK (e > 0),
    f jsonb DEFAULT '{}'::jsonb CONSTRAINT f_object CHECK (jsonb_typeof(f) = 'object'),
    g timestamp DEFAULT (CURRENT_TIMESTAMP AT TIME ZONE 'UTC'),
    h integer GENERATED ALWAYS AS (e * 2) STORED
);
