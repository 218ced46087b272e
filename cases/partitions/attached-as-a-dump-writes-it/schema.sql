CREATE TABLE public.logs (
    id bigint NOT NULL,
    at timestamp with time zone NOT NULL,
    note text
) PARTITION BY RANGE (at);
CREATE TABLE public.logs_a (
    note text,
    id bigint NOT NULL,
    at timestamp with time zone NOT NULL
);
CREATE TABLE public.logs_b (
    id bigint NOT NULL,
    at timestamp with time zone NOT NULL,
    note text DEFAULT 'b'::text NOT NULL
);
ALTER TABLE ONLY public.logs ATTACH PARTITION public.logs_a FOR VALUES FROM ('2020-01-01 00:00:00+00') TO ('2021-01-01 00:00:00+00');
ALTER TABLE ONLY public.logs ATTACH PARTITION public.logs_b FOR VALUES FROM (MINVALUE) TO ('2020-01-01 00:00:00+00');
ALTER TABLE ONLY public.logs ADD CONSTRAINT logs_pkey PRIMARY KEY (id, at);
ALTER TABLE ONLY public.logs_a ADD CONSTRAINT a_pkey PRIMARY KEY (id, at);
ALTER TABLE ONLY public.logs_b ADD CONSTRAINT logs_b_pkey PRIMARY KEY (id, at);
CREATE INDEX logs_note ON ONLY public.logs USING btree (note);
CREATE INDEX logs_id ON ONLY public.logs USING btree (id);
CREATE INDEX a_note ON public.logs_a USING btree (note);
CREATE INDEX a_note_2 ON public.logs_a USING btree (note);
CREATE INDEX logs_b_note_idx ON public.logs_b USING btree (note);
ALTER INDEX public.logs_pkey ATTACH PARTITION public.a_pkey;
ALTER INDEX public.logs_pkey ATTACH PARTITION public.logs_b_pkey;
ALTER INDEX public.logs_note ATTACH PARTITION public.a_note_2;
ALTER INDEX public.logs_note ATTACH PARTITION public.logs_b_note_idx;
