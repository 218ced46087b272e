"""The Pydantic models on the SQLAlchemy models, as the search for rows sees them."""

from types import SimpleNamespace

from pydantic import ValidationError

from .mapping import Failed, Model, View
from .orm import MappedModel, SqlAlchemyMapping, TableModel, flushed


def worded(error: ValidationError) -> str:
    """Which fields are refused, and why."""
    return ", ".join(
        f"{'.'.join(map(str, each['loc']))} ({each['msg']})" for each in error.errors()
    )


class SchemaModel(Model):
    """Create, Read and Update on top of a model of SQLAlchemy.

    A row that the database takes from SQLAlchemy must pass Create and Update, go in
    as they give it, and come out of Read with the same values.
    """

    def __init__(self, model: MappedModel | TableModel, module, name: str) -> None:
        self.model = model
        self.label = name
        self.table = model.table
        self.fields = model.fields
        self.session = model.session
        self.parts = {
            part: getattr(module, name + part, None)
            for part in ("Create", "Read", "Update")
        }

    def part(self, name: str):
        found = self.parts[name]
        if found is None:
            raise Failed(f"there is no model {self.label}{name}")
        return found

    def insert(self, given: dict):
        attempt = self.session.begin_nested()
        self.model.insert(given)
        attempt.rollback()
        row = self.model.insert(self.passed("Create", given))
        changes = self.passed("Update", given)
        if isinstance(self.model, MappedModel):
            for attribute, value in changes.items():
                setattr(row, attribute, value)
            flushed(self.session)
        return row

    def passed(self, part: str, given: dict) -> dict:
        """What a model gives for what it was given."""
        model = self.part(part)
        try:
            dumped = model.model_validate(given).model_dump(exclude_unset=True)
        except ValidationError as error:
            raise Failed(
                f"{self.label}{part} refuses what the database takes: {worded(error)}"
            ) from error
        if dumped.keys() != given.keys():
            apart = ", ".join(sorted(dumped.keys() ^ given.keys()))
            raise Failed(f"{self.label}{part} does not keep {apart}")
        return dumped

    def find(self, row) -> list:
        return [self.read(found) for found in self.model.find(row)]

    def read(self, found) -> SimpleNamespace:
        model = self.part("Read")
        dumped = model.model_validate(found).model_dump()
        for field in self.fields:
            value, plain = dumped.get(field.attribute), getattr(found, field.attribute)
            if value != plain and str(value) != str(plain):
                change = f"{plain!r} became {value!r}"
                raise Failed(f"{self.label}Read does not keep {field.name}: {change}")
        return SimpleNamespace(**dumped)


class SchemaView(View):
    """Read on top of a model of SQLAlchemy that is mapped to a view."""

    def __init__(self, view: View, module) -> None:
        self.view = view
        self.label = view.label
        self.model = getattr(module, view.label + "Read", None)

    def read(self) -> list:
        if self.model is None:
            raise Failed(f"there is no model {self.label}Read")
        return [self.passed(row) for row in self.view.read()]

    def passed(self, row: object):
        try:
            return self.model.model_validate(row)
        except ValidationError as error:
            refusals = worded(error)
            raise Failed(f"{self.label}Read refuses a row: {refusals}") from error


class PydanticMapping(SqlAlchemyMapping):
    def __init__(self, base, connection, module) -> None:
        super().__init__(base, connection)
        self.module = module

    def models(self) -> list[Model]:
        return [
            SchemaModel(model, self.module, self.named(model))
            for model in super().models()
        ]

    def views(self) -> list[View]:
        return [SchemaView(view, self.module) for view in super().views()]

    def named(self, model: Model) -> str:
        """What the module calls a table."""
        if isinstance(model, MappedModel):
            return model.label
        words = model.label.replace("-", "_").replace(" ", "_").split("_")
        name = "".join(word[:1].upper() + word[1:] for word in words)
        own = hasattr(self.module, name + "RowCreate")
        return name + "Row" if own else name
