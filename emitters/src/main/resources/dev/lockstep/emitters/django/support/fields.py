"""Fields of a column type that stock Django does not spell."""

import datetime
import decimal
import json

from django import forms
from django.contrib.postgres import fields as postgres
from django.db import models
from django.db.models import lookups


class Typed:
    """Adds ``db_type``, the type of the column as PostgreSQL spells it."""

    def __init__(self, *args, db_type: str | None = None, **kwargs) -> None:
        self.column_type = db_type
        super().__init__(*args, **kwargs)

    def deconstruct(self):
        name, path, args, kwargs = super().deconstruct()
        if self.column_type is not None:
            kwargs["db_type"] = self.column_type
        return name, path, args, kwargs

    def db_type(self, connection):
        return self.column_type or super().db_type(connection)

    def rel_db_type(self, connection):
        return self.column_type or super().rel_db_type(connection)

    def cast_db_type(self, connection):
        return self.column_type or super().cast_db_type(connection)


class BinaryField(Typed, models.BinaryField):
    pass


class BooleanField(Typed, models.BooleanField):
    pass


class CharField(Typed, models.CharField):
    pass


class TextField(Typed, models.TextField):
    pass


class SmallIntegerField(Typed, models.SmallIntegerField):
    pass


class IntegerField(Typed, models.IntegerField):
    pass


class BigIntegerField(Typed, models.BigIntegerField):
    pass


class FloatField(Typed, models.FloatField):
    pass


class DateField(Typed, models.DateField):
    pass


class TimeField(Typed, models.TimeField):
    pass


class DateTimeField(Typed, models.DateTimeField):
    pass


class DurationField(Typed, models.DurationField):
    pass


class UUIDField(Typed, models.UUIDField):
    pass


class GenericIPAddressField(Typed, models.GenericIPAddressField):
    pass


class DecimalField(Typed, models.DecimalField):
    """``numeric``, also without precision, which Django 5.2 refuses."""

    def db_type(self, connection):
        unlimited = "numeric" if self.max_digits is None else None
        return self.column_type or unlimited or super().db_type(connection)

    def _check_decimal_places(self):
        return [] if self.max_digits is None else super()._check_decimal_places()

    def _check_max_digits(self):
        return [] if self.max_digits is None else super()._check_max_digits()

    def _check_decimal_places_and_max_digits(self, **kwargs):
        if self.max_digits is None:
            return []
        return super()._check_decimal_places_and_max_digits(**kwargs)

    @property
    def validators(self):
        return [] if self.max_digits is None else super().validators

    @property
    def context(self):
        if self.max_digits is None:
            return decimal.Context(prec=1000)
        return super().context

    def get_db_prep_value(self, value, connection, prepared=False):
        if self.max_digits is None:
            return value if hasattr(value, "as_sql") else self.to_python(value)
        return super().get_db_prep_value(value, connection, prepared)

    def get_db_prep_save(self, value, connection):
        return self.get_db_prep_value(value, connection)


class NaiveDateTimeField(Typed, models.DateTimeField):
    """``timestamp without time zone``; an aware value is stored in UTC."""

    def db_type(self, connection):
        return self.column_type or "timestamp without time zone"

    def get_prep_value(self, value):
        value = self.to_python(models.Field.get_prep_value(self, value))
        if isinstance(value, datetime.datetime) and value.tzinfo is not None:
            value = value.astimezone(datetime.timezone.utc).replace(tzinfo=None)
        return value

    def get_db_prep_value(self, value, connection, prepared=False):
        return value if prepared else self.get_prep_value(value)


class JSONField(models.JSONField):
    """``json``, kept as it was written; lookups of keys need ``jsonb``."""

    def db_type(self, connection):
        return "json"

    def from_db_value(self, value, expression, connection):
        return json.loads(value, cls=self.decoder) if isinstance(value, str) else value


class EnumField(Typed, models.CharField):
    """A column of an enum type; the labels are its choices."""


class ColumnField(Typed, models.Field):
    """Any other type; values are what the driver gives and takes."""

    def get_internal_type(self):
        return "ColumnField"

    def formfield(self, **kwargs):
        return super().formfield(**{"form_class": forms.CharField, **kwargs})


class OfColumnType:
    """Compares with values of the column's type, which the server may not guess."""

    def process_rhs(self, compiler, connection):
        rhs, params = super().process_rhs(compiler, connection)
        is_list = isinstance(self, lookups.In)
        cast = self.rhs_is_direct_value() and not is_list
        return (self.cast(rhs, connection) if cast else rhs), params

    def batch_process_rhs(self, compiler, connection, rhs=None):
        sqls, params = super().batch_process_rhs(compiler, connection, rhs)
        return tuple(self.cast(sql, connection) for sql in sqls), params

    def cast(self, sql, connection):
        db_type = self.lhs.output_field.db_type(connection)
        return f"{sql}::{db_type.replace('%', '%%')}"


@ColumnField.register_lookup
class ColumnExact(OfColumnType, lookups.Exact):
    pass


@ColumnField.register_lookup
class ColumnIn(OfColumnType, lookups.In):
    pass


class VirtualField(models.GeneratedField):
    """A column that is computed when it is read (PostgreSQL 18)."""

    def _check_persistence(self, databases):
        # Django 5.2 refuses it for every PostgreSQL; the SQL it writes is right.
        return []


class ArrayField(postgres.ArrayField):
    """An array of a type of the schema's own.

    read_as: a type whose arrays psycopg knows; it gives others as one text
    """

    def __init__(self, base_field, *, read_as: str, **kwargs) -> None:
        self.read_as = read_as
        super().__init__(base_field, **kwargs)

    def deconstruct(self):
        name, path, args, kwargs = super().deconstruct()
        return name, path, args, {**kwargs, "read_as": self.read_as}

    def select_format(self, compiler, sql, params):
        return f"{sql}::{self.read_as}[]", params
