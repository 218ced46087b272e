CREATE VIEW product_count AS SELECT name, count(*) AS products FROM product GROUP BY name;
CREATE INDEX product_loud_name_idx ON product (shout(name));
