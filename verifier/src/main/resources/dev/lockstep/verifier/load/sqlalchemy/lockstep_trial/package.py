"""Imports the package of models and creates its tables."""

import sys
import types
import warnings
from importlib import import_module
from importlib.abc import MetaPathFinder
from importlib.machinery import PathFinder
from importlib.util import spec_from_file_location
from pathlib import Path

import sqlalchemy as sa
from sqlalchemy.orm import DeclarativeBase

from .findings import Stop, one_line, place, said

# What lies in a schema and is no part of an extension.
LEFT = """
SELECT pg_describe_object(o.classid, o.objid, 0)
FROM (SELECT 'pg_class'::regclass AS classid, oid AS objid, relnamespace AS namespace
      FROM pg_class
      UNION ALL
      SELECT 'pg_type'::regclass, oid, typnamespace FROM pg_type WHERE typrelid = 0
      UNION ALL
      SELECT 'pg_proc'::regclass, oid, pronamespace FROM pg_proc
      UNION ALL
      SELECT 'pg_operator'::regclass, oid, oprnamespace FROM pg_operator) o
JOIN pg_namespace n ON n.oid = o.namespace
WHERE n.nspname NOT LIKE 'pg\\_%' AND n.nspname <> 'information_schema'
  AND NOT EXISTS (SELECT FROM pg_depend d
                  WHERE d.classid = o.classid AND d.objid = o.objid AND d.deptype = 'e')
ORDER BY 1
"""


class PackageFinder(MetaPathFinder):
    """Finds the package, and nothing else, in the folder before anywhere else."""

    def __init__(self, module: str, name: str, folder: Path) -> None:
        self.module = module
        self.name = name
        self.folder = folder

    def find_spec(self, fullname, path=None, target=None):
        if fullname != self.module:
            return None
        found = PathFinder.find_spec(self.name, [str(self.folder)])
        if found is None or fullname == self.name:
            return found
        inner = [str(self.folder / self.name)]
        return spec_from_file_location(
            fullname, found.origin, submodule_search_locations=inner
        )


def loaded(name: str, folder: Path, base: str | None, module: str | None = None):
    """The base class of the models, once every module is imported.

    module: what the package is called where it is not imported by its own name
    """
    if name in sys.modules or name in sys.builtin_module_names:
        raise Stop(name, f"a package cannot have the name of the module {name}")
    if base:
        stand_in(base)
    module = module or name
    if "." in module:
        stand_in_package(module.rpartition(".")[0])
    sys.meta_path.insert(0, PackageFinder(module, name, folder))
    warnings.simplefilter("error", sa.exc.SAWarning)
    try:
        return import_module(module).Base
    except (Exception, SystemExit) as error:
        raise Stop(place(error, folder), said(error)) from error


def stand_in(base: str) -> None:
    """Makes a base class for the one that the project has elsewhere."""
    module, name = base.rsplit(".", 1)
    stand_in_package(module)
    convention = {"ck": "ck_%(table_name)s_%(constraint_name)s"}
    metadata = sa.MetaData(naming_convention=convention)
    body = {"metadata": metadata, "__module__": module}
    setattr(sys.modules[module], name, type(name, (DeclarativeBase,), body))


def stand_in_package(name: str) -> None:
    """Makes empty packages for those that the project has elsewhere."""
    words = name.split(".")
    for depth in range(1, len(words) + 1):
        made = types.ModuleType(".".join(words[:depth]))
        made.__path__ = []
        sys.modules.setdefault(made.__name__, made)


def configured(base, folder: Path) -> None:
    """Lets SQLAlchemy resolve every relationship."""
    try:
        base.registry.configure()
    except (Exception, SystemExit) as error:
        raise Stop(f"relationships ({place(error, folder)})", said(error)) from error


def created(base, connection, folder: Path) -> None:
    """MetaData.create_all."""
    run("create_all", base.metadata.create_all, connection, folder)


def dropped(base, connection, folder: Path) -> None:
    """MetaData.drop_all, which must leave no relation, type or function."""
    run("drop_all", base.metadata.drop_all, connection, folder)
    left = connection.scalars(sa.text(LEFT)).all()
    if left:
        raise Stop("drop_all", "left behind: " + ", ".join(left))


def run(step: str, method, connection, folder: Path) -> None:
    last = ""

    def remember(conn, cursor, statement, parameters, context, executemany):
        nonlocal last
        last = statement

    sa.event.listen(connection, "before_cursor_execute", remember)
    try:
        method(connection)
    except sa.exc.DBAPIError as error:
        message = one_line(f"{said(error.orig)} (in: {last})")
        raise Stop(step, message) from error
    except Exception as error:
        raise Stop(f"{step} ({place(error, folder)})", said(error)) from error
    finally:
        sa.event.remove(connection, "before_cursor_execute", remember)
