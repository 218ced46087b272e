"""Values to try in a column of a given type."""

import datetime
import decimal
import re
import uuid
from collections.abc import Iterable
from dataclasses import dataclass

from .catalog import Type


@dataclass(frozen=True)
class Span:
    """A range, which each ORM has a class of its own for."""

    lower: object
    upper: object


UTC = datetime.timezone.utc
DAYS = [datetime.date(2024, 1, 2), datetime.date(2024, 1, 3), datetime.date(1970, 1, 1)]
NOONS = [datetime.datetime(day.year, day.month, day.day, 12) for day in DAYS]
INSTANTS = [noon.replace(tzinfo=UTC) for noon in NOONS]
WHOLE = [1, 0, 5, 10, 100, 1000, 2024, -1]
WORDS = [
    "a",
    "A",
    "1",
    "AAA",
    "00000",
    "a@b.example",
    "https://a.example/",
    "2024-01-02",
]

SIMPLE: dict[str, list] = {
    "bool": [True, False],
    "int2": WHOLE,
    "int4": WHOLE,
    "int8": WHOLE,
    "oid": WHOLE[:-1],
    "float4": [1.0, 0.0, 0.5, 5.0, 100.0, -1.0],
    "float8": [1.0, 0.0, 0.5, 5.0, 100.0, -1.0],
    "numeric": [decimal.Decimal(n) for n in ("1", "0", "0.5", "5", "100", "-1")],
    "text": WORDS,
    "varchar": WORDS,
    "bpchar": WORDS,
    "citext": WORDS,
    "name": WORDS,
    "char": ["a", "A", "1"],
    "date": DAYS,
    "timestamp": NOONS,
    "timestamptz": INSTANTS,
    "time": [datetime.time(12), datetime.time(13), datetime.time(0)],
    "timetz": [datetime.time(12, tzinfo=UTC), datetime.time(13, tzinfo=UTC)],
    "interval": [datetime.timedelta(days=1), datetime.timedelta(0)],
    "uuid": [uuid.UUID(int=1), uuid.UUID(int=2)],
    "bytea": [b"a", b""],
    "json": [{"a": 1}, [], {}, ["a"], 1],
    "jsonb": [{"a": 1}, [], {}, ["a"], 1],
    "inet": ["192.0.2.1", "2001:db8::1"],
    "cidr": ["192.0.2.0/24"],
    "macaddr": ["08:00:2b:01:02:03"],
    "macaddr8": ["08:00:2b:01:02:03:04:05"],
    "xml": ["<a/>"],
    "money": ["1.00", "0.00"],
    "hstore": [{"a": "b"}, {}],
    "tsvector": ["a"],
    "tsquery": ["a"],
    "ltree": ["a.b"],
    "lquery": ["a.b"],
    "jsonpath": ["$"],
    "pg_lsn": ["0/1"],
    "regclass": ["pg_catalog.pg_class"],
    "regtype": ["integer"],
    "point": ["(1,1)"],
    "line": ["{1,1,0}"],
    "lseg": ["[(0,0),(1,1)]"],
    "box": ["(1,1),(0,0)"],
    "path": ["((0,0),(1,1))"],
    "polygon": ["((0,0),(1,1),(1,0))"],
    "circle": ["<(0,0),1>"],
    "int4range": [Span(1, 2)],
    "int8range": [Span(1, 2)],
    "numrange": [Span(decimal.Decimal(1), decimal.Decimal(2))],
    "daterange": [Span(DAYS[0], DAYS[1])],
    "tsrange": [Span(NOONS[0], NOONS[1])],
    "tstzrange": [Span(INSTANTS[0], INSTANTS[1])],
}
BITS = ("bit", "varbit")
LENGTHS = ("varchar", "bpchar")


class Values:
    """Finds values by the catalog's types."""

    def __init__(self, types: dict[int, Type]) -> None:
        self.types = types

    def settled(self, oid: int, modifier: int) -> tuple[Type, int]:
        """The type below domains, with its modifier."""
        type_ = self.types[oid]
        if type_.kind == "d":
            inner = modifier if type_.modifier < 0 else type_.modifier
            return self.settled(type_.base, inner)
        return type_, modifier

    def of(self, oid: int, modifier: int, dimensions: int) -> list:
        """Values to try, the likeliest first; none for a type that is not known.

        dimensions: how deep the lists of an array are; 0 asks for its text
        """
        type_, modifier = self.settled(oid, modifier)
        if type_.category == "A" and type_.element:
            return self.arrays(type_, modifier, dimensions)
        if type_.kind == "e":
            return list(type_.labels)
        if type_.kind == "r" and type_.name not in SIMPLE:
            return ["empty"]
        if type_.kind == "m":
            return ["{}"]
        if type_.kind == "c":
            return ["(" + "," * (type_.attributes - 1) + ")"]
        if type_.name in BITS:
            return ["1" * max(modifier, 1), "0" * max(modifier, 1)]
        values = SIMPLE.get(type_.name, [])
        return [value for value in values if fits(value, type_.name, modifier)]

    def arrays(self, type_: Type, modifier: int, dimensions: int) -> list:
        if dimensions == 0:
            return ["{}"]
        values = self.of(type_.element, modifier, 0)
        return [*(nested(value, dimensions) for value in values), []]

    def domains(self, oid: int) -> set[str]:
        """The names of the domains that a type is made of."""
        type_ = self.types[oid]
        if type_.kind == "d":
            return {type_.name, *self.domains(type_.base)}
        is_array = type_.category == "A" and type_.element
        return self.domains(type_.element) if is_array else set()

    def near(self, text: str, oid: int, modifier: int, dimensions: int) -> list:
        """Values that the literals of a condition suggest for a column."""
        type_, modifier = self.settled(oid, modifier)
        if dimensions and type_.element:
            values = self.near(text, type_.element, modifier, 0)
            return [nested(value, dimensions) for value in values]
        found = SIMPLE.get(type_.name, [None])
        literals = [quoted.replace("''", "'") for quoted in QUOTED.findall(text)]
        figures = [decimal.Decimal(figure) for figure in NUMBER.findall(text)]
        suggested = suggestions(found[0], literals, figures)
        return [value for value in suggested if fits(value, type_.name, modifier)]


QUOTED = re.compile(r"'((?:[^']|'')*)'")
NUMBER = re.compile(r"(?<![\w.])-?\d+(?:\.\d+)?(?!\w)")
LONGEST_WORD = 1000


def suggestions(like: object, literals: list[str], figures: list) -> Iterable:
    """Turns the literals of a condition into values of the kind of ``like``."""
    if isinstance(like, bool):
        return []
    if isinstance(like, (int, float, decimal.Decimal)):
        kind = type(like)
        return [
            kind(near)
            for figure in figures
            for near in (figure, figure + 1, figure - 1)
        ]
    if isinstance(like, str):
        words = [literal.replace("%", "a") for literal in literals]
        lengths = [
            int(f) + more for f in figures if f <= LONGEST_WORD for more in (0, 1)
        ]
        return [
            *literals,
            *words,
            *(letter * n for n in lengths if n > 0 for letter in "a1A"),
        ]
    if isinstance(like, datetime.datetime):
        moments = [moment(literal) for literal in literals]
        day = datetime.timedelta(days=1)
        return [
            near
            for known in moments
            if known
            for near in (known, known + day, known - day)
        ]
    if isinstance(like, datetime.date):
        moments = [moment(literal) for literal in literals]
        day = datetime.timedelta(days=1)
        days = [known.date() for known in moments if known]
        return [near for known in days for near in (known, known + day, known - day)]
    return []


def nested(value: object, dimensions: int) -> object:
    """The value in as many lists."""
    return [nested(value, dimensions - 1)] if dimensions else value


def moment(text: str) -> datetime.datetime | None:
    try:
        known = datetime.datetime.fromisoformat(text)
    except ValueError:
        return None
    return known if known.tzinfo else known.replace(tzinfo=UTC)


def fits(value: object, type_name: str, modifier: int) -> bool:
    """Whether the length or the digits of a type let a value in."""
    if modifier < 4:
        return True
    if type_name == "interval":
        # Fields such as YEAR TO MONTH cut off the days.
        return not value
    if type_name in LENGTHS and isinstance(value, str):
        return len(value) <= modifier - 4
    if type_name == "numeric" and isinstance(value, decimal.Decimal):
        precision, scale = ((modifier - 4) >> 16) & 0xFFFF, (modifier - 4) & 0x7FF
        scale = (scale ^ 1024) - 1024
        rounded = round(value, scale)
        return rounded == value and abs(value) < decimal.Decimal(10) ** (
            precision - scale
        )
    return True
