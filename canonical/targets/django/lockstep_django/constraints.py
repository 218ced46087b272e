"""Constraints and table options, added once all tables of a migration exist."""

from django.db import models
from django.db.backends.ddl_references import Statement, Table
from django.db.models.constraints import BaseConstraint

from .expressions import literal

FIRST, ORDINARY, LAST = range(3)


class Ranked(list):
    """Deferred statements: renamed keys come first, foreign keys last.

    plain: the list before, to which Django may be about to append
    """

    def __init__(self, plain: list) -> None:
        super().__init__()
        self.plain = plain

    def __iter__(self):
        while self.plain:
            self.append(self.plain.pop(0))
        return super().__iter__()

    def append(self, statement) -> None:
        if first := getattr(statement, "first", None):
            self.append(first)
        rank = rank_of(statement)
        at = len(self)
        while at and rank_of(self[at - 1]) > rank:
            at -= 1
        self.insert(at, statement)

    def extend(self, statements) -> None:
        for statement in statements:
            self.append(statement)


def rank_of(statement) -> int:
    """Django's own foreign keys are told by the table that they refer to."""
    refers = "to_table" in getattr(statement, "parts", ())
    return getattr(statement, "rank", LAST if refers else ORDINARY)


def rank_deferred(schema_editor) -> None:
    """Orders what is deferred from now on, also what Django defers by itself."""
    if not isinstance(schema_editor.deferred_sql, Ranked):
        schema_editor.deferred_sql = Ranked(schema_editor.deferred_sql)


def defer(schema_editor, statement: Statement) -> None:
    """Runs the statement after the tables were created."""
    schema_editor.deferred_sql.append(statement)


def on_table(model, schema_editor, sql: str, **names: str) -> Statement:
    """A statement whose ``{table}`` and other names in braces are quoted."""
    quote = schema_editor.quote_name
    text = sql.replace("%", "%%").replace("{table}", "%(table)s")
    for word in names:
        text = text.replace("{%s}" % word, "%%(%s)s" % word)
    parts = {word: quote(name) for word, name in names.items()}
    return Statement(text, table=Table(model._meta.db_table, quote), **parts)


class Declared:
    """Equality and deconstruction of what adds ``attributes`` of its own."""

    attributes: tuple[str, ...] = ()

    def deconstruct(self):
        path, args, kwargs = super().deconstruct()
        for word in self.attributes:
            if getattr(self, word):
                kwargs[word] = getattr(self, word)
        return path, args, kwargs

    def __eq__(self, other):
        if self.__class__ is other.__class__:
            return self.deconstruct() == other.deconstruct()
        return NotImplemented

    __hash__ = None


class TableConstraint(Declared, BaseConstraint):
    """ALTER TABLE ... ADD CONSTRAINT.

    db_name: the name in the database, when another model has the same one
    """

    rank = ORDINARY

    def __init__(self, *, name: str, comment: str = "", db_name: str = "") -> None:
        self.comment = comment
        self.db_name = db_name
        super().__init__(name=name)

    def definition(self, model, schema_editor) -> str:
        raise NotImplementedError

    def create_sql(self, model, schema_editor):
        sql = "ALTER TABLE {table} ADD CONSTRAINT {name} "
        sql += self.definition(model, schema_editor)
        if self.comment:
            sql += "; COMMENT ON CONSTRAINT {name} ON {table} IS "
            sql += literal(self.comment)
        name = self.db_name or self.name
        rank_deferred(schema_editor)
        statement = on_table(model, schema_editor, sql, name=name)
        statement.rank = self.rank
        return statement

    def constraint_sql(self, model, schema_editor):
        defer(schema_editor, self.create_sql(model, schema_editor))

    def remove_sql(self, model, schema_editor):
        sql = "ALTER TABLE {table} DROP CONSTRAINT {name}"
        name = self.db_name or self.name
        return on_table(model, schema_editor, sql, name=name)

    def validate(self, model, instance, exclude=None, using="default"):
        """Left to the database."""


class Constraint(TableConstraint):
    """Any constraint, by its definition."""

    attributes = ("sql", "comment", "db_name")

    def __init__(self, *, name: str, sql: str, **kwargs) -> None:
        self.sql = sql
        super().__init__(name=name, **kwargs)

    def definition(self, model, schema_editor):
        return self.sql


class Check(Constraint):
    """A check whose condition is no ``Q``."""

    attributes = (
        "sql",
        "not_valid",
        "not_enforced",
        "no_inherit",
        "comment",
        "db_name",
    )

    def __init__(
        self,
        *,
        name: str,
        sql: str,
        not_valid: bool = False,
        not_enforced: bool = False,
        no_inherit: bool = False,
        **kwargs,
    ) -> None:
        self.not_valid = not_valid
        self.not_enforced = not_enforced
        self.no_inherit = no_inherit
        super().__init__(name=name, sql=sql, **kwargs)

    def definition(self, model, schema_editor):
        inherit = " NO INHERIT" if self.no_inherit else ""
        valid = " NOT VALID" if self.not_valid else ""
        enforced = " NOT ENFORCED" if self.not_enforced else ""
        return f"CHECK ({self.sql}){inherit}{valid}{enforced}"


RENAME_NOT_NULL = """DO $lockstep$ DECLARE rename text; BEGIN
    FOR rename IN SELECT format('ALTER TABLE %s RENAME CONSTRAINT %I TO %I',
            conrelid::regclass, conname, [name]::text)
        FROM pg_constraint
        JOIN pg_attribute ON attrelid = conrelid AND attnum = conkey[1]
        WHERE contype = 'n' AND conrelid = [table]::regclass
            AND attname = [column] AND conname <> [name]
    LOOP EXECUTE rename; END LOOP;
END $lockstep$"""


class NotNull(TableConstraint):
    """The NOT NULL of a column under a name, or with clauses (PostgreSQL 18)."""

    attributes = ("column", "no_inherit", "not_valid", "comment", "db_name")

    def __init__(
        self,
        *,
        name: str,
        column: str,
        no_inherit: bool = False,
        not_valid: bool = False,
        **kwargs,
    ) -> None:
        self.column = column
        self.no_inherit = no_inherit
        self.not_valid = not_valid
        super().__init__(name=name, **kwargs)

    def _renamed(self, model, schema_editor, name: str) -> str:
        table = schema_editor.quote_name(model._meta.db_table)
        parts = {"name": name, "table": table, "column": self.column}
        text = RENAME_NOT_NULL
        for word, value in parts.items():
            text = text.replace(f"[{word}]", literal(value))
        return text

    def create_sql(self, model, schema_editor):
        name = self.db_name or self.name
        if self.not_valid:
            sql = "ALTER TABLE {table} ALTER COLUMN {column} DROP NOT NULL; "
            sql += "ALTER TABLE {table} ADD CONSTRAINT {name} NOT NULL {column}"
            sql += " NO INHERIT NOT VALID" if self.no_inherit else " NOT VALID"
        else:
            sql = self._renamed(model, schema_editor, name)
            if self.no_inherit:
                sql += "; ALTER TABLE {table} ALTER CONSTRAINT {name} NO INHERIT"
        if self.comment:
            sql += "; COMMENT ON CONSTRAINT {name} ON {table} IS "
            sql += literal(self.comment)
        return on_table(model, schema_editor, sql, name=name, column=self.column)

    def remove_sql(self, model, schema_editor):
        name = self.db_name or self.name
        table = model._meta.db_table.strip('"').split('"."')[-1]
        implied = f"{table}_{self.column}_not_null"
        sql = "COMMENT ON CONSTRAINT {name} ON {table} IS NULL; "
        if self.no_inherit:
            sql += "ALTER TABLE {table} ALTER CONSTRAINT {name} INHERIT; "
        sql += self._renamed(model, schema_editor, implied)
        return on_table(model, schema_editor, sql, name=name)


class UniqueConstraint(Declared, models.UniqueConstraint):
    """A unique constraint that validates as Django's and is made as ``sql`` says."""

    attributes = ("sql", "comment", "db_name")

    def __init__(
        self, *, fields, name: str, sql: str, comment: str = "", db_name: str = ""
    ) -> None:
        self.sql = sql
        self.comment = comment
        self.db_name = db_name
        super().__init__(fields=fields, name=name)

    def _in_database(self) -> Constraint:
        return Constraint(
            name=self.name, sql=self.sql, comment=self.comment, db_name=self.db_name
        )

    def create_sql(self, model, schema_editor):
        return self._in_database().create_sql(model, schema_editor)

    def constraint_sql(self, model, schema_editor):
        return self._in_database().constraint_sql(model, schema_editor)

    def remove_sql(self, model, schema_editor):
        return self._in_database().remove_sql(model, schema_editor)


class TableSql(Declared, BaseConstraint):
    """A statement that belongs to a table and is no constraint of it."""

    attributes = ("sql", "reverse")

    def __init__(self, *, name: str, sql: str, reverse: str = "") -> None:
        self.sql = sql
        self.reverse = reverse
        super().__init__(name=name)

    def create_sql(self, model, schema_editor):
        return on_table(model, schema_editor, self.sql)

    def constraint_sql(self, model, schema_editor):
        defer(schema_editor, self.create_sql(model, schema_editor))

    def remove_sql(self, model, schema_editor):
        return on_table(model, schema_editor, self.reverse) if self.reverse else None

    def validate(self, model, instance, exclude=None, using="default"):
        """Nothing to validate."""


RENAME_KEY = """DO $lockstep$ BEGIN EXECUTE (
    SELECT format('ALTER TABLE %s RENAME CONSTRAINT %I TO %I',
        conrelid::regclass, conname, [name]::text)
    FROM pg_constraint WHERE contype = 'p' AND conrelid = [table]::regclass
); END $lockstep$"""

DROP_KEY = """DO $lockstep$ BEGIN EXECUTE (
    SELECT format('ALTER TABLE %s DROP CONSTRAINT %I', conrelid::regclass, conname)
    FROM pg_constraint WHERE contype = 'p' AND conrelid = [table]::regclass
); END $lockstep$"""


def on_key(model, schema_editor, sql: str, name: str) -> Statement:
    table = literal(schema_editor.quote_name(model._meta.db_table))
    text = sql.replace("[name]", literal(name)).replace("[table]", table)
    return on_table(model, schema_editor, text)


class PrimaryKey(TableSql):
    """The primary key under a name or with a definition of its own.

    db_name: the name in the database, when another model has the same one
    """

    attributes = ("sql", "comment", "db_name")

    def __init__(
        self, *, name: str, sql: str = "", comment: str = "", db_name: str = ""
    ) -> None:
        self.comment = comment
        self.db_name = db_name
        super().__init__(name=name, sql=sql)

    def create_sql(self, model, schema_editor):
        table = schema_editor.quote_name(model._meta.db_table)
        name = self.db_name or self.name
        quoted = schema_editor.quote_name(name)
        if self.sql:
            text = f"{DROP_KEY}; ALTER TABLE {table} ADD CONSTRAINT {quoted} {self.sql}"
        else:
            text = RENAME_KEY
        if self.comment:
            text += f"; COMMENT ON CONSTRAINT {quoted} ON {table} IS "
            text += literal(self.comment)
        rank_deferred(schema_editor)
        statement = on_key(model, schema_editor, text, name)
        # Deferred, in two steps: another key may have this name until then.
        passing = "lockstep " + model._meta.label_lower
        statement.first = on_key(model, schema_editor, RENAME_KEY, passing)
        statement.first.rank = FIRST
        return statement

    def constraint_sql(self, model, schema_editor):
        defer(schema_editor, self.create_sql(model, schema_editor))

    def remove_sql(self, model, schema_editor):
        table = model._meta.db_table.strip('"').split('"."')[-1]
        return on_key(model, schema_editor, RENAME_KEY, f"{table}_pkey")


class NoPrimaryKey(TableSql):
    """For a table without a key: one field stands in for Django's sake."""

    attributes = ("nullable",)

    def __init__(self, *, name: str, nullable: str = "") -> None:
        self.nullable = nullable
        super().__init__(name=name, sql="")

    def create_sql(self, model, schema_editor):
        sql = DROP_KEY
        if self.nullable:
            column = schema_editor.quote_name(self.nullable)
            sql += f"; ALTER TABLE {{table}} ALTER COLUMN {column} DROP NOT NULL"
        return on_key(model, schema_editor, sql, "")

    def remove_sql(self, model, schema_editor):
        return None
