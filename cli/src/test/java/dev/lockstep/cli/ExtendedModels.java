package dev.lockstep.cli;

/** What a team adds to its models, and what becomes of its schema meanwhile. */
final class ExtendedModels {
    /** A manager, a base class, constants, properties, validation, an override, options, methods, text, odd layout. */
    static final String DJANGO = """
            \"""Stock, with what the team adds to it.

            Lockstep wrote this file once and leaves it alone.
            \"""

            from pathlib import Path
            from django.core.exceptions import ValidationError
            from django.db import models
            from shop.bases import Mood, StockBase


            class StockQuerySet(models.QuerySet):
                def happy(self):
                    return self.filter(mood=Mood.GOOD)

            class Described:
                def described(self):
                    return f"{self} at {self.price}"


            class Stock(Described, StockBase):   # two bases
                FEE = 3

                objects = StockQuerySet.as_manager()

                class Meta(StockBase.Meta):
                    pass

                @property
                def is_cheap(self) -> bool:
                    return self.price is not None and self.price < 10

                def clean(self) -> None:
                    super().clean()
                    if not self.symbol.isupper():
                        raise ValidationError({"symbol": "in capitals, bitte – ärgerlich"})

                def save(self, *args, **kwargs):
                    Path("FOLDER/used-by-django").touch()
                    super().save(*args, **kwargs)

                def __str__(self) -> str:
                    return f"<{self.symbol}>"



            # no line feed here""";

    /** An interface, a constant, a transient field, callbacks, a method, an annotation, comments. */
    static final String JPA = """
            package com.example.model;

            import jakarta.persistence.MappedSuperclass;
            import jakarta.persistence.PostPersist;
            import jakarta.persistence.PrePersist;
            import jakarta.persistence.Transient;
            import java.io.IOException;
            import java.nio.file.Files;
            import java.nio.file.Path;
            import java.util.function.Supplier;

            /* Ours. */
            @MappedSuperclass
            public abstract class StockExtension implements Supplier<String> {
                public static final int FEE = 3;

                @Transient private String lastSeen = "";

                @Override public String get() { return described() + lastSeen; }

                public String described() {
                    return ((Stock) this).getSymbol() + " at " + ((Stock) this).getPrice();
                }

                @PrePersist
                void check() {
                    if (((Stock) this).getSymbol() == null) throw new IllegalStateException("no symbol");
                }

                @PostPersist
                void seen() throws IOException {
                    lastSeen = "now";
                    Files.writeString(Path.of("FOLDER/used-by-jpa"), described());
                }
            }
            """;

    /** A hook, a constant, a validator, a hybrid, a property, a method, a class method, an override, text, layout. */
    static final String SQLALCHEMY = """
            from pathlib import Path
            from sqlalchemy.ext.hybrid import hybrid_property
            from sqlalchemy.orm import validates

            class StockMixin:
              FEE = 3

              def __init_subclass__(cls, **kw):
                super().__init_subclass__(**kw)
                Path("FOLDER/used-by-sqlalchemy").touch()

              @validates("symbol")
              def _symbol(self, key, value):
                if not value: raise ValueError(key)
                return value

              @hybrid_property
              def is_cheap(self): return self.price < 10

              @property
              def described(self): return f"{self.symbol} at {self.price}"

              @classmethod
              def named(cls, symbol): return cls(symbol=symbol)

              def __repr__(self): return f"<{self.symbol}>"
            # ärgerlich""";

    private ExtendedModels() {}

    /** The schema after a change: columns and tables come, change, are renamed and go. */
    static String changed(String schema, int change) {
        String table = "extra_" + (change + 3) / 4;
        return switch (change % 4) {
            case 1 ->
                schema + "CREATE TABLE " + table
                        + " (id serial PRIMARY KEY, stock_id int REFERENCES stocks, name text);\n";
            case 2 -> schema + "ALTER TABLE stocks ADD COLUMN c" + change + " text DEFAULT 'x';\n";
            case 3 -> schema + "ALTER TABLE " + table + " RENAME COLUMN name TO title;\n";
            default ->
                change % 8 == 0
                        ? schema + "DROP TABLE " + table + ";\n"
                        : schema + "ALTER TABLE " + table + " RENAME TO other_" + change + ";\n";
        };
    }
}
