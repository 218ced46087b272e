-- As rails wrote it: a key that is numbered although it is the key of another table's row.
CREATE TABLE projects (
    id bigint PRIMARY KEY CHECK (id > 1000)
);

CREATE TABLE settings (
    project_id bigserial PRIMARY KEY REFERENCES projects (id),
    title text
);
