"""Imports the package of models and creates its tables."""

import sys
import types
import warnings
from importlib import import_module
from importlib.abc import MetaPathFinder
from importlib.machinery import PathFinder
from pathlib import Path

import sqlalchemy as sa
from sqlalchemy.orm import DeclarativeBase

from .findings import Stop, one_line, place, said


class PackageFinder(MetaPathFinder):
    """Finds the package, and nothing else, in the folder before anywhere else."""

    def __init__(self, name: str, folder: Path) -> None:
        self.name = name
        self.folder = folder

    def find_spec(self, fullname, path=None, target=None):
        if fullname == self.name:
            return PathFinder.find_spec(fullname, [str(self.folder)])
        return None


def loaded(name: str, folder: Path, base: str | None):
    """The base class of the models, once every module is imported."""
    if name in sys.modules or name in sys.builtin_module_names:
        raise Stop(name, f"a package cannot have the name of the module {name}")
    if base:
        stand_in(base)
    sys.meta_path.insert(0, PackageFinder(name, folder))
    warnings.simplefilter("error", sa.exc.SAWarning)
    try:
        return import_module(name).Base
    except (Exception, SystemExit) as error:
        raise Stop(place(error, folder), said(error)) from error


def stand_in(base: str) -> None:
    """Makes a base class for the one that the project has elsewhere."""
    module, name = base.rsplit(".", 1)
    words = module.split(".")
    for depth in range(1, len(words) + 1):
        made = types.ModuleType(".".join(words[:depth]))
        made.__path__ = []
        sys.modules[made.__name__] = made
    convention = {"ck": "ck_%(table_name)s_%(constraint_name)s"}
    metadata = sa.MetaData(naming_convention=convention)
    body = {"metadata": metadata, "__module__": module}
    setattr(sys.modules[module], name, type(name, (DeclarativeBase,), body))


def configured(base, folder: Path) -> None:
    """Lets SQLAlchemy resolve every relationship."""
    try:
        base.registry.configure()
    except (Exception, SystemExit) as error:
        raise Stop(f"relationships ({place(error, folder)})", said(error)) from error


def created(base, connection, folder: Path) -> None:
    """MetaData.create_all."""
    last = ""

    def remember(conn, cursor, statement, parameters, context, executemany):
        nonlocal last
        last = statement

    sa.event.listen(connection, "before_cursor_execute", remember)
    try:
        base.metadata.create_all(connection)
    except sa.exc.DBAPIError as error:
        message = one_line(f"{said(error.orig)} (in: {last})")
        raise Stop("create_all", message) from error
    except Exception as error:
        raise Stop(f"create_all ({place(error, folder)})", said(error)) from error
    finally:
        sa.event.remove(connection, "before_cursor_execute", remember)
