"""A PostgreSQL and an S3 server of their own on the loopback, for as long as a block or a command lasts.

`python -m tests.lakehouse.services COMMAND ...` runs a command with both; its exit code comes back.
"""

from __future__ import annotations

import os
import pwd
import secrets
import shutil
import signal
import subprocess
import sys
import time
import urllib.request
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory

from bench.loopback import free_port

BUCKET = "cmw"
S3 = ("moto[s3]==5.2.5", "flask==3.1.3", "flask-cors==6.0.5")
SECONDS = 120
# Tests write only where this says that the servers are ours, never to an object storage that a machine happens to name.
STARTED = "CMW_SERVICES_STARTED"


@contextmanager
def services() -> Iterator[dict[str, str]]:
    """Both servers; the variables by which libpq and the reader of S3 find them come back. Only what was started is ended."""
    with TemporaryDirectory(prefix="cmw-lakehouse-") as place, _postgres(Path(place)) as postgres, _s3(place) as s3:
        yield {**postgres, **s3, STARTED: "yes"}


@contextmanager
def _postgres(place: Path) -> Iterator[dict[str, str]]:
    port, folder = free_port(), place / "postgres"
    folder.mkdir()
    # PostgreSQL does not run as root.
    account = pwd.getpwnam("postgres") if os.getuid() == 0 else pwd.getpwuid(os.getuid())
    for path in (place, folder):
        os.chown(path, account.pw_uid, account.pw_gid)
    told = {"PGHOST": "127.0.0.1", "PGPORT": str(port), "PGUSER": "cmw", "PGPASSWORD": secrets.token_hex(16)}
    (place / "password").write_text(told["PGPASSWORD"], encoding="utf-8")
    os.chown(place / "password", account.pw_uid, account.pw_gid)
    who = {"user": account.pw_uid, "group": account.pw_gid} if os.getuid() == 0 else {}
    made = [_program("initdb"), "-D", folder, "-U", "cmw", "-A", "scram-sha-256", f"--pwfile={place / 'password'}"]
    subprocess.run([*made, "-E", "UTF8", "--no-sync"], check=True, stdout=subprocess.DEVNULL, **who)
    options = ["-c", "listen_addresses=127.0.0.1", "-c", f"unix_socket_directories={folder}", "-c", "fsync=off"]
    command = [_program("postgres"), "-D", folder, "-p", str(port), *options]
    asked = [_program("pg_isready"), "-q"]
    with _running(command, place / "postgres.log", who, lambda: not subprocess.run(asked, env=told).returncode):
        yield told


@contextmanager
def _s3(place: str) -> Iterator[dict[str, str]]:
    port = free_port()
    address = f"http://127.0.0.1:{port}"
    packages = ["--from", S3[0], *(part for name in S3[1:] for part in ("--with", name))]
    command = [".venv/bin/uv", "tool", "run", "--quiet", *packages, "moto_server", "-H", "127.0.0.1", "-p", str(port)]
    with _running(command, Path(place) / "s3.log", {}, lambda: _answers(address)):
        urllib.request.urlopen(urllib.request.Request(f"{address}/{BUCKET}", method="PUT"), timeout=10)
        yield {
            "AWS_ENDPOINT_URL": address,
            "AWS_REGION": "us-east-1",
            "AWS_ACCESS_KEY_ID": "loopback",
            "AWS_SECRET_ACCESS_KEY": secrets.token_hex(16),
        }


@contextmanager
def _running(command: list, log: Path, who: dict[str, int], is_up: Callable[[], bool]) -> Iterator[None]:
    """A server from when it answers until the block ends; what it says on standard error goes to the log."""
    with log.open("wb") as told:
        server = subprocess.Popen(command, stdout=told, stderr=told, start_new_session=True, **who)
    try:
        end = time.monotonic() + SECONDS
        while not is_up():
            if server.poll() is not None or time.monotonic() > end:
                raise RuntimeError(f"{command[0]} does not answer:\n{log.read_text()[-2000:]}")
            time.sleep(0.2)
        yield
    finally:
        # The group, for uv starts the server as a child; SIGINT ends PostgreSQL without waiting for its clients.
        os.killpg(server.pid, signal.SIGINT)
        server.wait(SECONDS)


def _answers(address: str) -> bool:
    try:
        with urllib.request.urlopen(address, timeout=2):
            return True
    except OSError:
        return False


def _program(name: str) -> str:
    """The path of a program of PostgreSQL; Debian keeps those of the server out of the PATH."""
    found = sorted(Path("/usr/lib/postgresql").glob(f"*/bin/{name}"))
    path = shutil.which(name) or (str(found[-1]) if found else "")
    if not path:
        raise FileNotFoundError(f"{name} is not on this machine: run scripts/get-postgresql.")
    return path


def main(command: list[str]) -> int:
    """Run a command beside both servers; its exit code comes back."""
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(1))  # so that the servers end with this
    with services() as told:
        return subprocess.run(command, env={**os.environ, **told}).returncode


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
