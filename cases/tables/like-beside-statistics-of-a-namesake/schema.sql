CREATE SCHEMA shop;
CREATE TABLE shop.items (a integer, b integer);
CREATE STATISTICS shop.items_a_b ON a, b FROM shop.items;
CREATE TABLE items (a integer CHECK (a > 0));
-- Only the other table of this name has statistics that LIKE would have to copy.
CREATE TABLE copies (LIKE items INCLUDING ALL);
