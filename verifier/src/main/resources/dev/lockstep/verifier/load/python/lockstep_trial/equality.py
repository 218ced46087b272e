"""Whether a value came back as it was written."""

import datetime

from .catalog import Query, Type
from .values import Values

ADDRESSES = ("inet", "cidr")
# The category of the types that take any text.
STRINGS = "S"


class Equality:
    """Compares values by the type of their column."""

    def __init__(self, values: Values, query: Query) -> None:
        self.values = values
        self.query = query
        self.names: dict[int, str] = {}

    def same(self, written: object, read: object, oid: int) -> bool:
        if written is None or read is None:
            return written is read
        type_, _ = self.values.settled(oid, -1)
        if isinstance(written, list) and type_.category == "A":
            return self.same_lists(written, read, type_.element)
        if isinstance(written, str) and type_.category == "R":
            # A driver has classes of its own for ranges.
            return self.same_text(written, str(read), oid)
        return alike(written, read, type_) or self.same_text(written, read, oid)

    def same_lists(self, written: object, read: object, element: int) -> bool:
        if not isinstance(written, list):
            return self.same(written, read, element)
        if not isinstance(read, (list, tuple)) or len(read) != len(written):
            return False
        pairs = zip(written, read, strict=True)
        return all(self.same_lists(one, other, element) for one, other in pairs)

    def same_text(self, written: object, read: object, oid: int) -> bool:
        """Whether the server takes both texts for one value, which it may respell."""
        if not isinstance(written, str) or not isinstance(read, str):
            return False
        spelled = f"CAST(CAST(%s AS text) AS {self.name(oid)})::text"
        [(answer,)] = self.query(f"SELECT {spelled} = {spelled}", (written, read))
        return answer

    def is_input(self, text: str, oid: int) -> bool:
        """True when the type takes the text; what the server says when it does not."""
        type_, _ = self.values.settled(oid, -1)
        if type_.category != STRINGS:
            self.query(f"SELECT CAST(CAST(%s AS text) AS {self.name(oid)})", (text,))
        return True

    def name(self, oid: int) -> str:
        """The type in SQL."""
        if oid not in self.names:
            query = "SELECT pg_catalog.format_type(%s::oid, NULL)"
            [(name,)] = self.query(query, (oid,))
            self.names[oid] = name.replace("%", "%%")
        return self.names[oid]


def alike(written: object, read: object, type_: Type) -> bool:
    """Whether Python has the same value twice."""
    if isinstance(written, bytes):
        return isinstance(read, (bytes, memoryview)) and bytes(read) == written
    if type_.name == "bpchar" and isinstance(read, str):
        return read.rstrip(" ") == str(written).rstrip(" ")
    if type_.name == "timestamp" and isinstance(read, datetime.datetime):
        return read.replace(tzinfo=None) == written.replace(tzinfo=None)
    if type_.name in ADDRESSES:
        return str(read) == str(written)
    return read == written
