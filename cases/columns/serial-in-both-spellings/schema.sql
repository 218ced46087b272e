CREATE TABLE a (id bigserial PRIMARY KEY);
CREATE TABLE b (id integer NOT NULL);
CREATE SEQUENCE public.b_id_seq AS integer START WITH 1 INCREMENT BY 1 NO MINVALUE NO MAXVALUE CACHE 1;
ALTER SEQUENCE public.b_id_seq OWNED BY public.b.id;
ALTER TABLE ONLY public.b ALTER COLUMN id SET DEFAULT nextval('public.b_id_seq'::regclass);
