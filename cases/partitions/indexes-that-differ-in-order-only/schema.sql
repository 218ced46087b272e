-- The server takes any index of a partition that differs in nothing but its order for a part of one of the parent's.
CREATE TABLE runners (
    id bigint NOT NULL,
    kind smallint NOT NULL,
    expires_at timestamptz,
    PRIMARY KEY (id, kind)
) PARTITION BY LIST (kind);

CREATE TABLE group_runners PARTITION OF runners FOR VALUES IN (2);

CREATE INDEX runners_oldest ON ONLY runners USING btree (expires_at, id);

CREATE INDEX runners_oldest_newest ON ONLY runners USING btree (expires_at, id DESC);

CREATE INDEX runners_newest_oldest ON ONLY runners USING btree (expires_at DESC, id);

CREATE INDEX runners_newest ON ONLY runners USING btree (expires_at DESC, id DESC);

CREATE INDEX runners_on_kind ON runners (kind);

CREATE INDEX group_runners_z ON group_runners USING btree (expires_at, id);

CREATE INDEX group_runners_y ON group_runners USING btree (expires_at, id DESC);

CREATE INDEX group_runners_x ON group_runners USING btree (expires_at DESC, id);

CREATE INDEX group_runners_w ON group_runners USING btree (expires_at DESC, id DESC);

ALTER INDEX runners_oldest ATTACH PARTITION group_runners_z;

ALTER INDEX runners_oldest_newest ATTACH PARTITION group_runners_y;

ALTER INDEX runners_newest_oldest ATTACH PARTITION group_runners_x;

ALTER INDEX runners_newest ATTACH PARTITION group_runners_w;
