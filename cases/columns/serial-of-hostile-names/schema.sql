CREATE SCHEMA "Sales Dept";
CREATE TABLE "Big Order" (id serial PRIMARY KEY, "Other No" serial, n int);
CREATE TABLE "a.b" (id bigserial PRIMARY KEY, "c.d" serial, n int);
CREATE TABLE "Sales Dept"."a.b" (id serial PRIMARY KEY, "c.d" serial, n int);
CREATE TABLE sale ("Id" serial PRIMARY KEY, n smallserial, m serial);
