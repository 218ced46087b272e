"""The first migration of options.

Written once by Lockstep; later changes to the schema become later migrations.
"""

from django.contrib.postgres.fields import ArrayField
from django.contrib.postgres.functions import TransactionNow
from django.contrib.postgres.indexes import GinIndex
from django.db import migrations, models
from django.db.models.functions import Lower

from lockstep_django import pg


class Migration(migrations.Migration):
    initial = True

    dependencies = [
        ("lockstep_django", "0001_initial"),
    ]

    operations = [
        pg.CreateTables(
            operations=[
                migrations.CreateModel(
                    name="OptionContract",
                    fields=[
                        (
                            "id",
                            pg.BigAutoField(
                                sequence="START WITH 1000",
                                primary_key=True,
                                serialize=False,
                            ),
                        ),
                        (
                            "snapshot",
                            pg.ForeignKey(
                                "options.OptionSnapshot",
                                on_delete=models.CASCADE,
                                constraint="fk_option_contracts_snapshot",
                                db_on_delete="CASCADE",
                                db_on_update="CASCADE",
                            ),
                        ),
                        ("contract_symbol", models.CharField(max_length=32)),
                        (
                            "option_type",
                            pg.EnumField(
                                choices=[("call", "Call"), ("put", "Put")],
                                db_type="option_type",
                            ),
                        ),
                        (
                            "strike",
                            models.DecimalField(max_digits=12, decimal_places=4),
                        ),
                        ("expiration_date", models.DateField()),
                        (
                            "bid",
                            models.DecimalField(
                                max_digits=12, decimal_places=4, null=True, blank=True
                            ),
                        ),
                        (
                            "ask",
                            models.DecimalField(
                                max_digits=12, decimal_places=4, null=True, blank=True
                            ),
                        ),
                        (
                            "mid",
                            models.GeneratedField(
                                expression=(models.F("bid") + models.F("ask")) / 2,
                                output_field=models.DecimalField(
                                    max_digits=13, decimal_places=4
                                ),
                                db_persist=True,
                                db_comment="Middle of bid and ask, computed by the database",
                            ),
                        ),
                        ("volume", models.IntegerField(db_default=0)),
                        (
                            "implied_volatility",
                            models.FloatField(null=True, blank=True),
                        ),
                        ("open_interest", models.IntegerField(db_default=0)),
                    ],
                    options={
                        "db_table": "option_contracts",
                        "db_table_comment": "A single contract within a snapshot",
                        "constraints": [
                            models.CheckConstraint(
                                condition=models.Q(ask__gte=models.F("bid")),
                                name="ck_option_contracts_spread",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(strike__gt=0),
                                name="ck_option_contracts_strike",
                            ),
                            pg.ForeignKeyConstraint(
                                name="fk_option_contracts_snapshot",
                                fields=["snapshot"],
                                to="options.OptionSnapshot",
                                on_delete="CASCADE",
                                on_update="CASCADE",
                            ),
                            models.UniqueConstraint(
                                fields=["snapshot", "contract_symbol"],
                                name="uq_option_contracts_snapshot_symbol",
                            ),
                        ],
                        "indexes": [
                            pg.Index(
                                fields=["expiration_date", "strike"],
                                include=["bid", "ask"],
                                name="idx_option_contracts_expiration",
                            ),
                            models.Index(
                                models.F("snapshot"),
                                models.F("volume").desc(nulls_last=True),
                                condition=models.Q(volume__gt=100),
                                name="idx_option_contracts_liquid",
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="OptionSnapshot",
                    fields=[
                        (
                            "id",
                            pg.BigAutoField(
                                identity="ALWAYS", primary_key=True, serialize=False
                            ),
                        ),
                        (
                            "stock",
                            pg.ForeignKey(
                                "options.Stock",
                                on_delete=models.CASCADE,
                                constraint="option_snapshots_stock_id_fkey",
                                db_on_delete="CASCADE",
                            ),
                        ),
                        ("taken_at", models.DateTimeField(db_default=TransactionNow())),
                        (
                            "underlying_price",
                            models.DecimalField(max_digits=12, decimal_places=4),
                        ),
                        (
                            "source",
                            models.CharField(max_length=50, db_default="exchange"),
                        ),
                        ("raw_payload", models.JSONField(db_default={})),
                    ],
                    options={
                        "db_table": "option_snapshots",
                        "db_table_comment": "One reading of a whole option chain",
                        "constraints": [
                            pg.ForeignKeyConstraint(
                                name="option_snapshots_stock_id_fkey",
                                fields=["stock"],
                                to="options.Stock",
                                on_delete="CASCADE",
                            ),
                            models.UniqueConstraint(
                                fields=["stock", "taken_at"],
                                name="option_snapshots_stock_id_taken_at_key",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(underlying_price__gt=0),
                                name="option_snapshots_underlying_price_check",
                            ),
                        ],
                        "indexes": [
                            pg.Index(
                                fields=["stock", "-taken_at"],
                                name="idx_option_snapshots_stock_taken_at",
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="Stock",
                    fields=[
                        (
                            "id",
                            pg.AutoField(
                                serial=True, primary_key=True, serialize=False
                            ),
                        ),
                        (
                            "symbol",
                            models.CharField(
                                max_length=10,
                                db_comment="Ticker as the exchange writes it",
                            ),
                        ),
                        ("name", models.CharField(max_length=200)),
                        (
                            "exchange",
                            models.CharField(max_length=20, null=True, blank=True),
                        ),
                        ("sector", models.TextField(null=True, blank=True)),
                        (
                            "tags",
                            ArrayField(
                                models.TextField(),
                                db_default=[],
                                db_comment="Free labels for grouping, such as 'tech' or 'dividend'",
                            ),
                        ),
                        ("is_active", models.BooleanField(db_default=True)),
                        (
                            "created_at",
                            models.DateTimeField(db_default=TransactionNow()),
                        ),
                        (
                            "updated_at",
                            models.DateTimeField(db_default=TransactionNow()),
                        ),
                        (
                            "market_cap",
                            models.BigIntegerField(
                                null=True, blank=True, db_comment="In whole US dollars"
                            ),
                        ),
                    ],
                    options={
                        "db_table": "stocks",
                        "db_table_comment": "Underlyings whose options are collected",
                        "constraints": [
                            models.UniqueConstraint(
                                fields=["symbol"], name="stocks_symbol_key"
                            ),
                            models.UniqueConstraint(
                                Lower("symbol"), name="idx_stocks_lower_symbol"
                            ),
                        ],
                        "indexes": [
                            models.Index(
                                fields=["symbol"],
                                condition=models.Q(is_active=True),
                                name="idx_stocks_active_symbol",
                            ),
                            models.Index(
                                fields=["market_cap"], name="idx_stocks_market_cap"
                            ),
                            GinIndex(fields=["tags"], name="idx_stocks_tags"),
                        ],
                    },
                ),
            ],
        ),
    ]
