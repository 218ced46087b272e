from django.contrib.postgres.fields import ArrayField, DateRangeField
from django.db import models
from django.db.models.functions import Now


class Colour(models.TextChoices):
    RED = "red", "Red"
    GREEN = "green", "Green"


class Product(models.Model):
    code = models.CharField(primary_key=True, max_length=3)
    owner = models.ForeignKey("crm.Account", on_delete=models.RESTRICT)
    colour = models.CharField(max_length=5, choices=Colour)
    price = models.DecimalField(max_digits=3, decimal_places=3)
    low = models.IntegerField()
    high = models.IntegerField()
    born = models.DateField()
    made_at = models.DateTimeField(db_default=Now())
    took = models.DurationField()
    opens = models.TimeField()
    ratio = models.FloatField()
    is_open = models.BooleanField()
    token = models.UUIDField(unique=True)
    picture = models.BinaryField()
    extras = models.JSONField()
    tags = ArrayField(models.TextField())
    grid = ArrayField(ArrayField(models.IntegerField()))
    season = DateRangeField()
    host = models.GenericIPAddressField()
    doubled = models.GeneratedField(
        expression=models.F("low") * 2,
        output_field=models.IntegerField(),
        db_persist=True,
    )

    class Meta:
        db_table = "product"
        constraints = [
            models.CheckConstraint(
                name="product_range", condition=models.Q(high__gt=models.F("low"))
            ),
            models.CheckConstraint(
                name="product_born", condition=models.Q(born__gt="2031-05-06")
            ),
            models.CheckConstraint(
                name="product_low", condition=models.Q(low__gt=4711)
            ),
        ]


class Line(models.Model):
    pk = models.CompositePrimaryKey("product", "number")
    product = models.ForeignKey(Product, on_delete=models.CASCADE)
    number = models.SmallIntegerField()

    class Meta:
        db_table = "line"


class Tint(models.Model):
    line = models.ForeignKey(Product, on_delete=models.CASCADE, related_name="+")
    product = models.OneToOneField(Product, on_delete=models.CASCADE)

    class Meta:
        db_table = "tint"


class Impossible(models.Model):
    size = models.IntegerField()

    class Meta:
        db_table = "impossible"
        constraints = [
            models.CheckConstraint(
                name="impossible_size",
                condition=models.Q(size__gt=1) & models.Q(size__lt=1),
            )
        ]
