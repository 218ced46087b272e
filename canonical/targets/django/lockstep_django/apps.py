"""The app that creates what is no table."""

from django.apps import AppConfig


class LockstepDjangoConfig(AppConfig):
    name = "lockstep_django"
    verbose_name = "Schema objects"
