"""SQL as it stands in the canonical file."""

from django.db import models
from django.db.models.expressions import Expression
from django.utils.deconstruct import deconstructible


@deconstructible(path="lockstep_django.expressions.Sql")
class Sql(Expression):
    """A fragment of SQL, for a default, a generated column or an index."""

    allowed_default = True

    def __init__(self, sql: str, output_field: models.Field | None = None) -> None:
        super().__init__(output_field=output_field or models.Field())
        self.sql = sql

    def as_sql(self, compiler, connection):
        # A list, because Django adds the parameters of several columns up.
        return self.sql, []

    def get_group_by_cols(self):
        return [self]

    def __repr__(self) -> str:
        return f"Sql({self.sql!r})"


def literal(text: str) -> str:
    """The text as an SQL string."""
    return "'" + text.replace("'", "''") + "'"
