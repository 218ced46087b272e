"""Runs Django's own migrate in a database: migrate.py FOLDER HOST PORT DATABASE USER PASSWORD APP..."""

import sys

import django
from django.conf import settings
from django.core.management import call_command

folder, host, port, database, user, password, *apps = sys.argv[1:]
sys.dont_write_bytecode = True
sys.path.insert(0, folder)
address = {"HOST": host, "PORT": port, "NAME": database, "USER": user, "PASSWORD": password}
settings.configure(
    INSTALLED_APPS=apps,
    DATABASES={"default": {"ENGINE": "django.db.backends.postgresql", **address}},
)
django.setup()
call_command("migrate", verbosity=0)
