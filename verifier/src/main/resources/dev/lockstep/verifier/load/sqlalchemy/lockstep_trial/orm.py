"""The SQLAlchemy models as the search for rows sees them."""

import datetime
from contextlib import contextmanager
from types import SimpleNamespace

import sqlalchemy as sa
from sqlalchemy.dialects import postgresql as pg
from sqlalchemy.orm import Session

from .mapping import DatabaseError, Field, Mapping, Model, NotTried, View
from .values import Span
from .views import MappedView, of_views

SERIALS = ("Serial", "BigSerial", "SmallSerial")
# The types of which values are no text.
MULTIRANGES = (
    "int4multirange",
    "int8multirange",
    "nummultirange",
    "datemultirange",
    "tsmultirange",
    "tstzmultirange",
)


class MappedModel(Model):
    """A class of the ORM."""

    def __init__(self, mapper, session: Session) -> None:
        self.mapper = mapper
        self.session = session
        self.label = mapper.class_.__name__
        self.table = spelled(mapper.local_table)
        attributes = {
            column: mapper.get_property_by_column(column).key
            for column in mapper.local_table.columns
        }
        self.fields = [described(column, key) for column, key in attributes.items()]

    def insert(self, given: dict):
        row = self.mapper.class_(**given)
        keyless = not self.mapper.local_table.primary_key.columns
        if keyless and set(self.mapper.primary_key_from_instance(row)) == {None}:
            raise NotTried("SQLAlchemy cannot tell rows apart that are NULL throughout")
        self.session.add(row)
        flushed(self.session)
        return row

    def find(self, row) -> list:
        identity = self.mapper.primary_key_from_instance(row)
        self.session.expire_all()
        found = self.session.get(self.mapper.class_, identity)
        return [found] if found is not None else []


class TableModel(Model):
    """An association table, which has no class."""

    def __init__(self, table: sa.Table, session: Session) -> None:
        self.source = table
        self.session = session
        self.label = table.name
        self.table = spelled(table)
        self.fields = [described(column, column.key) for column in table.columns]

    def insert(self, given: dict):
        try:
            self.session.execute(sa.insert(self.source).values(given))
        except sa.exc.DBAPIError as error:
            raise DatabaseError(error.orig, error.orig) from error
        return SimpleNamespace(**given)

    def find(self, row) -> list:
        same = [self.source.c[key] == value for key, value in vars(row).items()]
        return list(self.session.execute(sa.select(self.source).where(*same)))


class SqlAlchemyMapping(Mapping):
    def __init__(self, base, connection: sa.Connection) -> None:
        self.base = base
        self.connection = connection
        self.session = Session(
            connection,
            expire_on_commit=False,
            join_transaction_mode="create_savepoint",
        )

    def models(self) -> list[Model]:
        mapped = {mapper.local_table: mapper for mapper in self.base.registry.mappers}
        return [
            MappedModel(mapped[table], self.session)
            if table in mapped
            else TableModel(table, self.session)
            for _, table in sorted(self.base.metadata.tables.items())
        ]

    def views(self) -> list[View]:
        return [MappedView(mapper, self.session) for mapper in of_views(self.base)]

    def query(self, sql: str, params: tuple) -> list:
        with self.connection.begin_nested():
            return list(self.connection.exec_driver_sql(sql, params or None))

    @contextmanager
    def undone(self):
        with self.connection.begin_nested() as transaction:
            yield
            self.session.rollback()
            transaction.rollback()

    def kept(self):
        return self.session.begin_nested()

    def given(self, field: Field, value: object, type_name: str) -> object:
        if isinstance(value, list):
            return [self.given(field, member, "") for member in value]
        if isinstance(value, Span):
            return pg.Range(value.lower, value.upper)
        if isinstance(value, str) and field.native:
            return field.native(value)
        if value == "{}" and type_name in MULTIRANGES:
            return pg.MultiRange()
        if type_name == "timestamp" and isinstance(value, datetime.datetime):
            return value.replace(tzinfo=None)
        return value

    def examine(self, field: Field, value: object) -> None:
        """What an ORM of plain attributes gives is what the driver read."""


def flushed(session: Session) -> None:
    try:
        session.flush()
    except sa.exc.DBAPIError as error:
        raise DatabaseError(error.orig, error.orig) from error


def spelled(table: sa.Table) -> str:
    """The name of a table in SQL."""
    # It doubles percent signs for a driver that takes them for placeholders.
    return pg.dialect().identifier_preparer.format_table(table).replace("%%", "%")


def described(column: sa.Column, attribute: str) -> Field:
    serial = type(column.type).__name__ in SERIALS
    generated = column.computed is not None
    return Field(
        name=attribute,
        attribute=attribute,
        column=column.name,
        null=bool(column.nullable),
        has_default=column.server_default is not None and not generated,
        numbered=serial
        or column.identity is not None
        or column is column.table.autoincrement_column,
        generated=generated,
        depth=depth(column.type),
        native=enum_class(column.type),
    )


def depth(kind) -> int:
    """How deep the lists of an array type are."""
    plain = kind.impl if isinstance(kind, sa.types.TypeDecorator) else kind
    return plain.dimensions or 1 if isinstance(plain, sa.ARRAY) else 0


def enum_class(kind):
    """The class of the members of an enum type, or of an array of it."""
    plain = kind.impl if isinstance(kind, sa.types.TypeDecorator) else kind
    inner = plain.item_type if isinstance(plain, sa.ARRAY) else plain
    return inner.enum_class if isinstance(inner, sa.Enum) else None
