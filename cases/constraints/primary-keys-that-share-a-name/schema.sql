-- Constraints of two schemas may share a name, which Django refuses among its models.
CREATE SCHEMA north;
CREATE SCHEMA south;
CREATE TABLE north.rooms (id integer, door integer, CONSTRAINT rooms_key PRIMARY KEY (id) INCLUDE (door));
CREATE TABLE south.rooms (id integer, door integer, CONSTRAINT rooms_key PRIMARY KEY (id) INCLUDE (door));
CREATE TABLE north.halls (id integer CONSTRAINT hall_key PRIMARY KEY);
CREATE TABLE south.halls (id integer, CONSTRAINT hall_key CHECK (id > 0));
COMMENT ON CONSTRAINT hall_key ON north.halls IS 'first';
