"""Creates, drops and creates again what a package of models says, through asyncpg, and reads every table."""

import asyncio
import json
import sys
from importlib import import_module

import sqlalchemy as sa
from sqlalchemy.ext.asyncio import create_async_engine


async def trial(package: str, address: dict) -> None:
    metadata = import_module(package).Base.metadata
    engine = create_async_engine(sa.URL.create("postgresql+asyncpg", **address))
    async with engine.begin() as connection:
        await connection.run_sync(metadata.create_all)
        await connection.run_sync(metadata.drop_all)
        await connection.run_sync(metadata.create_all)
        for table in metadata.tables.values():
            await connection.execute(sa.select(table))
    await engine.dispose()


request = json.load(sys.stdin)
sys.path.insert(0, request["folder"])
asyncio.run(trial(request["package"], request["address"]))
