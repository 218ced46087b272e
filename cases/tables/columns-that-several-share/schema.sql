CREATE TABLE accounts (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    name text NOT NULL,
    parent_id bigint REFERENCES accounts,
    created_at timestamptz DEFAULT now() NOT NULL,
    updated_at timestamptz
);
CREATE TABLE orders (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    account_id bigint NOT NULL REFERENCES accounts,
    payer_id bigint REFERENCES accounts,
    total numeric(10,2) NOT NULL,
    created_at timestamptz DEFAULT now() NOT NULL,
    updated_at timestamptz
);
CREATE INDEX ON orders (created_at, id);
-- Another type of key.
CREATE TABLE tags (
    id integer PRIMARY KEY,
    label text NOT NULL,
    created_at timestamptz DEFAULT now() NOT NULL,
    updated_at timestamptz
);
-- The columns stand elsewhere.
CREATE TABLE visits (
    created_at timestamptz DEFAULT now() NOT NULL,
    updated_at timestamptz,
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    page text
);
-- Nothing but shared columns.
CREATE TABLE ticks (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    created_at timestamptz DEFAULT now() NOT NULL,
    updated_at timestamptz
);
