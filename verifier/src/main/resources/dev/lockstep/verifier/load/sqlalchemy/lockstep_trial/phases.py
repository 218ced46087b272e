"""The steps of a trial, in order."""

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
    from .package import configured, created, dropped, loaded
    from .views import differences

    folder = Path(request["output"])
    name, base_name = request["package"], request.get("base")
    base = loaded(name, folder, base_name, request.get("module"))
    configured(base, folder)
    engine = connected(request)
    with engine.begin() as connection:
        created(base, connection, folder)
        if request.get("dropping"):
            dropped(base, connection, folder)
            created(base, connection, folder)
        for subject, message in differences(base, connection):
            note(result["findings"], subject, message)
        if request.get("comparing"):
            from .alembic_check import changes

            for change in changes(base, connection, folder, name):
                note(result["findings"], "Alembic's autogenerate", change)
    with engine.connect() as connection:
        rows = tried_rows(request, base, connection)
    for subject, message in rows.findings:
        note(result["findings"], subject, message)
    for subject, message in rows.not_tried:
        note(result["notTried"], subject, message)
    result["rows"] = rows.count


def tried_rows(request: dict, base, connection):
    """One row of every model, written and read; nothing of it is kept."""
    from .orm import SqlAlchemyMapping
    from .rows import Rows

    if "schemas" in request:
        from .pydantic_orm import PydanticMapping
        from .schemas import imported

        module = imported(Path(request["schemas"]))
        mapping = PydanticMapping(base, connection, module)
    else:
        mapping = SqlAlchemyMapping(base, connection)
    rows = Rows(mapping)
    rows.try_all()
    return rows


def note(notes: list, subject: str, message: str) -> None:
    notes.append({"subject": subject, "message": one_line(message)})


def connected(request: dict):
    import sqlalchemy as sa

    url = sa.URL.create(
        "postgresql+psycopg",
        username=request["user"],
        password=request["password"],
        host=request["host"],
        port=request["port"],
        database=request["database"],
    )
    engine = sa.create_engine(
        url,
        poolclass=sa.NullPool,
        connect_args={"application_name": "lockstep", "connect_timeout": 20},
    )
    try:
        with engine.connect():
            return engine
    except sa.exc.DBAPIError as error:
        raise Unable(f"SQLAlchemy cannot connect to the database: {error}") from error
