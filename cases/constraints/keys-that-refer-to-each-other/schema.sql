-- The type of each column is that of the one it refers to, which comes back to where it began.
CREATE TABLE self (id int PRIMARY KEY REFERENCES self, n int);
CREATE TABLE person (id int PRIMARY KEY);
CREATE TABLE account (person_id int PRIMARY KEY REFERENCES person, n int);
ALTER TABLE person ADD FOREIGN KEY (id) REFERENCES account DEFERRABLE INITIALLY DEFERRED;
CREATE TABLE login (account_id int PRIMARY KEY REFERENCES account, n int);
CREATE TABLE session (id int PRIMARY KEY, login_id int REFERENCES login);
CREATE TABLE left_hand (id int NOT NULL UNIQUE, n int);
CREATE TABLE right_hand (id int NOT NULL UNIQUE REFERENCES left_hand (id), n int);
ALTER TABLE left_hand ADD FOREIGN KEY (id) REFERENCES right_hand (id) DEFERRABLE INITIALLY DEFERRED;
