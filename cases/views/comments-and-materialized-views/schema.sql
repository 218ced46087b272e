CREATE TABLE sales (id integer PRIMARY KEY, region text NOT NULL, amount numeric(10,2) NOT NULL);
COMMENT ON TABLE sales IS 'What was sold.';
CREATE VIEW big_sales AS SELECT id, amount FROM sales WHERE amount > 100;
COMMENT ON VIEW big_sales IS 'What was sold for much.';
COMMENT ON COLUMN big_sales.amount IS 'In euros.';
CREATE MATERIALIZED VIEW sales_by_region AS
    SELECT region, sum(amount) AS total, count(*) AS sales FROM sales GROUP BY region
WITH NO DATA;
CREATE UNIQUE INDEX ON sales_by_region (region);
COMMENT ON MATERIALIZED VIEW sales_by_region IS 'Totals, as of the last refresh.';
COMMENT ON COLUMN sales_by_region.total IS 'In euros.';
CREATE OR REPLACE VIEW changed AS SELECT id FROM sales;
CREATE OR REPLACE VIEW changed AS SELECT id, region FROM sales;
CREATE VIEW "Odd Names" AS SELECT id AS "Id", region AS "class", amount AS "metadata" FROM sales;
