"""The settings under which ``inspectdb`` runs; the database comes from the environment."""

import os

SECRET_KEY = "of a database that lasts for minutes"
INSTALLED_APPS = [name for name in ["made"] if os.environ["LOCKSTEP_MADE"] == "yes"]
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"
USE_TZ = True
DATABASES = {
    "default": {
        "ENGINE": "django.db.backends.postgresql",
        "HOST": os.environ["LOCKSTEP_HOST"],
        "PORT": os.environ["LOCKSTEP_PORT"],
        "NAME": os.environ["LOCKSTEP_DATABASE"],
        "USER": os.environ["LOCKSTEP_USER"],
        "PASSWORD": os.environ["LOCKSTEP_PASSWORD"],
    }
}
