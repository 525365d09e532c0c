"""The one setting of the lakehouse: CMW_WAREHOUSE, as in `ducklake:postgres:dbname=cmw host=db;data=s3://cmw/builds/`.

Passwords and keys come from the environment alone (PGPASSWORD, AWS_SECRET_ACCESS_KEY and their like).
"""

from __future__ import annotations

import os
import re
from dataclasses import dataclass

NAME = "CMW_WAREHOUSE"
ENGINE, DATA = "ducklake:", ";data="
FORM = "`ducklake:postgres:dbname=cmw host=db;data=s3://bucket/folder/`"
SECRET = re.compile(r"(password|token)\s*=|://[^/]*:[^/]*@", re.IGNORECASE)


class WarehouseError(Exception):
    """The lakehouse cannot be used; the message says why and what to do."""


@dataclass(frozen=True)
class Warehouse:
    """A catalogue as DuckLake takes it (`postgres:dbname=cmw host=db`), and the address that the Parquet files lie under."""

    catalogue: str
    data: str

    @property
    def kind(self) -> str:
        """What keeps the catalogue: postgres, or md for MotherDuck."""
        return self.catalogue.partition(":")[0]


def chosen() -> Warehouse | None:
    """The lakehouse that CMW_WAREHOUSE names; None without the setting. Raises WarehouseError when it cannot be understood."""
    told = os.environ.get(NAME, "").strip()
    return read(told) if told else None


def read(told: str) -> Warehouse:
    """A setting as a lakehouse. Raises WarehouseError when it is not of the form, or when it holds a secret."""
    engine, (catalogue, _, data) = told[: len(ENGINE)], told[len(ENGINE) :].partition(DATA)
    if engine != ENGINE or not data or catalogue.partition(":")[0] not in ("postgres", "md"):
        raise WarehouseError(f"{NAME} is not understood; its form is {FORM}.")
    if SECRET.search(told):
        raise WarehouseError(
            f"{NAME} holds a secret. Take it out and hand it over in the environment, as in PGPASSWORD."
        )
    return Warehouse(catalogue.strip(), data.strip().rstrip("/") + "/")
