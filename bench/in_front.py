"""An nginx with the file of deploy/, in front of whatever listens on some ports of this machine."""

from __future__ import annotations

import subprocess
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

from bench.loopback import free_port, serving

CONF = Path(__file__).parent.parent / "deploy" / "nginx.conf"


@contextmanager
def nginx(place: Path, behind: Sequence[int]) -> Iterator[int]:
    """The port of an nginx that keeps its files in a folder and hands on to the ports `behind`; its log is `place / "log"`.

    Raises FileNotFoundError where there is no nginx, CalledProcessError when it does not take the file.
    """
    port = free_port()
    servers = "".join(f"server 127.0.0.1:{one};" for one in behind)
    text = CONF.read_text(encoding="utf-8").replace("server 127.0.0.1:8501;", servers)
    text = text.replace("127.0.0.1:8080", f"127.0.0.1:{port}").replace("/var/log/nginx/cmw.log", str(place / "log"))
    whole = f"daemon off; pid {place}/pid; error_log {place}/errors; events {{}} http {{ {text} }}"
    path = place / "nginx.conf"
    path.write_text(whole, encoding="utf-8")
    subprocess.run(["nginx", "-t", "-c", str(path)], check=True, capture_output=True)
    with serving(["nginx", "-c", str(path)], port, {}, "/_stcore/health"):
        yield port
