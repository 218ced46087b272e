"""Builds the schema, in one go or by the migrations."""

import io
from importlib import import_module
from pathlib import Path

from django.apps import apps
from django.core.management import call_command
from django.db import Error, connection
from django.db.migrations.recorder import MigrationRecorder
from django.db.migrations.state import ProjectState

from .findings import Stop, one_line, place, said

SUPPORT = "lockstep_django"


class LastStatement:
    """Remembers what was executed last."""

    def __init__(self) -> None:
        self.sql = ""

    def __call__(self, execute, sql, params, many, context):
        self.sql = str(sql)
        return execute(sql, params, many, context)


def managed_models() -> list:
    """The models whose tables Django makes, except the automatic ones."""
    return [
        model
        for model in apps.get_models()
        if model._meta.managed and not model._meta.proxy and not model._meta.swapped
    ]


def create(folder: Path) -> None:
    """One schema editor over all models, between what is no table."""
    before, after = operations(folder)
    run(before, "BEFORE_TABLES", folder)
    with watched("schema editor", folder), connection.schema_editor() as editor:
        for model in managed_models():
            with watched(model._meta.label, folder):
                editor.create_model(model)
    run(after, "AFTER_TABLES", folder)


def operations(folder: Path) -> tuple[list, list]:
    if not apps.is_installed(SUPPORT):
        return [], []
    with watched(SUPPORT, folder):
        objects = import_module(f"{SUPPORT}.objects")
        return list(objects.BEFORE_TABLES), list(objects.AFTER_TABLES)


def run(operations: list, name: str, folder: Path) -> None:
    state = ProjectState.from_apps(apps)
    for operation in operations:
        subject = f"{SUPPORT}.objects.{name}: {one_line(operation.describe())}"
        with watched(subject, folder), connection.schema_editor() as editor:
            operation.database_forwards(SUPPORT, editor, state, state)


def migrate(folder: Path) -> None:
    """The real command, from nothing to the last migration."""
    with watched("migrate", folder):
        call_command("migrate", interactive=False, verbosity=0, stdout=io.StringIO())


def forget_migrations() -> None:
    """Removes the table of Django's own books, which no schema asked for."""
    with connection.schema_editor() as editor:
        if MigrationRecorder(connection).has_table():
            editor.delete_model(MigrationRecorder.Migration)


class watched:  # noqa: N801
    """Turns an error into a finding about the subject."""

    def __init__(self, subject: str, folder: Path) -> None:
        self.subject = subject
        self.folder = folder
        self.last = LastStatement()
        self.wrapper = connection.execute_wrapper(self.last)

    def __enter__(self) -> None:
        self.wrapper.__enter__()

    def __exit__(self, kind, error, trace) -> None:
        self.wrapper.__exit__(kind, error, trace)
        if error is None or isinstance(error, Stop):
            return
        if isinstance(error, Error):
            message = one_line(f"{said(error)} (in: {self.last.sql})")
            raise Stop(self.subject, message) from error
        if isinstance(error, (Exception, SystemExit)):
            at = place(error, self.folder)
            raise Stop(self.subject, f"{said(error)} ({at})") from error
