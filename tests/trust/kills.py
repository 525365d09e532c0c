"""`python -m tests.trust.kills 200`: how many builds that are killed at a random moment are survived.

Apart from `crash.py`, because a process that is started knows no function of the main module.
"""

import sys
import tempfile
from pathlib import Path

from tests.trust.crash import survive

if __name__ == "__main__":
    with tempfile.TemporaryDirectory() as place:
        found = survive(Path(place), int(sys.argv[1]))
    told = ", ".join(f"{n} {what}" for what, n in found.items())
    print(f"{found.total()} builds killed, {found.total()} survived ({told}).")
