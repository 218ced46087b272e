-- What the column says anyway the index does not repeat.
CREATE TABLE words (
    plain text,
    c text COLLATE "C",
    n integer
);
CREATE INDEX own ON words (c COLLATE "C");
CREATE INDEX other ON words (plain COLLATE "C", c COLLATE "POSIX" DESC);
CREATE UNIQUE INDEX both_kinds ON words ((n + 1), c COLLATE "C" text_pattern_ops DESC NULLS LAST);
CREATE DOMAIN word AS text COLLATE "C";
CREATE TABLE of_domain (w word, x word COLLATE "POSIX");
CREATE INDEX of_the_domain ON of_domain (w COLLATE "C", x COLLATE "C");
