from django.db import models


class Account(models.Model):
    email = models.CharField(max_length=40)
    favourite = models.ForeignKey(
        "shop.Product", on_delete=models.SET_NULL, null=True, related_name="+"
    )
    manager = models.ForeignKey("self", on_delete=models.CASCADE, null=True)

    class Meta:
        db_table = "account"
        constraints = [
            models.CheckConstraint(
                name="account_email", condition=models.Q(email__contains="@")
            ),
            models.UniqueConstraint(name="account_email_key", fields=["email"]),
        ]
