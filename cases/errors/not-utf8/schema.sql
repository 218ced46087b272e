CREATE TABLE a (x text);
-- grьяe
