"""What Postgres knows about the tables of the models."""

from collections.abc import Callable
from dataclasses import dataclass, field

# Runs a query with %s for its parameters.
Query = Callable[[str, tuple], list]


@dataclass(frozen=True)
class Type:
    """A type of the catalog; base, element and row type are other types' numbers."""

    name: str
    kind: str
    category: str
    base: int
    modifier: int
    element: int
    attributes: int
    labels: tuple[str, ...]


@dataclass(frozen=True)
class Key:
    """A foreign key by column names."""

    columns: tuple[str, ...]
    other: int
    other_columns: tuple[str, ...]


@dataclass(frozen=True)
class Rule:
    """A constraint that looks at values: its columns and its definition."""

    columns: tuple[str, ...]
    definition: str


@dataclass
class Table:
    """The columns (type and modifier by name) and constraints of a table."""

    columns: dict[str, tuple[int, int]] = field(default_factory=dict)
    keys: list[Key] = field(default_factory=list)
    rules: dict[str, Rule] = field(default_factory=dict)
    has_triggers: bool = False


TYPES = """
SELECT t.oid::bigint, t.typname::text, t.typtype::text, t.typcategory::text,
    t.typbasetype::bigint, t.typtypmod, t.typelem::bigint, t.typrelid::bigint,
    COALESCE((SELECT array_agg(e.enumlabel::text ORDER BY e.enumsortorder)
        FROM pg_catalog.pg_enum e WHERE e.enumtypid = t.oid), '{}'::text[])
FROM pg_catalog.pg_type t
WHERE t.typrelid = 0 OR t.typrelid IN
    (SELECT c.oid FROM pg_catalog.pg_class c WHERE c.relkind = 'c')
"""
WIDTHS = """
SELECT attrelid::bigint, count(*) FROM pg_catalog.pg_attribute
WHERE attnum > 0 AND NOT attisdropped GROUP BY 1
"""
TABLES = """
SELECT n.number, to_regclass(n.name)::oid::bigint
FROM unnest(%s::text[]) WITH ORDINALITY AS n (name, number)
"""
COLUMNS = """
SELECT a.attrelid::bigint, a.attname::text, a.atttypid::bigint, a.atttypmod
FROM pg_catalog.pg_attribute a
WHERE a.attrelid = ANY(%s::oid[]) AND a.attnum > 0 AND NOT a.attisdropped
ORDER BY a.attrelid, a.attnum
"""
CONSTRAINTS = """
SELECT c.conrelid::bigint, c.conname::text, c.contype::text, c.confrelid::bigint,
    pg_catalog.pg_get_constraintdef(c.oid),
    ARRAY(SELECT a.attname::text
        FROM unnest(c.conkey) WITH ORDINALITY AS k (number, place)
        JOIN pg_catalog.pg_attribute a
            ON a.attrelid = c.conrelid AND a.attnum = k.number ORDER BY k.place),
    ARRAY(SELECT a.attname::text
        FROM unnest(c.confkey) WITH ORDINALITY AS k (number, place)
        JOIN pg_catalog.pg_attribute a
            ON a.attrelid = c.confrelid AND a.attnum = k.number ORDER BY k.place)
FROM pg_catalog.pg_constraint c
WHERE c.conrelid = ANY(%s::oid[]) AND c.conparentid = 0
ORDER BY c.conrelid, c.conname
"""
DOMAIN_RULES = """
SELECT t.typname::text, c.conname::text, pg_catalog.pg_get_constraintdef(c.oid)
FROM pg_catalog.pg_constraint c JOIN pg_catalog.pg_type t ON t.oid = c.contypid
WHERE c.contype = 'c' ORDER BY 1, 2
"""
BESIDES = """
SELECT n.nspname || '.' || c.relname
FROM pg_catalog.pg_class c JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
WHERE c.relkind IN ('r', 'p') AND NOT c.relispartition AND c.oid <> ALL(%s::oid[])
    AND n.nspname !~ '^pg_' AND n.nspname <> 'information_schema'
    AND NOT EXISTS (SELECT FROM pg_catalog.pg_depend d WHERE d.objid = c.oid
        AND d.classid = 'pg_catalog.pg_class'::regclass AND d.deptype = 'e')
ORDER BY 1
"""
ACTIVE = """
SELECT tgrelid::bigint FROM pg_catalog.pg_trigger WHERE NOT tgisinternal
UNION SELECT ev_class::bigint FROM pg_catalog.pg_rewrite
"""


class Catalog:
    """The catalog of one database."""

    def __init__(self, query: Query) -> None:
        self.query = query

    def rows(self, sql: str, *params: object) -> list:
        return self.query(sql, params)

    def types(self) -> dict[int, Type]:
        widths = dict(self.rows(WIDTHS))
        return {
            oid: Type(*rest, widths.get(relation, 0), tuple(labels))
            for oid, *rest, relation, labels in self.rows(TYPES)
        }

    def domain_rules(self) -> dict[tuple[str, str], str]:
        """The definition of each check of a domain, by domain and name."""
        found = self.rows(DOMAIN_RULES)
        return {(domain, name): text for domain, name, text in found}

    def numbers(self, names: list[str]) -> dict[int, int]:
        """The place in the list of each table that there is, by its number."""
        found = self.rows(TABLES, names)
        return {oid: place - 1 for place, oid in found if oid is not None}

    def tables_besides(self, oids: list[int]) -> list[str]:
        """The other tables of the schema; rows of a partition are its parent's."""
        return [name for (name,) in self.rows(BESIDES, oids)]

    def tables(self, oids: list[int]) -> dict[int, Table]:
        tables = {oid: Table() for oid in oids}
        for oid, name, type_oid, modifier in self.rows(COLUMNS, oids):
            tables[oid].columns[name] = (type_oid, modifier)
        constraints = self.rows(CONSTRAINTS, oids)
        for oid, name, kind, other, text, columns, others in constraints:
            if kind == "f":
                key = Key(tuple(columns), other, tuple(others))
                tables[oid].keys.append(key)
            else:
                tables[oid].rules[name] = Rule(tuple(columns), text)
        for (oid,) in self.rows(ACTIVE):
            if oid in tables:
                tables[oid].has_triggers = True
        return tables
