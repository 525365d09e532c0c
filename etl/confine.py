"""Makes this process give up what reading a stranger's document does not need. For a process that does nothing else.

The operating system bounds memory, processor time and files. On top of that Python code is refused sockets, new processes
and changes to files. Native code (a fault in a PDF library, say) is held by the operating system's bounds alone: this
narrows what a hostile document can do and is no sandbox.
"""

from __future__ import annotations

import os
import resource
import sys
from typing import Any

LIMITS = {
    "memory": ("RLIMIT_AS", 1 << 30),
    "processor time": ("RLIMIT_CPU", 20),
    "the size of files": ("RLIMIT_FSIZE", 0),
    "the number of processes": ("RLIMIT_NPROC", 0),
    "memory dumps": ("RLIMIT_CORE", 0),
}
REFUSED = ("socket.", "subprocess.", "os.system", "os.exec", "os.fork", "os.posix_spawn", "os.spawn")
CHANGES = ("os.remove", "os.rename", "os.mkdir", "os.rmdir", "os.link", "os.symlink", "os.truncate", "os.chmod")
WRITING = os.O_WRONLY | os.O_RDWR | os.O_CREAT


def confine() -> list[str]:
    """Bound this process for good; back come the names of what this machine cannot bound."""
    missing = []
    for name, (limit, most) in LIMITS.items():
        try:
            resource.setrlimit(getattr(resource, limit), (most, most))
        except (AttributeError, ValueError, OSError):
            missing.append(name)
    sys.addaudithook(_refuse)
    return missing


def _refuse(event: str, arguments: tuple[Any, ...]) -> None:
    writes = event == "open" and isinstance(arguments[2], int) and arguments[2] & WRITING
    if writes or event.startswith((*REFUSED, *CHANGES)):
        raise PermissionError(f"{event} is refused while a document is read")
