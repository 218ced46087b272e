"""Indexes with PostgreSQL's own limits on names and any definition."""

from django.contrib.postgres import indexes as stock
from django.db import models
from django.db.backends.ddl_references import Statement

from .constraints import Declared, defer, on_table
from .expressions import literal


def namespace(model, schema_editor) -> str:
    """The namespace of the model's table with its point, when it is written."""
    table = schema_editor.quote_name(model._meta.db_table)
    return table[: table.index('"."') + 2] if '"."' in table else ""


class Long(Declared):
    """Names of up to 63 characters, a condition as SQL, a comment.

    db_name: the name in the database, where Django refuses it as ``name``
    """

    max_name_length = 63
    attributes = ("where", "comment", "db_name")

    def __init__(
        self,
        *expressions,
        where: str = "",
        comment: str = "",
        db_name: str = "",
        **kwargs,
    ) -> None:
        self.where = where
        self.comment = comment
        self.db_name = db_name
        super().__init__(*expressions, **kwargs)

    def _get_condition_sql(self, model, schema_editor):
        return self.where or super()._get_condition_sql(model, schema_editor)

    def create_sql(self, model, schema_editor, using="", **kwargs):
        name, self.name = self.name, self.db_name or self.name
        try:
            statement = super().create_sql(model, schema_editor, using=using, **kwargs)
        finally:
            self.name = name
        return commented(self, statement, model, schema_editor)

    def remove_sql(self, model, schema_editor, **kwargs):
        home = namespace(model, schema_editor)
        sql = f"DROP INDEX IF EXISTS {home}{{name}}"
        return on_table(model, schema_editor, sql, name=self.db_name or self.name)


def commented(index, statement: Statement, model, schema_editor) -> Statement:
    if index.comment:
        name = schema_editor.quote_name(index.db_name or index.name)
        home = namespace(model, schema_editor)
        comment = f"; COMMENT ON INDEX {home}{name} IS {literal(index.comment)}"
        statement.template += comment.replace("%", "%%")
    return statement


class Index(Long, models.Index):
    pass


class BTreeIndex(Long, stock.BTreeIndex):
    pass


class BrinIndex(Long, stock.BrinIndex):
    pass


class GinIndex(Long, stock.GinIndex):
    pass


class GistIndex(Long, stock.GistIndex):
    pass


class HashIndex(Long, stock.HashIndex):
    pass


class SpGistIndex(Long, stock.SpGistIndex):
    pass


class RawIndex(Long, models.Index):
    """An index by the statement that creates it."""

    attributes = ("sql", "comment", "db_name")

    def __init__(self, *, name: str, sql: str, **kwargs) -> None:
        self.sql = sql
        super().__init__(fields=["pk"], name=name, **kwargs)
        self.fields = []
        self.fields_orders = []

    def deconstruct(self):
        path, args, kwargs = super().deconstruct()
        kwargs.pop("fields", None)
        return path, args, kwargs

    def create_sql(self, model, schema_editor, using="", **kwargs):
        statement = on_table(model, schema_editor, self.sql)
        return commented(self, statement, model, schema_editor)


class UniqueIndex(Declared, models.UniqueConstraint):
    """A unique index that is no constraint; Django validates it all the same."""

    attributes = ("sql", "comment", "db_name")

    def __init__(
        self, *, fields, name: str, sql: str, comment: str = "", db_name: str = ""
    ) -> None:
        self.sql = sql
        self.comment = comment
        self.db_name = db_name
        super().__init__(fields=fields, name=name)

    def _index(self) -> RawIndex:
        return RawIndex(
            name=self.name, sql=self.sql, comment=self.comment, db_name=self.db_name
        )

    def create_sql(self, model, schema_editor):
        return self._index().create_sql(model, schema_editor)

    def constraint_sql(self, model, schema_editor):
        defer(schema_editor, self.create_sql(model, schema_editor))

    def remove_sql(self, model, schema_editor):
        return self._index().remove_sql(model, schema_editor)
