CREATE TABLE t (
    a varchar(10) DEFAULT NULL,
    b character varying(10) DEFAULT NULL::character varying,
    c numeric(8, 2) DEFAULT NULL::numeric(8, 2),
    d timestamp(3) with time zone DEFAULT NULL::timestamp(3) with time zone,
    e text DEFAULT NULL
);
