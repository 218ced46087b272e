"""Foreign keys whose constraint has the name and the actions of the schema."""

from django.db import models

from .constraints import LAST, TableConstraint
from .fields import Typed


class ForeignKeyConstraint(TableConstraint):
    """The database's side of a relation.

    columns_set: the columns that SET NULL or SET DEFAULT sets, when not all
    period: whether the last column on each side is a PERIOD
    """

    rank = LAST
    attributes = (
        "fields",
        "to",
        "to_fields",
        "on_delete",
        "on_update",
        "columns_set",
        "match",
        "deferrable",
        "not_valid",
        "not_enforced",
        "period",
        "comment",
        "db_name",
    )

    def __init__(
        self,
        *,
        name: str,
        fields,
        to: str,
        to_fields=(),
        on_delete: str = "",
        on_update: str = "",
        columns_set: str = "",
        match: str = "",
        deferrable: str = "",
        not_valid: bool = False,
        not_enforced: bool = False,
        period: bool = False,
        **kwargs,
    ) -> None:
        self.fields = tuple(fields)
        self.to = to
        self.to_fields = tuple(to_fields)
        self.on_delete = on_delete
        self.on_update = on_update
        self.columns_set = columns_set
        self.match = match
        self.deferrable = deferrable
        self.not_valid = not_valid
        self.not_enforced = not_enforced
        self.period = period
        super().__init__(name=name, **kwargs)

    def definition(self, model, schema_editor):
        quote = schema_editor.quote_name

        def columns(owner, names):
            fields = [owner._meta.get_field(name) for name in names]
            *others, last = (quote(field.column) for field in fields)
            return ", ".join([*others, f"PERIOD {last}" if self.period else last])

        other = model._meta.apps.get_model(self.to)
        key = self.to_fields or [field.name for field in other._meta.pk_fields]
        words = [
            f"FOREIGN KEY ({columns(model, self.fields)})",
            f"REFERENCES {quote(other._meta.db_table)} ({columns(other, key)})",
            f"MATCH {self.match}" if self.match else "",
            f"ON UPDATE {self.on_update}" if self.on_update else "",
            f"ON DELETE {self.on_delete}" if self.on_delete else "",
            f"({self.columns_set})" if self.columns_set else "",
            f"DEFERRABLE INITIALLY {self.deferrable}" if self.deferrable else "",
            "NOT VALID" if self.not_valid else "",
            "NOT ENFORCED" if self.not_enforced else "",
        ]
        return " ".join(word for word in words if word)


class Constrained(Typed):
    """Declares the constraint beside the relation.

    constraint: the constraint's name; without one the column is not constrained
    db_on_delete, db_on_update, deferrable: as PostgreSQL writes them
    """

    def __init__(
        self,
        to,
        on_delete,
        *,
        constraint: str = "",
        db_on_delete: str = "",
        db_on_update: str = "",
        deferrable: str = "",
        **kwargs,
    ) -> None:
        self.constraint = constraint
        self.db_on_delete = db_on_delete
        self.db_on_update = db_on_update
        self.deferrable = deferrable
        kwargs.setdefault("db_constraint", False)
        kwargs.setdefault("db_index", False)
        super().__init__(to, on_delete, **kwargs)

    def deconstruct(self):
        name, path, args, kwargs = super().deconstruct()
        for word in ("db_constraint", "db_index"):
            kwargs.pop(word, None)
        for word in ("constraint", "db_on_delete", "db_on_update", "deferrable"):
            if getattr(self, word):
                kwargs[word] = getattr(self, word)
        return name, path, args, kwargs

    def contribute_to_class(self, cls, name, **kwargs):
        super().contribute_to_class(cls, name, **kwargs)
        # The models of a migration's state carry their constraints already.
        if self.constraint and not cls._meta.abstract and cls.__module__ != "__fake__":
            constraints = [*cls._meta.constraints, self._constraint(cls)]
            cls._meta.constraints = constraints
            cls._meta.original_attrs["constraints"] = constraints

    def _constraint(self, cls) -> ForeignKeyConstraint:
        to = self.remote_field.model
        to = cls if to == "self" else to
        return ForeignKeyConstraint(
            name=self.constraint,
            fields=[self.name],
            to=to if isinstance(to, str) else to._meta.label,
            to_fields=[field for field in self.to_fields if field],
            on_delete=self.db_on_delete,
            on_update=self.db_on_update,
            deferrable=self.deferrable,
        )

    def db_parameters(self, connection):
        parameters = super().db_parameters(connection)
        if self.column_type:
            parameters["collation"] = None
        return parameters


class ForeignKey(Constrained, models.ForeignKey):
    """A many-to-one relation."""


class OneToOneField(Constrained, models.OneToOneField):
    """A one-to-one relation; a named constraint in ``Meta`` makes it unique."""

    @property
    def unique(self):
        return self.primary_key


class ForeignObject(models.ForeignObject):
    """A relation over several columns; its constraint stands in ``Meta``."""

    def _check_unique_target(self):
        # Django does not count a composite primary key as unique here.
        return []
