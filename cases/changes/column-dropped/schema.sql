CREATE TABLE stocks (id serial PRIMARY KEY);
