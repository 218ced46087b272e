"""What SQLAlchemy has no words for; part of every package that Lockstep writes.

Changes here are overwritten by the next sync.
"""

import enum
from collections.abc import Sequence
from dataclasses import dataclass
from ipaddress import (
    IPv4Address,
    IPv4Interface,
    IPv4Network,
    IPv6Address,
    IPv6Interface,
    IPv6Network,
)
from typing import Any

import sqlalchemy as sa
from sqlalchemy import event
from sqlalchemy.dialects import postgresql as pg
from sqlalchemy.exc import InvalidRequestError
from sqlalchemy.ext.compiler import compiles
from sqlalchemy.sql.compiler import DDLCompiler, TypeCompiler

Inet = IPv4Address | IPv6Address | IPv4Interface | IPv6Interface
Network = IPv4Network | IPv6Network


def labels(members: type[enum.Enum]) -> list[str]:
    """The values of an enum class, which are the labels of its type in Postgres."""
    return [str(member.value) for member in members]


class Serial(sa.Integer):
    """serial, for a column that is not the key."""


class BigSerial(sa.BigInteger):
    """bigserial, for a column that is not the key."""


class SmallSerial(sa.SmallInteger):
    """smallserial, for a column that is not the key."""


@compiles(Serial, "postgresql")
def _serial(element: Serial, compiler: TypeCompiler, **kw: Any) -> str:
    return "SERIAL"


@compiles(BigSerial, "postgresql")
def _big_serial(element: BigSerial, compiler: TypeCompiler, **kw: Any) -> str:
    return "BIGSERIAL"


@compiles(SmallSerial, "postgresql")
def _small_serial(element: SmallSerial, compiler: TypeCompiler, **kw: Any) -> str:
    return "SMALLSERIAL"


class NamedType(sa.types.UserDefinedType[str]):
    """A type by its name in Postgres; its values are read and written as text."""

    cache_ok = True

    def __init__(self, name: str) -> None:
        self.name = name

    def get_col_spec(self, **kw: Any) -> str:
        return self.name

    def bind_expression(
        self, bindvalue: sa.BindParameter[str]
    ) -> sa.ColumnElement[str]:
        return sa.cast(sa.type_coerce(bindvalue, sa.Text), self)

    def column_expression(
        self, colexpr: sa.ColumnElement[Any]
    ) -> sa.ColumnElement[Any]:
        return sa.cast(colexpr, sa.Text)


class CastArray(sa.types.TypeDecorator[list[Any]]):
    """An array of a type of the schema's own, read as an array of a built-in type."""

    impl = pg.ARRAY
    cache_ok = True

    def __init__(
        self,
        item_type: sa.types.TypeEngine[Any] | type[sa.types.TypeEngine[Any]],
        read_as: sa.types.TypeEngine[Any] | type[sa.types.TypeEngine[Any]],
        dimensions: int | None = None,
    ) -> None:
        super().__init__(item_type, dimensions=dimensions)
        self.read_as = pg.ARRAY(read_as, dimensions=dimensions)

    def column_expression(self, column: sa.ColumnElement[Any]) -> sa.ColumnElement[Any]:
        return sa.cast(column, self.read_as)


class ArrayDomain(sa.types.TypeDecorator[list[Any]]):
    """A domain over an array of a type of the schema's own; its values are lists."""

    impl = pg.ARRAY
    cache_ok = True

    def __init__(self, domain: pg.DOMAIN, array: pg.ARRAY[Any] | CastArray) -> None:
        plain = array.impl_instance if isinstance(array, CastArray) else array
        assert isinstance(plain, pg.ARRAY)
        super().__init__(plain.item_type, dimensions=plain.dimensions)
        self.domain = domain
        self.array = array

    def column_expression(self, column: sa.ColumnElement[Any]) -> sa.ColumnElement[Any]:
        if isinstance(self.array, CastArray):
            return self.array.column_expression(column)
        return column


@compiles(ArrayDomain, "postgresql")
def _array_domain(element: ArrayDomain, compiler: TypeCompiler, **kw: Any) -> str:
    return compiler.process(element.domain, **kw)


class SqlConstraint(sa.Constraint):
    """A constraint in SQL, added behind the table where CREATE TABLE cannot say it."""

    __visit_name__ = "sql_constraint"

    def __init__(self, sql: str, *, later: bool = False, **kw: Any) -> None:
        super().__init__(**kw)
        self.sql = sql
        self.later = later

    def _set_parent(self, parent: Any, **kw: Any) -> None:
        super()._set_parent(parent, **kw)
        if self.later:
            # Each keeps the constraint out of CREATE TABLE.
            self._adding = sa.schema.AddConstraint(self)
            self._dropping = sa.schema.DropConstraint(self, if_exists=True)
            event.listen(parent.metadata, "after_create", self._added)
            event.listen(parent.metadata, "before_drop", self._dropped)

    def _added(
        self,
        target: sa.MetaData,
        connection: sa.Connection,
        *,
        tables: Sequence[sa.Table] = (),
        **kw: Any,
    ) -> None:
        if self.parent in tables:
            connection.execute(self._adding)

    def _dropped(
        self,
        target: sa.MetaData,
        connection: sa.Connection,
        *,
        tables: Sequence[sa.Table] = (),
        **kw: Any,
    ) -> None:
        if self.parent in tables:
            connection.execute(self._dropping)

    def _copy(self, **kw: Any) -> "SqlConstraint":
        return SqlConstraint(
            self.sql, later=self.later, name=self.name, comment=self.comment
        )


@compiles(SqlConstraint, "postgresql")
def _sql_constraint(element: SqlConstraint, compiler: DDLCompiler, **kw: Any) -> str:
    name = compiler.preparer.format_constraint(element)
    return f"CONSTRAINT {name} {_doubled(element.sql, compiler)}"


def read_only(base: type[Any]) -> None:
    """Has a flush refuse rows of the classes below a base."""

    def refuse(mapper: Any, connection: sa.Connection, target: object) -> None:
        raise InvalidRequestError(f"{mapper.class_.__name__} is read only")

    for change in ("before_insert", "before_update", "before_delete"):
        event.listen(base, change, refuse, propagate=True)


class Statement(sa.ExecutableDDLElement):
    """SQL that is run as it stands."""

    def __init__(self, sql: str) -> None:
        self.sql = sql


@compiles(Statement)
def _statement(element: Statement, compiler: DDLCompiler, **kw: Any) -> str:
    return _doubled(element.sql, compiler)


def _doubled(sql: str, compiler: DDLCompiler) -> str:
    """Drivers that take % for a parameter see it twice."""
    return sql.replace("%", "%%") if compiler.preparer._double_percents else sql


@dataclass(frozen=True)
class SchemaObject:
    """Statements that make something, and those that unmake it."""

    create: Sequence[str]
    drop: Sequence[str] = ()

    def when_created(
        self,
        target: sa.MetaData,
        connection: sa.Connection,
        *,
        tables: Sequence[sa.Table] | None = None,
        **kw: Any,
    ) -> None:
        """Runs when every table is created, as on an empty database."""
        if len(tables or ()) == len(target.tables):
            for sql in self.create:
                connection.execute(Statement(sql))

    def when_dropped(
        self, target: sa.MetaData, connection: sa.Connection, **kw: Any
    ) -> None:
        for sql in self.drop:
            connection.execute(Statement(sql))


def carry(
    metadata: sa.MetaData,
    before_tables: Sequence[SchemaObject],
    after_tables: Sequence[SchemaObject],
) -> None:
    """Creates and drops objects together with the tables."""
    for item in before_tables:
        event.listen(metadata, "before_create", item.when_created)
        # In front of the listeners that drop the types.
        event.listen(metadata, "after_drop", item.when_dropped, insert=True)
    for item in after_tables:
        event.listen(metadata, "after_create", item.when_created)
        # What was made last goes first, in front of the constraints.
        event.listen(metadata, "before_drop", item.when_dropped, insert=True)
