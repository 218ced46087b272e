CREATE TABLE a (x text;
CREATE TABLE b (y text);
