CREATE TABLE t (a integer, a text);
CREATE TABLE u (a integer, CONSTRAINT c CHECK (a > 0), CONSTRAINT c CHECK (a > 1));
CREATE TABLE t (b integer);
CREATE TYPE mood AS ENUM ('a', 'a');
CREATE TABLE v (a integer PRIMARY KEY, b integer PRIMARY KEY);
CREATE SCHEMA s;
CREATE SCHEMA s;
