CREATE TYPE "a-b" AS ENUM ('x', 'y');
CREATE TABLE notes (
    id smallserial PRIMARY KEY,
    self text NOT NULL,
    kind "a-b" NOT NULL DEFAULT 'x',
    kinds "a-b"[]
);
