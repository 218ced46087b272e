"""Creates what a module of SQLAlchemy models declares, as ``create_all`` does, but passes over statements that fail.

Arguments: the address of the database, the module's file. Prints one line for each failure.
"""

import importlib.util
import sys

import sqlalchemy
import sqlalchemy.orm


def main(url: str, path: str) -> None:
    spec = importlib.util.spec_from_file_location("models", path)
    module = importlib.util.module_from_spec(spec)
    sys.modules["models"] = module
    spec.loader.exec_module(module)
    metadata = getattr(module, "Base", module).metadata
    sqlalchemy.orm.configure_mappers()
    engine = sqlalchemy.create_engine(url, isolation_level="AUTOCOMMIT")
    with engine.connect() as connection:

        def execute(statement: sqlalchemy.schema.ExecutableDDLElement, *args: object, **options: object) -> None:
            try:
                connection.execute(statement)
            except sqlalchemy.exc.SQLAlchemyError as failure:
                print(" ".join(str(failure).split("\n[SQL")[0].split()))

        metadata.create_all(sqlalchemy.create_mock_engine(url, execute), checkfirst=False)


if __name__ == "__main__":
    main(*sys.argv[1:])
