CREATE TABLE event (
    id int,
    bucket int NOT NULL,
    kind int,
    CONSTRAINT event_id_and_bucket PRIMARY KEY (id, bucket),
    CONSTRAINT one_in_a_bucket UNIQUE (bucket),
    UNIQUE (bucket, id),
    UNIQUE (bucket, kind)
) PARTITION BY RANGE (bucket);
CREATE TABLE event_rest PARTITION OF event DEFAULT;
CREATE TABLE mention (id int PRIMARY KEY, bucket int REFERENCES event (bucket), FOREIGN KEY (id, bucket) REFERENCES event);
