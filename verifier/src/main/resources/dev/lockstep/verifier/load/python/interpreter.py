# Says what interpreter this is. Any Python since 2.6 must understand it.
import json
import os
import sys

packages = {}
try:
    from importlib.metadata import PackageNotFoundError, version

    for name in ("Django", "SQLAlchemy", "alembic", "psycopg", "pydantic"):
        try:
            packages[name] = version(name)
        except PackageNotFoundError:
            pass
except ImportError:
    pass
facts = {
    "version": list(sys.version_info[:3]),
    "executable": sys.executable,
    "platform": os.uname()[0] + "-" + os.uname()[4],
    "packages": packages,
}
sys.stdout.write(json.dumps(facts))
