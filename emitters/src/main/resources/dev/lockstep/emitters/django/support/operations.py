"""Operations for what models do not describe, and for many tables at once."""

from django.db.migrations.operations.base import Operation, OperationCategory

from .constraints import rank_deferred
from .expressions import literal


class CreateTables(Operation):
    """Many CreateModel operations whose state is rendered once, not once each."""

    category = OperationCategory.ADDITION
    serialization_expand_args = ["operations"]

    def __init__(self, operations) -> None:
        self.operations = operations

    def deconstruct(self):
        return self.__class__.__name__, [], {"operations": self.operations}

    def state_forwards(self, app_label, state):
        state.clear_delayed_apps_cache()
        state.__dict__.pop("apps", None)
        for operation in self.operations:
            operation.state_forwards(app_label, state)

    def database_forwards(self, app_label, schema_editor, from_state, to_state):
        rank_deferred(schema_editor)
        for operation in self.operations:
            operation.database_forwards(app_label, schema_editor, from_state, to_state)

    def database_backwards(self, app_label, schema_editor, from_state, to_state):
        for operation in reversed(self.operations):
            operation.database_backwards(app_label, schema_editor, from_state, to_state)

    def references_model(self, name, app_label):
        return any(
            operation.references_model(name, app_label) for operation in self.operations
        )

    def describe(self):
        return f"Create {len(self.operations)} tables"


class TypeOperation(Operation):
    """An operation on a type, which no model's state knows."""

    def __init__(self, name: str) -> None:
        self.name = name

    def state_forwards(self, app_label, state):
        """Nothing changes."""

    def references_model(self, name, app_label):
        return False


class CreateEnum(TypeOperation):
    """CREATE TYPE ... AS ENUM. The name is written as in SQL."""

    category = OperationCategory.ADDITION

    def __init__(self, name: str, labels: list[str], comment: str = "") -> None:
        super().__init__(name)
        self.labels = labels
        self.comment = comment

    def deconstruct(self):
        kwargs = {"name": self.name, "labels": self.labels}
        if self.comment:
            kwargs["comment"] = self.comment
        return self.__class__.__name__, [], kwargs

    def database_forwards(self, app_label, schema_editor, from_state, to_state):
        labels = ", ".join(literal(label) for label in self.labels)
        schema_editor.execute(f"CREATE TYPE {self.name} AS ENUM ({labels})", None)
        if self.comment:
            comment = literal(self.comment)
            schema_editor.execute(f"COMMENT ON TYPE {self.name} IS {comment}", None)

    def database_backwards(self, app_label, schema_editor, from_state, to_state):
        schema_editor.execute(f"DROP TYPE {self.name}", None)

    def describe(self):
        return f"Create enum type {self.name}"


class AddEnumValue(TypeOperation):
    """ALTER TYPE ... ADD VALUE, before another label or at the end."""

    category = OperationCategory.ALTERATION
    reversible = False

    def __init__(self, name: str, label: str, before: str = "") -> None:
        super().__init__(name)
        self.label = label
        self.before = before

    def deconstruct(self):
        kwargs = {"name": self.name, "label": self.label}
        if self.before:
            kwargs["before"] = self.before
        return self.__class__.__name__, [], kwargs

    def database_forwards(self, app_label, schema_editor, from_state, to_state):
        sql = f"ALTER TYPE {self.name} ADD VALUE {literal(self.label)}"
        if self.before:
            sql += f" BEFORE {literal(self.before)}"
        schema_editor.execute(sql, None)

    def database_backwards(self, app_label, schema_editor, from_state, to_state):
        raise NotImplementedError("PostgreSQL cannot take a label from an enum type")

    def describe(self):
        return f"Add {self.label} to enum type {self.name}"
