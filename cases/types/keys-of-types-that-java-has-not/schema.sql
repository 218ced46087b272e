-- Rows are found by these, where an object-relational mapper binds a text.
CREATE TABLE span (length interval PRIMARY KEY, n int);
CREATE TABLE use_of_span (id int PRIMARY KEY, length interval REFERENCES span);
CREATE TABLE place (lsn pg_lsn, address macaddr, n int, PRIMARY KEY (lsn, address));
CREATE TABLE host (address inet PRIMARY KEY, net cidr UNIQUE NOT NULL, mask bit(4));
CREATE TABLE route (id int PRIMARY KEY, net cidr REFERENCES host (net));
CREATE TABLE booking (during int4range PRIMARY KEY);
CREATE TABLE tag_set (tags text[] NOT NULL UNIQUE, n int);
