CREATE SEQUENCE ticket_id_seq;
CREATE UNLOGGED TABLE ticket (id bigint PRIMARY KEY DEFAULT nextval('ticket_id_seq'), n int);
ALTER SEQUENCE ticket_id_seq OWNED BY ticket.id;
CREATE UNLOGGED TABLE note (id serial PRIMARY KEY, n int);
