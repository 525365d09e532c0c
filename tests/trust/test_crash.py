"""A build that is killed, starved or refused harms nothing: the old one stays, the next one succeeds, nothing is half read."""

import os
import resource
import shutil
import subprocess
import sys
import time
from pathlib import Path

import pytest

from etl import load, pipeline
from etl.errors import CannotWrite
from tests.trust import crash

pytestmark = pytest.mark.no_build
ROOT_ONLY = pytest.mark.skipif(os.geteuid() != 0, reason="mounting a small disk needs root")


@pytest.fixture
def small_disk(tmp_path):
    """A folder on a disk of its own, of 60 MB."""
    place = tmp_path / "disk"
    place.mkdir()
    told = subprocess.run(
        ["mount", "-t", "tmpfs", "-o", "size=60m", "tmpfs", str(place)], capture_output=True, text=True
    )
    if told.returncode:
        pytest.skip(f"no small disk can be mounted here: {told.stderr.strip()}")
    yield place
    subprocess.run(["umount", str(place)], check=True)


def test_builds_killed_at_random_moments_lose_nothing():
    told = subprocess.run([sys.executable, "-m", "tests.trust.kills", "3"], capture_output=True, text=True)
    assert told.stdout.startswith("3 builds killed, 3 survived"), told.stderr


def refused(folder):
    """The sentence with which a build is refused; empty when it was made."""
    try:
        crash.make(folder)
    except CannotWrite as told:
        return str(told)
    return ""


@ROOT_ONLY
def test_a_full_disk_is_one_sentence_and_the_old_build_stays(small_disk):
    builds = crash.prepare(small_disk)
    crash.in_process(crash.make, small_disk)
    before = crash.in_process(crash.look, builds)
    for room in (2_000_000, 600_000, 50_000):
        filler = small_disk / "filler"
        filler.write_bytes(b"x" * (shutil.disk_usage(small_disk).free - room))
        told = crash.in_process(refused, small_disk)
        filler.unlink()
        assert told.startswith("The disk is full") and "Make room" in told and "\n" not in told
        crash.check_old(builds, before)
    crash.check_next(small_disk)


@ROOT_ONLY
def test_a_folder_that_cannot_be_written_is_one_sentence(small_disk):
    builds = crash.prepare(small_disk)
    crash.in_process(crash.make, small_disk)
    before = crash.in_process(crash.look, builds)
    subprocess.run(["mount", "-o", "remount,ro", str(small_disk)], check=True)
    told = crash.in_process(refused, small_disk)
    assert "cannot be written" in told and "\n" not in told
    crash.check_old(builds, before)
    subprocess.run(["mount", "-o", "remount,rw", str(small_disk)], check=True)
    crash.check_next(small_disk)


def starved(folder, more):
    """A build that may use only so many bytes more than the process has by now; True when it was made."""
    used = int(Path("/proc/self/statm").read_text().split()[0]) * resource.getpagesize()
    resource.setrlimit(resource.RLIMIT_AS, (used + more, used + more))
    try:
        crash.make(folder)
    except CannotWrite as told:
        assert "too little memory" in str(told)
        return False
    return True


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux bounds the memory of a process")
def test_a_want_of_memory_leaves_the_old_build(tmp_path):
    builds = crash.prepare(tmp_path)
    crash.in_process(crash.make, tmp_path)
    before = crash.in_process(crash.look, builds)
    crash.start(tmp_path, starved, 40_000_000).join()
    crash.check_old(builds, before)
    crash.check_next(tmp_path)


def test_of_two_builds_at_once_one_wins_and_the_other_says_so(tmp_path):
    builds = crash.prepare(tmp_path)
    crash.in_process(crash.make, tmp_path)
    first = crash.start(tmp_path)
    while first.is_alive() and not list(builds.glob(f"{load.STAGED}*")):
        time.sleep(0.005)
    with pytest.raises(load.BuildAtWork, match="Another build is at work"):
        pipeline.build(tmp_path / "data", builds, None, True, crash.quiet)
    first.join()
    assert first.exitcode == 0
    crash.check_next(tmp_path)
