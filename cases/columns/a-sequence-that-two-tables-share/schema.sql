CREATE TABLE orders (id serial PRIMARY KEY);
CREATE TABLE returns (id integer DEFAULT nextval('orders_id_seq') PRIMARY KEY);
CREATE TABLE visits (id serial) PARTITION BY RANGE (id);
CREATE TABLE visits_rest PARTITION OF visits DEFAULT;
