"""What the search for rows asks of an ORM."""

from abc import ABC, abstractmethod
from contextlib import AbstractContextManager
from dataclasses import dataclass, field

from .findings import said


class Failed(Exception):
    """The model cannot write or read a row."""


class NotTried(Exception):
    """No row that the database takes was found.

    only_now: while another row is sought that needs this one
    """

    def __init__(self, message: str, *, only_now: bool = False) -> None:
        super().__init__(message)
        self.only_now = only_now


class DatabaseError(Exception):
    """The database refused a statement; cause is the error of the driver."""

    def __init__(self, error: BaseException, cause: BaseException) -> None:
        self.cause = cause
        self.message = said(error)
        super().__init__(self.message)


@dataclass(frozen=True)
class Field:
    """A column of a model.

    attribute: where a row has its value
    numbered: whether a sequence gives the value, so that none is written
    generated: whether the database alone gives the value
    depth: how deep the lists of an array are
    choices: the values that the model itself allows
    """

    name: str
    attribute: str
    column: str
    null: bool
    has_default: bool = False
    numbered: bool = False
    generated: bool = False
    depth: int = 0
    choices: tuple = ()
    native: object = field(default=None, compare=False)


class Model(ABC):
    """A model of one table.

    table: the name of the table in SQL
    """

    label: str
    table: str
    fields: list[Field]

    @abstractmethod
    def insert(self, given: dict):
        """Writes a row of these values by attribute.

        Raises DatabaseError when the database refuses it.
        """

    @abstractmethod
    def find(self, row) -> list:
        """The rows that the database has for one that was written."""


class View(ABC):
    """A model of rows that nobody writes."""

    label: str

    @abstractmethod
    def read(self) -> list:
        """Some rows. Raises Failed when the model cannot read them."""


class Mapping(ABC):
    """The models of an ORM and their connection."""

    def views(self) -> list[View]:
        """The models that are only read."""
        return []

    @abstractmethod
    def models(self) -> list[Model]: ...

    @abstractmethod
    def query(self, sql: str, params: tuple) -> list: ...

    @abstractmethod
    def undone(self) -> AbstractContextManager:
        """A transaction that is taken back at its end."""

    @abstractmethod
    def kept(self) -> AbstractContextManager:
        """A part of the transaction that is taken back when it fails."""

    @abstractmethod
    def given(self, field: Field, value: object, type_name: str) -> object:
        """A value as the ORM takes it."""

    @abstractmethod
    def examine(self, field: Field, value: object) -> None:
        """Raises Failed when a value that was read is none of its field."""
