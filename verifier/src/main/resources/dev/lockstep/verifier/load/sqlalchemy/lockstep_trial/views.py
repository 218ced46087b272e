"""The classes of views, which must have the columns that the views have."""

import sqlalchemy as sa
from sqlalchemy.orm import Session

from .findings import said
from .mapping import Failed, NotTried, View

COLUMNS = """
SELECT attname, format_type(atttypid, atttypmod) FROM pg_attribute
WHERE attrelid = to_regclass(:name) AND attnum > 0 AND NOT attisdropped ORDER BY attnum
"""
MATERIALIZED = "SELECT relkind = 'm' FROM pg_class WHERE oid = to_regclass(:name)"
MOST_ROWS = 5
# What the query of the view makes of its rows, which no class has a part in.
OF_THE_VIEW = ("22", "55000", "P0001")


class MappedView(View):
    """A class that is mapped to a view."""

    def __init__(self, mapper, session: Session) -> None:
        self.mapper = mapper
        self.session = session
        self.label = mapper.class_.__name__
        self.table = mapper.local_table
        preparer = session.get_bind().dialect.identifier_preparer
        self.name = preparer.format_table(self.table)

    def read(self) -> list:
        """Some rows; those of a materialized view as it would be now."""
        question = sa.text(MATERIALIZED).bindparams(name=self.name)
        if self.session.scalar(question):
            self.refresh()
        try:
            chosen = sa.select(self.mapper.class_).limit(MOST_ROWS)
            rows = list(self.session.scalars(chosen))
        except sa.exc.DBAPIError as error:
            state = getattr(error.orig, "sqlstate", None) or ""
            words = said(error.orig)
            if state.startswith(OF_THE_VIEW):
                raise NotTried(f"the view cannot be read: {words}") from error
            raise Failed(f"cannot read a row: {words}") from error
        except Exception as error:
            raise Failed(f"cannot read a row: {said(error)}") from error
        for row in rows:
            self.examine(row)
        return rows

    def refresh(self) -> None:
        try:
            with self.session.begin_nested():
                self.session.execute(sa.text(f"REFRESH MATERIALIZED VIEW {self.name}"))
        except sa.exc.DBAPIError as error:
            raise NotTried(f"cannot be refreshed: {said(error.orig)}") from error

    def examine(self, row: object) -> None:
        for column in self.table.columns:
            attribute = self.mapper.get_property_by_column(column).key
            if getattr(row, attribute) is None and not column.nullable:
                raise Failed(f"{attribute} is None, and not None by its annotation")


def of_views(base) -> list:
    """The mappers of classes whose tables create_all does not make."""
    mappers = {
        mapper.class_.__name__: mapper
        for mapper in base.registry.mappers
        if mapper.local_table.metadata is not base.metadata
    }
    return [mapper for _, mapper in sorted(mappers.items())]


def differences(base, connection: sa.Connection) -> list[tuple[str, str]]:
    """Where a class does not have the columns of its view, by name and type."""
    return [
        difference
        for mapper in of_views(base)
        for difference in compared(mapper, connection)
    ]


def compared(mapper, connection: sa.Connection) -> list[tuple[str, str]]:
    table, label = mapper.local_table, mapper.class_.__name__
    preparer = connection.dialect.identifier_preparer
    actual = columns(preparer.format_table(table), connection)
    said_names = [column.name for column in table.columns]
    names = [name for name, _ in actual]
    subject = f"view {table.fullname}"
    if said_names != names:
        expected, found = ", ".join(said_names), ", ".join(names)
        words = f"{label} has the columns {expected}, the view has {found}"
        return [(subject, words)]
    declared = spelled(table, connection)
    return [
        (f"{subject}.{name}", f"{label} has the type {expected}, the view has {found}")
        for (name, found), expected in zip(actual, declared, strict=True)
        if found != expected
    ]


def columns(name: str, connection: sa.Connection) -> list[tuple[str, str]]:
    question = sa.text(COLUMNS).bindparams(name=name)
    return [(name, kind) for name, kind in connection.execute(question)]


def spelled(table: sa.Table, connection: sa.Connection) -> list[str]:
    """The types of the columns of a class, as Postgres spells them."""
    parts = [
        f"c{place} {column.type.compile(dialect=connection.dialect)}"
        for place, column in enumerate(table.columns)
    ]
    attempt = connection.begin_nested()
    try:
        sql = f"CREATE TEMPORARY TABLE attempt ({', '.join(parts)})"
        connection.exec_driver_sql(sql.replace("%", "%%"))
        return [kind for _, kind in columns("pg_temp.attempt", connection)]
    finally:
        attempt.rollback()
