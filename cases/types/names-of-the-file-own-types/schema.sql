CREATE SCHEMA app;
CREATE TYPE app.mood AS ENUM ('sad', 'it''s ok');
CREATE DOMAIN email AS text NOT NULL DEFAULT 'a@b' CHECK (VALUE ~ '@') CONSTRAINT short CHECK (length(VALUE) < 200);
CREATE TABLE t (m app.mood DEFAULT 'sad', ms app.mood[], e email);
