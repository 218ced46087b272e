"""The first migration of data_collection.

Written once by Lockstep; later changes to the schema become later migrations.
"""

from django.contrib.postgres.fields import ArrayField
from django.contrib.postgres.functions import RandomUUID, TransactionNow
from django.db import migrations, models

from lockstep_django import pg


class Migration(migrations.Migration):
    initial = True

    dependencies = [
        ("lockstep_django", "0001_initial"),
        ("options", "0001_initial"),
    ]

    operations = [
        pg.CreateTables(
            operations=[
                migrations.CreateModel(
                    name="CollectionJob",
                    fields=[
                        (
                            "id",
                            models.UUIDField(
                                primary_key=True,
                                serialize=False,
                                db_default=RandomUUID(),
                            ),
                        ),
                        (
                            "stock",
                            pg.ForeignKey(
                                "options.Stock",
                                on_delete=models.SET_NULL,
                                null=True,
                                blank=True,
                                constraint="collection_jobs_stock_id_fkey",
                                db_on_delete="SET NULL",
                            ),
                        ),
                        (
                            "status",
                            pg.EnumField(
                                choices=[
                                    ("pending", "Pending"),
                                    ("running", "Running"),
                                    ("succeeded", "Succeeded"),
                                    ("failed", "Failed"),
                                ],
                                db_type="job_status",
                                db_default="pending",
                            ),
                        ),
                        ("attempts", models.IntegerField(db_default=0)),
                        ("run_after", pg.NaiveDateTimeField(null=True, blank=True)),
                        (
                            "timeout",
                            models.DurationField(db_default=pg.Sql("'00:05:00'")),
                        ),
                        (
                            "error_codes",
                            ArrayField(models.IntegerField(), null=True, blank=True),
                        ),
                        (
                            "worker_address",
                            models.GenericIPAddressField(null=True, blank=True),
                        ),
                        (
                            "created_at",
                            models.DateTimeField(db_default=TransactionNow()),
                        ),
                        ("priority", models.SmallIntegerField(db_default=5)),
                    ],
                    options={
                        "db_table": "collection_jobs",
                        "db_table_comment": "Work items of the collectors",
                        "constraints": [
                            models.CheckConstraint(
                                condition=models.Q(attempts__gte=0),
                                name="ck_collection_jobs_attempts",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(priority__gte=1)
                                & models.Q(priority__lte=9),
                                name="ck_collection_jobs_priority",
                            ),
                            pg.ForeignKeyConstraint(
                                name="collection_jobs_stock_id_fkey",
                                fields=["stock"],
                                to="options.Stock",
                                on_delete="SET NULL",
                            ),
                        ],
                        "indexes": [
                            models.Index(
                                fields=["-priority", "created_at"],
                                condition=models.Q(status="pending"),
                                name="idx_collection_jobs_queue",
                            ),
                        ],
                    },
                ),
            ],
        ),
    ]
