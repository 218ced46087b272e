"""The Django models as the search for rows sees them."""

import datetime
from contextlib import contextmanager

from django.contrib.postgres.fields import ArrayField
from django.db import Error, connection, transaction
from django.db.backends.postgresql.psycopg_any import (
    DateRange,
    DateTimeRange,
    DateTimeTZRange,
    NumericRange,
)
from django.db.models import NOT_PROVIDED, GeneratedField
from django.db.models.expressions import DatabaseDefault
from django.db.models.fields import AutoFieldMixin

from .findings import said
from .mapping import DatabaseError, Failed, Field, Mapping, Model
from .schema import managed_models
from .values import Span

RANGES = {
    "daterange": DateRange,
    "tsrange": DateTimeRange,
    "tstzrange": DateTimeTZRange,
}


class DjangoModel(Model):
    def __init__(self, model) -> None:
        self.model = model
        self.label = model._meta.label
        self.table = connection.ops.quote_name(model._meta.db_table)
        self.fields = [described(field) for field in model._meta.concrete_fields]

    def insert(self, given: dict):
        try:
            row = self.model(**given)
            row.save(force_insert=True)
            return row
        except Error as error:
            raise DatabaseError(error, error.__cause__) from error

    def find(self, row) -> list:
        return list(self.model._base_manager.filter(pk=row.pk)[:2])


class DjangoMapping(Mapping):
    def models(self) -> list[Model]:
        return [DjangoModel(model) for model in managed_models()]

    def query(self, sql: str, params: tuple) -> list:
        with connection.cursor() as cursor:
            cursor.execute(sql, params or None)
            return cursor.fetchall()

    @contextmanager
    def undone(self):
        with transaction.atomic():
            yield
            transaction.set_rollback(True)

    def kept(self):
        return transaction.atomic()

    def given(self, field: Field, value: object, type_name: str) -> object:
        if isinstance(value, Span):
            return RANGES.get(type_name, NumericRange)(value.lower, value.upper)
        if type_name == "timestamp" and isinstance(value, datetime.datetime):
            return value.replace(tzinfo=datetime.timezone.utc)
        return value

    def examine(self, field: Field, value: object) -> None:
        try:
            python = field.native.to_python(value)
        except Exception as error:
            raise Failed(f"cannot read {field.name}: {said(error)}") from error
        if value is not None and python != value:
            raise Failed(f"cannot read {field.name}: it gives a {type(value).__name__}")


def described(field) -> Field:
    choices = [value for value, _ in field.flatchoices if value not in (None, "")]
    return Field(
        name=field.name,
        attribute=field.attname,
        column=field.column,
        null=field.null,
        has_default=field.db_default is not NOT_PROVIDED,
        numbered=numbered(field),
        generated=isinstance(field, GeneratedField),
        depth=depth(field),
        choices=tuple(choices),
        native=field,
    )


def numbered(field) -> bool:
    """Whether a sequence gives the value, so that none is written."""
    if isinstance(field, AutoFieldMixin):
        return True
    stock = field.db_default is NOT_PROVIDED
    return stock and isinstance(field.get_default(), DatabaseDefault)


def depth(field) -> int:
    """How deep the lists of an array field are."""
    return 1 + depth(field.base_field) if isinstance(field, ArrayField) else 0
