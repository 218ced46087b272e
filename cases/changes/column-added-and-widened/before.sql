CREATE TABLE stocks (id serial PRIMARY KEY, symbol varchar(4) NOT NULL);
