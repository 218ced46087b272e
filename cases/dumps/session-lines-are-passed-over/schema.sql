\restrict abc
SET statement_timeout = 0;
SELECT pg_catalog.set_config('search_path', '', false);
CREATE SCHEMA public;
CREATE TABLE public.t (id integer);
ALTER TABLE public.t OWNER TO somebody;
GRANT ALL ON TABLE public.t TO somebody;
ALTER DEFAULT PRIVILEGES IN SCHEMA public GRANT ALL ON TABLES TO somebody;
COPY public.t (id) FROM stdin;
1
2; CREATE TABLE nonsense
\.
INSERT INTO public.t VALUES (3);
\unrestrict abc
