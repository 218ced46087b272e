"""Creates the tables of the models that ``inspectdb`` wrote, with a schema editor that passes over what fails.

Prints one line for each failure. The folder of this file holds the settings and the package ``made``.
"""

import os

import django
from django.apps import apps
from django.db import Error, connection


def main() -> None:
    os.environ["DJANGO_SETTINGS_MODULE"] = "settings"
    django.setup()
    editor = connection.schema_editor(collect_sql=True)
    with editor:
        for model in apps.get_app_config("made").get_models():
            try:
                editor.create_model(model)
            except Exception as failure:  # What a schema editor makes of a model it did not expect is anything.
                tell(failure)
    with connection.cursor() as cursor:
        for statement in editor.collected_sql:
            try:
                cursor.execute(statement)
            except Error as failure:
                tell(failure)


def tell(failure: Exception) -> None:
    print(type(failure).__name__, " ".join(str(failure).split()))


if __name__ == "__main__":
    main()
