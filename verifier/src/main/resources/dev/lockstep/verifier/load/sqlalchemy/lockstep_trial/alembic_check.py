"""Alembic's autogenerate, which must find nothing to change in a new database."""

import warnings
from collections.abc import Iterator
from importlib import import_module
from pathlib import Path

import sqlalchemy as sa

from .findings import Stop, place, said

SETTINGS = {
    "compare_type": True,
    "compare_server_default": True,
    "include_schemas": True,
}


def changes(base, connection, folder: Path, module: str) -> list[str]:
    """What it would change, one line each."""
    from alembic.autogenerate import compare_metadata
    from alembic.migration import MigrationContext

    try:
        hooks = import_module(f"{module}.autogenerate")
        settings = {**SETTINGS, "include_object": hooks.include_object}
        context = MigrationContext.configure(connection, opts=settings)
        with warnings.catch_warnings():
            # Reflection warns of every type that is not built in.
            warnings.simplefilter("ignore", sa.exc.SAWarning)
            found = compare_metadata(context, base.metadata)
    except (Exception, SystemExit) as error:
        raise Stop(f"autogenerate ({place(error, folder)})", said(error)) from error
    return [worded(change) for change in single(found)]


def single(found: list) -> Iterator[tuple]:
    """Changes of one column come as a list of their own."""
    for change in found:
        if isinstance(change, list):
            yield from change
        else:
            yield change


def worded(change: tuple) -> str:
    """What is to be done, to what, and from what to what."""
    words = [word for word in change if word is not None and not isinstance(word, dict)]
    return " ".join(map(name, words))


def name(word: object) -> str:
    if isinstance(word, sa.DefaultClause):
        return str(word.arg)
    if isinstance(word, sa.schema.SchemaItem):
        return str(getattr(word, "name", None) or word)
    return str(word)
