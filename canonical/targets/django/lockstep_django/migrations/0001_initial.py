"""The first migration of lockstep_django.

Written once by Lockstep; later changes to the schema become later migrations.
"""

from django.db import migrations

from lockstep_django import pg


class Migration(migrations.Migration):
    initial = True

    dependencies = []

    operations = [
        pg.CreateEnum(
            "job_status",
            ["pending", "running", "succeeded", "failed"],
            comment="How far a collection job has come",
        ),
        pg.CreateEnum("option_type", ["call", "put"]),
    ]
