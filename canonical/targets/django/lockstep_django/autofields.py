"""Columns numbered by a sequence of their own."""

from django.db import models
from django.db.models.expressions import DatabaseDefault, RawSQL


class Numbered:
    """An identity column by default, or a serial one.

    identity: "BY DEFAULT" or "ALWAYS"
    sequence: the options of an identity column's sequence
    serial: the column is declared with the word serial
    nextval: a sequence that is created elsewhere, for what serial cannot say
    """

    serial_type = ""

    def __init__(
        self,
        *args,
        identity: str = "BY DEFAULT",
        sequence: str = "",
        serial: bool = False,
        nextval: str = "",
        **kwargs,
    ) -> None:
        self.identity = identity
        self.sequence = sequence
        self.serial = serial
        self.nextval = nextval
        super().__init__(*args, **kwargs)

    def deconstruct(self):
        name, path, args, kwargs = super().deconstruct()
        if self.identity != "BY DEFAULT":
            kwargs["identity"] = self.identity
        for word in ("sequence", "serial", "nextval"):
            if getattr(self, word):
                kwargs[word] = getattr(self, word)
        return name, path, args, kwargs

    def db_type(self, connection):
        return self.serial_type if self.serial else super().db_type(connection)

    def db_type_suffix(self, connection):
        if self.serial:
            return None
        if self.nextval:
            name = self.nextval.replace("'", "''")
            return f"DEFAULT nextval('{name}'::regclass)"
        options = f" ({self.sequence})" if self.sequence else ""
        return f"GENERATED {self.identity} AS IDENTITY{options}"


class SmallAutoField(Numbered, models.SmallAutoField):
    serial_type = "smallserial"


class AutoField(Numbered, models.AutoField):
    serial_type = "serial"


class BigAutoField(Numbered, models.BigAutoField):
    serial_type = "bigserial"


class Counter(Numbered):
    """A numbered column that is not the key, or only a part of it."""

    db_returning = True

    def get_default(self):
        return DatabaseDefault(RawSQL("DEFAULT", ()), output_field=self)


class SmallCounterField(Counter, models.SmallIntegerField):
    serial_type = "smallserial"


class CounterField(Counter, models.IntegerField):
    serial_type = "serial"


class BigCounterField(Counter, models.BigIntegerField):
    serial_type = "bigserial"
