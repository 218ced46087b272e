"""Imports the module of Pydantic models."""

import sys
from importlib.util import module_from_spec, spec_from_file_location
from pathlib import Path

from pydantic import BaseModel

from .findings import Stop, place, said

NAME = "lockstep_trial_schemas"


def imported(file: Path):
    """The module, every model of which has said its JSON schema."""
    spec = spec_from_file_location(NAME, file)
    module = module_from_spec(spec)
    sys.modules[NAME] = module
    try:
        spec.loader.exec_module(module)
    except (Exception, SystemExit) as error:
        raise Stop(place(error, file.parent), said(error)) from error
    for model in models(module):
        described(model, file)
    return module


def models(module) -> list:
    """The models that the module itself defines, in order."""
    return [
        value
        for value in vars(module).values()
        if isinstance(value, type)
        and issubclass(value, BaseModel)
        and value.__module__ == NAME
    ]


def described(model, file: Path) -> None:
    try:
        model.model_json_schema()
    except Exception as error:
        raise Stop(f"model {model.__name__} in {file.name}", said(error)) from error
