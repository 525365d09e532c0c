"""Servers of a bench or a test on this machine: a port that is free, and a process that serves as long as a block lasts."""

from __future__ import annotations

import os
import socket
import subprocess
import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager

import httpx

PATIENCE = 60.0


def free_port() -> int:
    """A port of this machine that nobody listens on."""
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        return int(taken.getsockname()[1])


@contextmanager
def serving(command: list[str], port: int, places: Mapping[str, str], path: str) -> Iterator[subprocess.Popen[bytes]]:
    """A command that serves on a port, from its first answer at a path on; `places` are added to its environment.

    Raises RuntimeError when it ends or takes too long before that.
    """
    quiet = subprocess.DEVNULL
    process = subprocess.Popen(command, env={**os.environ, **places}, stdout=quiet, stderr=quiet)
    try:
        _wait(f"http://127.0.0.1:{port}{path}", process)
        yield process
    finally:
        process.terminate()
        process.wait()


def _wait(address: str, process: subprocess.Popen[bytes]) -> None:
    started = time.monotonic()
    with httpx.Client(trust_env=False, timeout=5) as client:
        while process.poll() is None and time.monotonic() - started < PATIENCE:
            try:
                # A server that is not ready yet may say so.
                if not client.get(address).is_server_error:
                    return
            except httpx.TransportError:
                pass
            time.sleep(0.02)
    raise RuntimeError("a server of the bench did not start")
