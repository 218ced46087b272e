"""Writes one row of every model and reads it back; everything is rolled back."""

import datetime
import decimal
import itertools
from collections.abc import Iterator

from .catalog import Catalog, Key, Rule
from .equality import Equality
from .findings import said
from .mapping import DatabaseError, Failed, Mapping, Model, NotTried, View
from .values import Values

ATTEMPTS = 500
OMITTED = object()
# A check, a unique constraint, an exclusion.
VALUE_RULES = ("23514", "23505", "23P01")
NOT_NULL = "23502"
# A value for an identity column that takes none.
GENERATED = "428C9"
NEEDED = "needs a row: "


class Refused(Exception):
    """A rule on values refused a row."""

    def __init__(self, error: DatabaseError) -> None:
        super().__init__(error.message)
        diagnostics = error.cause.diag
        self.rule = diagnostics.constraint_name or ""
        self.domain = diagnostics.datatype_name or ""


class Rows:
    """The rows of one trial, which later rows refer to."""

    def __init__(self, mapping: Mapping) -> None:
        catalog = Catalog(mapping.query)
        self.mapping = mapping
        self.models = mapping.models()
        numbers = catalog.numbers([model.table for model in self.models])
        self.by_table = {oid: self.models[place] for oid, place in numbers.items()}
        self.table_of = {model: oid for oid, model in self.by_table.items()}
        self.tables = catalog.tables(list(self.by_table))
        self.domain_rules = catalog.domain_rules()
        self.values = Values(catalog.types())
        self.equality = Equality(self.values, mapping.query)
        self.without_model = catalog.tables_besides(list(self.by_table))
        self.made: dict = {}
        self.broken: dict = {}
        self.under_way: set = set()
        self.findings: list[tuple[str, str]] = []
        self.not_tried: list[tuple[str, str]] = []

    @property
    def count(self) -> int:
        return len(self.made)

    def try_all(self) -> None:
        with self.mapping.undone():
            for model in self.models:
                self.note(model)
            for view in self.mapping.views():
                self.note_view(view)
        for table in self.without_model:
            self.not_tried.append((f"table {table}", "no model has it"))

    def note(self, model: Model) -> None:
        subject = f"model {model.label}"
        try:
            self.row(model)
        except Failed as failed:
            self.findings.append((subject, str(failed)))
        except NotTried as reason:
            self.not_tried.append((subject, str(reason)))

    def note_view(self, view: View) -> None:
        subject = f"model {view.label}"
        try:
            with self.mapping.kept():
                view.read()
        except Failed as failed:
            self.findings.append((subject, str(failed)))
        except NotTried as reason:
            self.not_tried.append((subject, str(reason)))

    def row(self, model: Model):
        """The row of a model, written and read when it is not there yet."""
        if model in self.made:
            return self.made[model]
        if model in self.broken:
            raise self.broken[model]
        if model in self.under_way:
            raise NotTried(f"{model.label} refers back to it", only_now=True)
        self.under_way.add(model)
        try:
            self.made[model] = Attempt(self, model).row()
        except Failed as failed:
            self.broken[model] = failed
            raise
        except NotTried as reason:
            if not reason.only_now:
                self.broken[model] = reason
            raise
        finally:
            self.under_way.discard(model)
        return self.made[model]


class Attempt:
    """The search for a row that the database takes."""

    def __init__(self, rows: Rows, model: Model) -> None:
        self.rows = rows
        self.model = model
        if model not in rows.table_of:
            raise Failed(f"cannot write a row: there is no table {model.table}")
        self.table = rows.tables[rows.table_of[model]]
        self.fields = {
            field.column: field
            for field in model.fields
            if field.column in self.table.columns
        }
        self.left = ATTEMPTS

    def row(self):
        values = self.first_values()
        self.refer(values)
        try:
            written = self.search(values, frozenset())
        except Refused as refused:
            raise NotTried(f"no row found that passes: {refused}") from refused
        return self.read(*written)

    def first_values(self) -> dict:
        values = {}
        for column, field in self.fields.items():
            if not (field.numbered or field.generated):
                values[column] = self.candidates(column)[0]
        return values

    def candidates(self, column: str, rule: str = "") -> list:
        """What to try in a column; the literals of a rule it breaks come first."""
        field = self.fields[column]
        oid, modifier = self.table.columns[column]
        values, lists = self.rows.values, field.depth
        near = values.near(rule, oid, modifier, lists) if rule else []
        near = [value for value in near if self.is_input(oid, value)]
        found = [*field.choices, *near, *values.of(oid, modifier, lists)]
        if field.has_default:
            found.insert(1, OMITTED)
        if field.null:
            found.insert(2, None)
        if not found:
            raise NotTried(f"no value is known for {field.name}")
        return found

    def is_input(self, oid: int, value: object) -> bool:
        """Whether a literal of a rule, maybe on another column, is a value."""
        if not isinstance(value, str):
            return True
        try:
            with self.rows.mapping.kept():
                return self.rows.equality.is_input(value, oid)
        except Exception:
            return False

    def refer(self, values: dict) -> None:
        """Fills the columns of foreign keys from rows of the referenced models."""
        for key in self.table.keys:
            columns = [column for column in key.columns if column in self.fields]
            if any(column not in values for column in columns):
                continue
            try:
                values.update(self.referenced(key))
            except (Failed, NotTried) as reason:
                nullable = [column for column in columns if self.fields[column].null]
                values.update(
                    dict.fromkeys(nullable)
                    if nullable
                    else self.itself(key, values, reason)
                )

    def itself(self, key: Key, values: dict, reason: Exception) -> dict:
        """A key of the row that refers to itself, where the table allows that."""
        if key.other != self.rows.table_of[self.model]:
            only_now = isinstance(reason, NotTried) and reason.only_now
            text = str(reason).removeprefix(NEEDED)
            raise NotTried(NEEDED + text, only_now=only_now) from reason
        own = {
            column: values.get(column, self.candidates(column)[0])
            for column in key.other_columns
        }
        referring = zip(key.columns, key.other_columns, strict=True)
        return {**own, **{column: own[its] for column, its in referring}}

    def referenced(self, key: Key) -> dict:
        if key.other not in self.rows.by_table:
            raise NotTried("no model has the referenced table")
        other = self.rows.by_table[key.other]
        row = self.rows.row(other)
        names = {field.column: field.attribute for field in other.fields}
        pairs = zip(key.columns, key.other_columns, strict=True)
        return {
            column: getattr(row, names[its])
            for column, its in pairs
            if column in self.fields and its in names
        }

    def search(self, values: dict, passed: frozenset):
        """Writes a row, changing the columns of one broken rule after the other."""
        try:
            return self.write(values), values
        except Refused as refused:
            if refused.rule in passed or not refused.rule:
                raise
            last = refused
        for change in self.changes(last, values):
            try:
                return self.search({**values, **change}, passed | {last.rule})
            except Refused:
                if self.left <= 0:
                    break
        raise last

    def changes(self, refused: Refused, values: dict) -> Iterator[dict]:
        columns, text = self.broken_rule(refused)
        present = [values[column] for column in columns if column in values]
        around = [near for value in present for near in neighbours(value)]
        choices = [
            [*self.fitting(column, around), *self.candidates(column, text)]
            for column in columns
        ]
        for chosen in itertools.product(*choices):
            yield dict(zip(columns, chosen, strict=True))

    def fitting(self, column: str, values: list) -> list:
        """Those values that are of the kind that the column holds."""
        usual = self.candidates(column)[0]
        return [value for value in values if type(value) is type(usual)]

    def broken_rule(self, refused: Refused) -> tuple[list[str], str]:
        """The columns that may be changed for a rule, and its definition."""
        if refused.domain:
            text = self.rows.domain_rules.get((refused.domain, refused.rule), "")
            columns = [
                column
                for column, (oid, _) in self.table.columns.items()
                if refused.domain in self.rows.values.domains(oid)
            ]
        else:
            rule = self.table.rules.get(refused.rule, Rule((), ""))
            columns, text = list(rule.columns), rule.definition
        keys = {column for key in self.table.keys for column in key.columns}
        free = [
            column
            for column in columns
            if column in self.fields
            and column not in keys
            and not self.fields[column].numbered
        ]
        return free, text

    def write(self, values: dict):
        self.left -= 1
        given = {
            self.fields[column].attribute: self.given(column, value)
            for column, value in values.items()
            if value is not OMITTED
        }
        try:
            with self.rows.mapping.kept():
                return self.model.insert(given)
        except DatabaseError as error:
            raise judged(error) from error
        except (Failed, NotTried):
            raise
        except Exception as error:
            raise Failed(f"cannot write a row: {said(error)}") from error

    def given(self, column: str, value: object) -> object:
        """The value as the ORM takes it."""
        return self.rows.mapping.given(
            self.fields[column], value, self.type_name(column)
        )

    def type_name(self, column: str) -> str:
        oid, modifier = self.table.columns[column]
        return self.rows.values.settled(oid, modifier)[0].name

    def read(self, written, values: dict):
        try:
            with self.rows.mapping.kept():
                found = self.model.find(written)
        except Exception as error:
            raise Failed(f"cannot read a row: {said(error)}") from error
        if len(found) != 1:
            if self.table.has_triggers:
                raise NotTried("a trigger or rule puts the row elsewhere")
            raise Failed("cannot read a row: the row that was written is not found")
        self.compare(found[0], values)
        return found[0]

    def compare(self, read, values: dict) -> None:
        for column, field in self.fields.items():
            value = getattr(read, field.attribute)
            self.rows.mapping.examine(field, value)
            written = values.get(column, OMITTED)
            if written is OMITTED or self.table.has_triggers:
                continue
            given = self.given(column, written)
            if self.is_same(column, given, value):
                continue
            change = f"{given!r} became {value!r}"
            raise Failed(f"cannot read {field.name} as it was written: {change}")

    def is_same(self, column: str, given: object, value: object) -> bool:
        oid, _ = self.table.columns[column]
        try:
            with self.rows.mapping.kept():
                return self.rows.equality.same(given, value, oid)
        except Exception as error:
            name = self.fields[column].name
            raise Failed(f"cannot compare {name}: {said(error)}") from error


def neighbours(value: object) -> list:
    """A value with the next ones, for rules that compare two columns."""
    if isinstance(value, (int, float, decimal.Decimal)):
        return [value, value + 1, value - 1]
    if isinstance(value, datetime.date):
        day = datetime.timedelta(days=1)
        return [value, value + day, value - day]
    return []


def judged(error: DatabaseError) -> Exception:
    """Tells a row that a rule refused from a model that does not fit its table."""
    cause = error.cause
    state = getattr(cause, "sqlstate", None) or ""
    if "function" in (getattr(cause.diag, "context", None) or "") if state else False:
        return NotTried(f"a trigger refuses the row: {error.message}")
    if state in VALUE_RULES:
        return Refused(error)
    if state == NOT_NULL or not state.startswith(("23", "44", "42501", GENERATED)):
        return Failed(f"cannot write a row: {error.message}")
    return NotTried(f"the database refuses the row: {error.message}")
