"""The steps of a trial, in order."""

import io
from pathlib import Path

from .findings import Stop, one_line


class Unable(Exception):
    """The trial could not be made."""


def answer(request: dict) -> dict:
    """Findings, what was not tried, and how many rows were written and read."""
    result: dict = {"findings": [], "notTried": [], "rows": 0}
    try:
        tried(request, result)
    except Stop as stop:
        note(result["findings"], stop.subject, stop.message)
    except Unable as unable:
        result["unable"] = one_line(str(unable))
    return result


def tried(request: dict, result: dict) -> None:
    from .settings import set_up

    folder = Path(request["output"])
    set_up(request)
    connect()
    build(request["mode"], folder)
    for name, message in [*pending(folder), *checks(folder)]:
        note(result["findings"], name, message)
    finish(request["mode"])

    from .orm import DjangoMapping
    from .rows import Rows

    rows = Rows(DjangoMapping())
    rows.try_all()
    for name, message in rows.findings:
        note(result["findings"], name, message)
    for name, message in rows.not_tried:
        note(result["notTried"], name, message)
    result["rows"] = rows.count


def note(notes: list, subject: str, message: str) -> None:
    notes.append({"subject": subject, "message": one_line(message)})


def connect() -> None:
    from django.db import Error, connection

    try:
        connection.ensure_connection()
    except Error as error:
        raise Unable(f"Django cannot connect to the database: {error}") from error


def build(mode: str, folder: Path) -> None:
    from . import schema

    if mode == "full":
        schema.migrate(folder)
    else:
        schema.create(folder)


def finish(mode: str) -> None:
    from django.contrib.postgres.signals import get_citext_oids, get_hstore_oids
    from django.db import connection

    from .schema import forget_migrations

    if mode == "full":
        forget_migrations()
    # What the driver learnt about types was learnt before they were made.
    connection.close()
    get_citext_oids.cache_clear()
    get_hstore_oids.cache_clear()


def pending(folder: Path) -> list[tuple[str, str]]:
    """Models that no migration makes as they are."""
    from django.core.management import call_command
    from django.db.migrations.loader import MigrationLoader

    from .schema import managed_models, watched

    with watched("makemigrations", folder):
        migrated = MigrationLoader(None).migrated_apps
        without = {model._meta.app_label for model in managed_models()} - migrated
        if without:
            names = ", ".join(sorted(without))
            return [("makemigrations", f"there are no migrations for {names}")]
        changes = io.StringIO()
        try:
            call_command(
                "makemigrations",
                check_changes=True,
                dry_run=True,
                interactive=False,
                stdout=changes,
            )
        except SystemExit:
            lines = changes.getvalue().splitlines()
            wanted = " ".join(line for line in lines if not line.endswith(".py"))
            text = f"the migrations do not make the models: {wanted}"
            return [("makemigrations", text)]
    return []


def checks(folder: Path) -> list[tuple[str, str]]:
    """What ``check --fail-level WARNING`` objects to."""
    from django.core.checks import WARNING, run_checks

    from .schema import watched

    with watched("check", folder):
        messages = run_checks(databases=["default"])
    return [
        (subject(message.obj), f"{message.id}: {message.msg}")
        for message in messages
        if message.level >= WARNING and not message.is_silenced()
    ]


def subject(checked: object) -> str:
    """The label of a model, or what else was checked as it calls itself."""
    options = getattr(checked, "_meta", None)
    return options.label if options else str(checked)
