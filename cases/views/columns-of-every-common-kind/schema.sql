CREATE TYPE state AS ENUM ('new', 'sent');
CREATE DOMAIN email AS varchar(80) CHECK (VALUE LIKE '%@%');
CREATE TABLE orders (
    id bigint PRIMARY KEY,
    code varchar(20) NOT NULL,
    alias varchar(30),
    mark char(3),
    note text,
    contact email,
    state state NOT NULL,
    small smallint,
    number integer NOT NULL,
    price numeric(10,2) NOT NULL,
    weight real,
    ratio double precision,
    paid boolean,
    day date,
    at timestamp(3),
    seen timestamptz,
    wait interval,
    clock time,
    detail jsonb,
    raw json,
    tags text[],
    codes varchar(5)[],
    token uuid,
    bits bytea,
    address inet
);
CREATE VIEW plain AS SELECT * FROM orders;
CREATE VIEW named (first, second) AS SELECT id, code, note AS third FROM orders o;
CREATE VIEW literals AS
    SELECT 1 AS one, 3000000000 AS many, 1.5 AS half, -2 AS minus, true AS yes, 'x' AS word, NULL AS nothing,
        DATE '2020-01-01' AS first_day, interval '1 day' AS step, '5'::numeric(4,1) AS cast_number,
        CAST('a' AS varchar(7)) AS cast_word, 'new'::state AS cast_state, '{}'::jsonb AS cast_json,
        timestamp with time zone '2020-01-01' AS moment, ARRAY[1, 2] AS numbers;
CREATE VIEW arithmetic AS
    SELECT small + number AS a, number + id AS b, number * price AS c, price / 3 AS d, weight * ratio AS e,
        weight + number AS f, - price AS g, number % 2 AS h, day - day AS i, day + 1 AS j, day + wait AS k,
        at - at AS l, seen + wait AS m, seen - seen AS n, wait * 2 AS o, wait / 1.5 AS p, number ^ 2 AS q,
        price ^ 2 AS r, clock + wait AS s, day + clock AS t, weight + weight AS u, price + '1' AS v
    FROM orders;
CREATE VIEW texts AS
    SELECT code || '-' || number AS a, lower(code) AS b, upper(note) AS c, initcap(code) AS d, trim(both ' ' from code) AS e,
        substring(code from 1 for 2) AS f, left(code, 2) AS g, replace(note, 'a', 'b') AS h, length(code) AS i,
        position('a' in code) AS j, concat(code, number) AS k, md5(code) AS l, split_part(code, '-', 1) AS m,
        to_char(seen, 'YYYY') AS n, format('%s', code) AS o, coalesce(note, '') AS p, coalesce(alias, code) AS q,
        coalesce(code, 'none') AS r, nullif(code, '') AS s, greatest(code, alias) AS t, mark AS u, coalesce(mark, 'abc') AS v,
        nullif(contact::text, 'x') AS w, coalesce(contact, 'a@b') AS x, contact || '!' AS y, host(address) AS z,
        string_to_array(note, ',') AS aa, note COLLATE "C" AS bb
    FROM orders;
CREATE VIEW moments AS
    SELECT now() AS a, current_date AS b, date_trunc('day', seen) AS c, date_trunc('day', at) AS d, date_trunc('month', day) AS e,
        extract(year from seen) AS f, date_part('year', seen) AS g, age(seen, now()) AS h, seen AT TIME ZONE 'UTC' AS i,
        at AT TIME ZONE 'UTC' AS j, seen::date AS k, at::time AS l, to_timestamp(1) AS m, localtimestamp AS n,
        current_timestamp AS o, coalesce(day, seen) AS p, make_date(2020, 1, 1) AS q, date(seen) AS r
    FROM orders;
CREATE VIEW numbers AS
    SELECT round(price) AS a, round(price, 1) AS b, round(ratio) AS c, round(number) AS d, ceil(price) AS e, floor(number) AS f,
        abs(small) AS g, abs(price) AS h, mod(number, 2) AS i, power(number, 2) AS j, sqrt(price) AS k, greatest(number, price) AS l,
        coalesce(number, 1.5) AS m, coalesce(small, 1) AS n, nullif(number, 0) AS o, nullif(price, 0) AS p, random() AS q,
        coalesce(price, 0) AS r, least(price, price) AS s, trunc(weight) AS t, sign(number) AS u
    FROM orders;
CREATE VIEW conditions AS
    SELECT number > 1 AS a, code LIKE 'a%' AS b, note IS NULL AS c, NOT paid AS d, paid AND number = 1 AS e,
        paid OR false AS f, number IN (1, 2) AS g, number BETWEEN 1 AND 2 AND paid AS h, note IS DISTINCT FROM code AS i,
        code ~ '^a' AS j, tags @> ARRAY['a'] AS k, number = ANY (ARRAY[1, 2]) AS l, detail ? 'a' AS m,
        EXISTS (SELECT 1 FROM orders p WHERE p.id < o.id) AS n, paid IS TRUE AS o, code NOT IN ('a') AS p
    FROM orders o;
CREATE VIEW documents AS
    SELECT detail -> 'a' AS a, detail ->> 'a' AS b, detail #> '{a,b}' AS c, detail #>> '{a}' AS d, raw -> 'a' AS e,
        (detail ->> 'n')::integer AS f, detail || '{"a": 1}' AS g, jsonb_build_object('a', 1) AS h, to_jsonb(o.number) AS i,
        json_build_array(1, 2) AS j, detail - 'a' AS k, jsonb_array_length(detail) AS l, (detail -> 'a' -> 'b') ->> 'c' AS m
    FROM orders o;
CREATE VIEW arrays AS
    SELECT tags[1] AS a, tags[1:2] AS b, codes AS c, codes[1] AS d, array_length(tags, 1) AS e, unnest(tags) AS f,
        array_append(tags, 'a') AS g, tags || ARRAY['b'] AS h, ARRAY[code, note] AS i, cardinality(tags) AS j,
        ARRAY(SELECT p.number FROM orders p) AS k, array_to_string(tags, ',') AS l
    FROM orders;
CREATE VIEW choices AS
    SELECT CASE WHEN paid THEN 1 ELSE 0 END AS a, CASE state WHEN 'new' THEN 'open' ELSE 'closed' END AS b,
        CASE WHEN paid THEN price END AS c, CASE WHEN paid THEN code ELSE alias END AS d,
        CASE WHEN paid THEN number ELSE price END AS e, CASE WHEN paid THEN code ELSE code END AS f,
        CASE WHEN paid THEN state END AS g, CASE WHEN paid THEN day ELSE seen END AS h, CASE WHEN paid THEN 'a' END AS i
    FROM orders;
CREATE VIEW totals AS
    SELECT state, count(*) AS a, count(DISTINCT code) AS b, sum(small) AS c, sum(number) AS d, sum(id) AS e, sum(price) AS f,
        sum(weight) AS g, sum(ratio) AS h, sum(wait) AS i, avg(number) AS j, avg(price) AS k, avg(ratio) AS l, avg(weight) AS m,
        avg(wait) AS n, min(price) AS o, max(code) AS p, min(mark) AS q, max(day) AS r, max(at) AS s, max(state) AS t,
        bool_or(paid) AS u, string_agg(code, ', ' ORDER BY code) AS v, array_agg(code) AS w, array_agg(number) AS x,
        jsonb_agg(detail) AS y, json_object_agg(code, number) AS z, stddev(number) AS aa, variance(ratio) AS bb,
        count(*) FILTER (WHERE paid) AS cc, coalesce(sum(number), 0) AS dd, array_agg(price) AS ee, max(contact) AS ff,
        percentile_cont(0.5) WITHIN GROUP (ORDER BY price) AS gg, mode() WITHIN GROUP (ORDER BY code) AS hh,
        array_agg(tags) AS ii, any_value(code) AS jj, round(avg(price), 2) AS kk, array_agg(state) AS ll
    FROM orders GROUP BY state;
CREATE VIEW windows AS
    SELECT row_number() OVER (ORDER BY id) AS a, rank() OVER w AS b, lag(price) OVER w AS c, lead(code, 1, 'x') OVER w AS d,
        sum(number) OVER (PARTITION BY state) AS e, first_value(contact) OVER w AS f, ntile(4) OVER w AS g,
        percent_rank() OVER w AS h, lag(code) OVER w AS i
    FROM orders WINDOW w AS (PARTITION BY state ORDER BY id);
