-- The server adds a constraint for each partition that a foreign key refers to, and each takes a name.
CREATE TABLE days (id integer PRIMARY KEY) PARTITION BY RANGE (id);
CREATE TABLE days_low PARTITION OF days FOR VALUES FROM (0) TO (10);
CREATE TABLE days_high PARTITION OF days FOR VALUES FROM (10) TO (20) PARTITION BY RANGE (id);
CREATE TABLE days_highest PARTITION OF days_high FOR VALUES FROM (15) TO (20);

-- visits_day_fkey, and _1 to _3 behind it for the partitions: the second one is visits_day_fkey1.
CREATE TABLE visits (day integer REFERENCES days, other integer);
ALTER TABLE visits ADD FOREIGN KEY (day) REFERENCES days ON DELETE CASCADE;

-- A written name is what the numbers stand behind.
CREATE TABLE trips (day integer CONSTRAINT starts REFERENCES days);
ALTER TABLE trips ADD FOREIGN KEY (day) REFERENCES days;

-- Dropped keys give their names back, renamed ones keep them.
CREATE TABLE calls (day integer REFERENCES days);
ALTER TABLE calls DROP CONSTRAINT calls_day_fkey;
ALTER TABLE calls ADD CONSTRAINT calls_day_fkey3 FOREIGN KEY (day) REFERENCES days_low;
ALTER TABLE calls ADD FOREIGN KEY (day) REFERENCES days_low;
CREATE TABLE stays (day integer REFERENCES days);
ALTER TABLE stays RENAME CONSTRAINT stays_day_fkey TO renamed;
ALTER TABLE stays ADD FOREIGN KEY (day) REFERENCES days;
ALTER TABLE stays RENAME TO nights;

-- Partitions that come later take names too, those that leave give them back.
CREATE TABLE weeks (id integer PRIMARY KEY, above integer) PARTITION BY RANGE (id);
CREATE TABLE notes (week integer REFERENCES weeks);
CREATE TABLE weeks_a PARTITION OF weeks FOR VALUES FROM (0) TO (10);
CREATE TABLE weeks_b (id integer PRIMARY KEY, above integer);
ALTER TABLE weeks ATTACH PARTITION weeks_b FOR VALUES FROM (10) TO (20);
ALTER TABLE notes ADD FOREIGN KEY (week) REFERENCES weeks;
CREATE TABLE months (id integer PRIMARY KEY) PARTITION BY RANGE (id);
CREATE TABLE months_a PARTITION OF months FOR VALUES FROM (0) TO (10);
CREATE TABLE bills (month integer REFERENCES months);
ALTER TABLE months DETACH PARTITION months_a;
ALTER TABLE bills ADD FOREIGN KEY (month) REFERENCES months_a;

-- The other way round: what the partitions of the first would take is the name of the second, which goes first.
CREATE TABLE weeks_c (id integer PRIMARY KEY);
CREATE TABLE people (seen_on integer REFERENCES weeks_c);
ALTER TABLE people ADD CONSTRAINT a_first FOREIGN KEY (seen_on) REFERENCES days;
