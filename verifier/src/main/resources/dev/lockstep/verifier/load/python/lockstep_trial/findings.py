"""What a library or Postgres objected to, and where."""

import traceback
from pathlib import Path

LONGEST = 400
DATABASES = ("django.db.utils", "psycopg.errors")


class Stop(Exception):
    """Nothing after this finding can be tried."""

    def __init__(self, subject: str, message: str) -> None:
        super().__init__(message)
        self.subject = subject
        self.message = message


def one_line(text: str) -> str:
    line = " ".join(text.split())
    return line if len(line) <= LONGEST else line[: LONGEST - 3] + "..."


def said(error: BaseException) -> str:
    """The first line of an error, with its kind where it is no database's."""
    lines = str(error).strip().splitlines() or [""]
    if type(error).__module__ in DATABASES:
        return one_line(lines[0])
    return one_line(f"{type(error).__name__}: {lines[0]}".removesuffix(": "))


def place(error: BaseException, folder: Path) -> str:
    """The last line of the folder's own files that led to the error."""
    if isinstance(error, SyntaxError) and error.filename:
        return f"{relative(error.filename, folder)}:{error.lineno or 1}"
    for frame in reversed(traceback.extract_tb(error.__traceback__)):
        if Path(frame.filename).is_relative_to(folder):
            return f"{relative(frame.filename, folder)}:{frame.lineno}"
    return folder.name


def relative(filename: str, folder: Path) -> str:
    path = Path(filename)
    return str(path.relative_to(folder)) if path.is_relative_to(folder) else filename
