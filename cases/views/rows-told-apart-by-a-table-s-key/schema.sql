CREATE TABLE customers (id integer PRIMARY KEY, name text NOT NULL, vip boolean);
CREATE TABLE orders (
    id integer PRIMARY KEY,
    customer_id integer NOT NULL REFERENCES customers,
    referrer_id integer REFERENCES customers,
    total numeric(12,2) NOT NULL
);
CREATE TABLE lines (
    order_id integer NOT NULL REFERENCES orders,
    position integer NOT NULL,
    amount integer NOT NULL,
    PRIMARY KEY (order_id, position)
);
CREATE VIEW vips AS SELECT id, name FROM customers WHERE vip;
CREATE VIEW priced AS
    SELECT o.id, o.total, c.name, r.name AS referrer
    FROM orders o JOIN customers c ON c.id = o.customer_id LEFT JOIN customers r ON o.referrer_id = r.id;
CREATE VIEW whole_lines AS SELECT l.position, l.order_id, o.total FROM lines l JOIN orders o ON (o.id = l.order_id AND o.total > 0);
CREATE VIEW vip_priced AS SELECT p.id, p.name FROM priced p JOIN vips USING (id);
CREATE VIEW per_customer AS SELECT customer_id, count(*) AS orders, sum(total) AS total FROM orders GROUP BY customer_id;
CREATE VIEW per_referrer AS SELECT referrer_id, count(*) AS orders FROM orders GROUP BY referrer_id;
CREATE VIEW without_key AS SELECT name, vip FROM customers;
CREATE VIEW pairs AS SELECT a.id, b.id AS other, a.name FROM customers a, customers b WHERE a.vip AND b.vip;
CREATE VIEW many_for_one AS SELECT c.id, o.total FROM customers c LEFT JOIN orders o ON o.customer_id = c.id;
CREATE VIEW full_house AS SELECT c.id, o.id AS order_id FROM customers c FULL JOIN orders o ON o.id = c.id;
CREATE VIEW spread AS SELECT id, unnest(ARRAY[1, 2]) AS n FROM customers;
