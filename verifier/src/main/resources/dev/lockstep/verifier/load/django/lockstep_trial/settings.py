"""Sets Django up for the apps of one folder."""

import sys
from importlib.abc import MetaPathFinder
from importlib.machinery import PathFinder
from pathlib import Path

import django
from django.conf import settings

from .findings import Stop, place, said


class AppFinder(MetaPathFinder):
    """Finds the apps, and nothing else, in the folder before anywhere else."""

    def __init__(self, apps: list[str], folder: Path) -> None:
        self.apps = apps
        self.folder = folder

    def find_spec(self, fullname, path=None, target=None):
        if fullname in self.apps:
            return PathFinder.find_spec(fullname, [str(self.folder)])
        return None


def apps_of(folder: Path) -> list[str]:
    """The names of the folder's apps; the support package comes first."""
    found = [path.parent.name for path in folder.glob("*/apps.py")]
    names = sorted(name for name in found if name.isidentifier())
    if not names:
        raise Stop(str(folder), "holds no Django app")
    for name in names:
        if name in sys.modules or name in sys.builtin_module_names:
            raise Stop(name, f"an app cannot have the name of the module {name}")
    return sorted(names, key=lambda name: name != "lockstep_django")


def set_up(request: dict) -> None:
    """Configures Django and imports the models."""
    folder = Path(request["output"])
    names = apps_of(folder)
    sys.meta_path.insert(0, AppFinder(names, folder))
    sys.path.append(str(folder))
    settings.configure(
        DATABASES={"default": database(request)},
        DEFAULT_AUTO_FIELD="django.db.models.BigAutoField",
        INSTALLED_APPS=["django.contrib.postgres", *names],
        SECRET_KEY="nothing is signed",
        USE_TZ=True,
    )
    try:
        django.setup()
    except (Exception, SystemExit) as error:
        raise Stop(place(error, folder), said(error)) from error


def database(request: dict) -> dict:
    return {
        "ENGINE": "django.db.backends.postgresql",
        "HOST": request["host"],
        "PORT": request["port"],
        "NAME": request["database"],
        "USER": request["user"],
        "PASSWORD": request["password"],
        "OPTIONS": {"application_name": "lockstep", "connect_timeout": 20},
    }
