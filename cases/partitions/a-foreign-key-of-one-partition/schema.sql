-- What only a partition refers to, the parent's models cannot tell; and a trigger writes a row that nobody asked for.
CREATE TABLE shared_runners (
    id bigint NOT NULL,
    kind smallint NOT NULL,
    PRIMARY KEY (id, kind)
);

CREATE TABLE labels (
    id bigint NOT NULL,
    runner_id bigint NOT NULL,
    kind smallint NOT NULL,
    PRIMARY KEY (id, kind)
) PARTITION BY LIST (kind);

CREATE TABLE shared_labels PARTITION OF labels FOR VALUES IN (1);

ALTER TABLE ONLY shared_labels
    ADD CONSTRAINT shared_labels_runner_fk FOREIGN KEY (runner_id, kind) REFERENCES shared_runners (id, kind);

CREATE TABLE tenants (
    id bigint PRIMARY KEY
);

CREATE TABLE rules (
    id bigint PRIMARY KEY,
    tenant bigint NOT NULL
);

CREATE TABLE tenant_rules (
    rule_id bigint PRIMARY KEY REFERENCES rules (id),
    tenant_id bigint NOT NULL REFERENCES tenants (id)
);

CREATE FUNCTION copy_rule() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    INSERT INTO tenant_rules (rule_id, tenant_id) VALUES (NEW.id, NEW.tenant);
    RETURN NEW;
END
$$;

CREATE TRIGGER copied AFTER INSERT ON rules FOR EACH ROW EXECUTE FUNCTION copy_rule();
