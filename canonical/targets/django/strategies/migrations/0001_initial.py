"""The first migration of strategies.

Written once by Lockstep; later changes to the schema become later migrations.
"""

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
                    name="MarketCondition",
                    fields=[
                        (
                            "pk",
                            models.CompositePrimaryKey(
                                "observed_on", "region", serialize=False
                            ),
                        ),
                        ("observed_on", models.DateField()),
                        ("region", pg.CharField(max_length=2, db_type="character(2)")),
                        (
                            "volatility_index",
                            models.DecimalField(
                                max_digits=6, decimal_places=2, null=True, blank=True
                            ),
                        ),
                        (
                            "trend",
                            models.CharField(max_length=10, db_default="neutral"),
                        ),
                        ("notes", models.TextField(null=True, blank=True)),
                    ],
                    options={
                        "db_table": "market_conditions",
                        "db_table_comment": "What the market of a region was like on a day",
                        "constraints": [
                            models.CheckConstraint(
                                condition=models.Q(
                                    trend__in=["bullish", "bearish", "neutral"]
                                ),
                                name="ck_market_conditions_trend",
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="StrategyHistory",
                    fields=[
                        (
                            "id",
                            pg.BigAutoField(
                                serial=True, primary_key=True, serialize=False
                            ),
                        ),
                        (
                            "stock",
                            pg.ForeignKey(
                                "options.Stock",
                                on_delete=models.RESTRICT,
                                constraint="strategy_history_stock_id_fkey",
                                db_on_delete="RESTRICT",
                            ),
                        ),
                        (
                            "contract",
                            pg.ForeignKey(
                                "options.OptionContract",
                                on_delete=models.SET_NULL,
                                null=True,
                                blank=True,
                                constraint="strategy_history_contract_id_fkey",
                                db_on_delete="SET NULL",
                                deferrable="DEFERRED",
                            ),
                        ),
                        ("strategy_name", models.CharField(max_length=100)),
                        ("parameters", models.JSONField(db_default={})),
                        ("legs", models.SmallIntegerField(db_default=1)),
                        (
                            "profit_loss",
                            models.DecimalField(
                                max_digits=14, decimal_places=2, null=True, blank=True
                            ),
                        ),
                        ("opened_at", models.DateTimeField(db_default=pg.Sql("now()"))),
                        ("closed_at", models.DateTimeField(null=True, blank=True)),
                        ("condition_date", models.DateField(null=True, blank=True)),
                        (
                            "condition_region",
                            pg.CharField(
                                max_length=2,
                                db_type="character(2)",
                                null=True,
                                blank=True,
                            ),
                        ),
                        (
                            "condition",
                            pg.ForeignObject(
                                "strategies.MarketCondition",
                                on_delete=models.SET_NULL,
                                from_fields=["condition_date", "condition_region"],
                                to_fields=["observed_on", "region"],
                                null=True,
                                blank=True,
                            ),
                        ),
                    ],
                    options={
                        "db_table": "strategy_history",
                        "db_table_comment": "Every strategy ever opened, with its outcome",
                        "constraints": [
                            pg.ForeignKeyConstraint(
                                name="strategy_history_condition_fkey",
                                fields=["condition_date", "condition_region"],
                                to="strategies.MarketCondition",
                                to_fields=["observed_on", "region"],
                                on_delete="SET NULL",
                            ),
                            pg.ForeignKeyConstraint(
                                name="strategy_history_contract_id_fkey",
                                fields=["contract"],
                                to="options.OptionContract",
                                on_delete="SET NULL",
                                deferrable="DEFERRED",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(legs__range=(1, 8)),
                                name="strategy_history_legs_check",
                            ),
                            pg.ForeignKeyConstraint(
                                name="strategy_history_stock_id_fkey",
                                fields=["stock"],
                                to="options.Stock",
                                on_delete="RESTRICT",
                            ),
                        ],
                        "indexes": [
                            models.Index(
                                fields=["stock", "-opened_at"],
                                condition=models.Q(closed_at__isnull=True),
                                name="idx_strategy_history_open",
                            ),
                            pg.GinIndex(
                                fields=["parameters"],
                                opclasses=["jsonb_path_ops"],
                                name="idx_strategy_history_parameters",
                            ),
                        ],
                    },
                ),
            ],
        ),
    ]
