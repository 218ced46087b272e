-- What a foreign key refers to may be unique under a name of its own, by an index, or together with other columns.
CREATE TABLE country (
    id bigint PRIMARY KEY,
    code text NOT NULL CONSTRAINT country_code_unique UNIQUE,
    number int NOT NULL
);
CREATE UNIQUE INDEX country_number ON country (number);
CREATE TABLE city (
    id bigint PRIMARY KEY,
    country_code text REFERENCES country (code),
    country_number int REFERENCES country (number)
);

CREATE TABLE tenant (id bigint PRIMARY KEY);
CREATE TABLE project (
    id bigint PRIMARY KEY,
    tenant_id bigint NOT NULL REFERENCES tenant,
    label text NOT NULL,
    UNIQUE (tenant_id, id),
    UNIQUE (label, tenant_id)
);
CREATE TABLE task (
    id bigint PRIMARY KEY,
    tenant_id bigint NOT NULL,
    project_id bigint NOT NULL,
    FOREIGN KEY (tenant_id, project_id) REFERENCES project (tenant_id, id) ON DELETE CASCADE
);
CREATE TABLE note (
    id bigint PRIMARY KEY,
    tenant_id bigint NOT NULL REFERENCES tenant,
    project_label text NOT NULL,
    FOREIGN KEY (tenant_id, project_label) REFERENCES project (tenant_id, label)
);

-- Hibernate makes a unique constraint on several columns that an association refers to.
CREATE TABLE slot (id bigint PRIMARY KEY, day int, place text, UNIQUE NULLS NOT DISTINCT (day, place));
CREATE TABLE visit (id bigint PRIMARY KEY, day int, place text, FOREIGN KEY (day, place) REFERENCES slot (day, place));

-- Keys that are no primary key, or one in another order or with more than its columns.
CREATE TABLE shelf (a int NOT NULL, b text NOT NULL, UNIQUE (a, b));
CREATE TABLE book (id int PRIMARY KEY, b text, a int, FOREIGN KEY (b, a) REFERENCES shelf (b, a));
CREATE TABLE box (a int, b text, c int, PRIMARY KEY (a, b) INCLUDE (c));
CREATE TABLE thing (id int PRIMARY KEY, b text, a int, FOREIGN KEY (b, a) REFERENCES box (b, a));
