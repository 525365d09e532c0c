"""Whether the dashboard has a good build to show: `python -m tracker.health` prints it as JSON, exit code 0 when it is ready.

Alive is another question: `/_stcore/health` of Streamlit answers as long as the server runs, with or without a build.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Iterable
from datetime import UTC, datetime
from functools import lru_cache
from typing import Any

from prometheus_client import REGISTRY
from prometheus_client.core import GaugeMetricFamily
from prometheus_client.metrics_core import Metric
from prometheus_client.registry import Collector

from tracker.build import NoBuild, current_build, run


def status() -> dict[str, Any]:
    """What there is to show: ready, degraded (another build stands in), build, built_at, age_seconds, and why not."""
    try:
        build = current_build()
        n = int(run("select count(*) as n from statement")["n"].iloc[0])
    except NoBuild as error:
        return {"ready": False, "degraded": True, "build": None, "why": str(error)}
    except Exception as error:  # whatever keeps a build from answering is why it is not ready
        return {
            "ready": False,
            "degraded": True,
            "build": None,
            "why": f"The build does not answer ({type(error).__name__}).",
        }
    manifest = build.manifest
    age = datetime.now(UTC) - datetime.fromisoformat(manifest["built_at"])
    return {
        "ready": n > 0,
        "degraded": bool(build.stands_in_for),
        "build": build.build_id,
        "built_at": manifest["built_at"],
        "age_seconds": round(age.total_seconds()),
        "covers_until": manifest["covers_until"],
        "why": f"Build {build.stands_in_for} is missing or damaged." if build.stands_in_for else "",
    }


class Readiness(Collector):
    """The health as numbers: cmw_ready and cmw_degraded (0 or 1), cmw_build_age_seconds."""

    def describe(self) -> Iterable[Metric]:
        """Nothing: the names need no look at a build."""
        return ()

    def collect(self) -> list[GaugeMetricFamily]:
        """The numbers of this moment."""
        found = status()
        return [
            GaugeMetricFamily("cmw_ready", "1 when there is a build to show", float(found["ready"])),
            GaugeMetricFamily(
                "cmw_degraded", "1 when another build stands in for the newest", float(found["degraded"])
            ),
            GaugeMetricFamily(
                "cmw_build_age_seconds", "Age of the build shown", found.get("age_seconds", float("nan"))
            ),
        ]


@lru_cache(maxsize=1)
def register() -> None:
    """Once a process: let the numbers of `tracker.observe` tell the health too."""
    REGISTRY.register(Readiness())


def main() -> int:
    """Print the health; back comes 0 when ready, else 1."""
    found = status()
    print(json.dumps(found, indent=1, ensure_ascii=False))
    return 0 if found["ready"] else 1


if __name__ == "__main__":
    sys.exit(main())
