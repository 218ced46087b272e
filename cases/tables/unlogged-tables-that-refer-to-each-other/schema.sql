CREATE UNLOGGED TABLE accounts (id serial PRIMARY KEY);
-- A table can be unlogged only when none that is logged refers to it.
CREATE UNLOGGED TABLE bookings (
    id serial PRIMARY KEY,
    account_id integer NOT NULL REFERENCES accounts
);
