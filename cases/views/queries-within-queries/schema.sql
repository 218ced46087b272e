CREATE SCHEMA shop;
CREATE TABLE shop.products (id integer PRIMARY KEY, parent_id integer REFERENCES shop.products, name varchar(40) NOT NULL, price numeric(8,2), tags text[]);
CREATE TABLE log (id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY, product_id integer NOT NULL, at timestamptz NOT NULL, payload jsonb);
CREATE VIEW shop.cheap AS SELECT p.id, p.name, p.price FROM shop.products AS p WHERE p.price < 10;
CREATE VIEW shop.cheap_names AS SELECT cheap.name AS label, cheap.* FROM shop.cheap;
CREATE VIEW both_kinds AS
    SELECT id, name FROM shop.products WHERE price > 10 UNION ALL (SELECT id, name || '!' FROM shop.cheap ORDER BY 1 LIMIT 3);
CREATE VIEW widened AS SELECT 1 AS n, 'a' AS w UNION SELECT 2.5, NULL UNION SELECT 3, 'c';
CREATE VIEW same_length AS SELECT name FROM shop.products INTERSECT SELECT name FROM shop.cheap;
CREATE VIEW with_part AS
    WITH recent AS (SELECT product_id, max(at) AS last_at FROM log GROUP BY product_id),
        counted (product, n) AS MATERIALIZED (SELECT product_id, count(*) FROM log GROUP BY 1)
    SELECT p.id, p.name, r.last_at, c.n FROM shop.products p JOIN recent r ON r.product_id = p.id LEFT JOIN counted c ON c.product = p.id;
CREATE VIEW tree AS
    WITH RECURSIVE down (id, path, depth) AS (
        SELECT id, name::text, 0 FROM shop.products WHERE parent_id IS NULL
        UNION ALL SELECT p.id, d.path || '/' || p.name, d.depth + 1 FROM shop.products p JOIN down d ON d.id = p.parent_id)
    SELECT * FROM down;
CREATE RECURSIVE VIEW countdown (n) AS SELECT 10 UNION ALL SELECT n - 1 FROM countdown WHERE n > 0;
CREATE VIEW derived AS SELECT s.n, s.total::integer AS total FROM (SELECT count(*) AS n, sum(price) AS total FROM shop.products) s;
CREATE VIEW scalar AS SELECT p.id, (SELECT max(l.at) FROM log l WHERE l.product_id = p.id) AS last_at, (SELECT p.name) AS again FROM shop.products p;
CREATE VIEW lateral_part AS
    SELECT p.id, l.at, l.payload FROM shop.products p
    LEFT JOIN LATERAL (SELECT g.at, g.payload, p.name FROM log g WHERE g.product_id = p.id ORDER BY g.at DESC LIMIT 1) l ON true;
CREATE VIEW listed AS SELECT v.a, v.b FROM (VALUES (1, 'x'), (2, NULL)) AS v (a, b);
CREATE VIEW days AS SELECT d::date AS day, n.i FROM generate_series('2020-01-01'::timestamptz, '2020-01-31'::timestamptz, '1 day'::interval) d CROSS JOIN generate_series(1, 3) AS n (i);
CREATE VIEW tagged AS SELECT p.id, t.tag, t.place FROM shop.products p, unnest(p.tags) WITH ORDINALITY AS t (tag, place);
CREATE VIEW recorded AS SELECT l.id, r.kind, r.amount FROM log l, jsonb_to_record(l.payload) AS r (kind text, amount numeric(6,2));
CREATE VIEW members AS
    SELECT l.id, e.value ->> 'name' AS name, k.key, k.value, d.day
    FROM log l CROSS JOIN LATERAL jsonb_array_elements(l.payload -> 'items') AS e, jsonb_each_text(e.value) k,
        generate_series(1, 3) AS d (day);
CREATE VIEW dumped AS
    SELECT s.product_id, p.name, c.price
    FROM ((( SELECT log.product_id FROM public.log) s JOIN shop.products p ON ((p.id = s.product_id)))
        LEFT JOIN shop.cheap c ON ((c.id = p.id)));
CREATE VIEW bracketed AS SELECT b.id FROM ((SELECT id FROM shop.products) UNION (SELECT id FROM shop.cheap)) b;
CREATE VIEW by_using AS SELECT * FROM shop.products p JOIN shop.cheap c USING (id, name, price);
CREATE VIEW shared AS SELECT id, name FROM shop.products NATURAL JOIN shop.cheap;
CREATE VIEW one_side AS SELECT id FROM shop.products FULL JOIN shop.cheap USING (id);
CREATE VIEW rolled AS SELECT parent_id, name, count(*) AS n FROM shop.products GROUP BY ROLLUP (parent_id, name);
CREATE VIEW distinct_names AS SELECT DISTINCT ON (name) name, id FROM shop.products ORDER BY name, id;
CREATE VIEW whole_table AS TABLE shop.products;
