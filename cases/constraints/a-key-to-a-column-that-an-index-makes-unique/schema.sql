CREATE TABLE logins (id integer PRIMARY KEY, token uuid NOT NULL);
CREATE UNIQUE INDEX logins_token ON logins (token);
CREATE TABLE visits (id integer PRIMARY KEY, login_token uuid NOT NULL REFERENCES logins (token));
