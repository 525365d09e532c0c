"""The large export: taken up again where it stopped, not fetched again when unchanged, never kept when it is not whole."""

import json

import pytest

from etl.errors import BotChallenge, ChangedTemplate, CutResponse, EmptyList, LimitExceeded
from etl.fetch import uhri
from etl.fetch.client import Limits
from etl.fetch.run import fetch_export
from etl.fetch.store import Store
from tests.etl.fetch.look_alike import Reply

pytestmark = pytest.mark.no_build
ROWS = [{"AnnotationId": f"invented-{n}", "Text": "Invented for the tests of the fetcher. " * 20} for n in range(400)]
EXPORT = json.dumps(ROWS).encode()
JSON = {"Content-Type": "application/json", "ETag": '"v1"'}


@pytest.fixture
def store(tmp_path):
    return Store(tmp_path / "raw" / "uhri", tmp_path / "inbox")


@pytest.fixture
def fetch(client, store):
    def _fetch(**outside):
        seen = []
        outcome = fetch_export(store, client(**outside), lambda done, total: seen.append((done, total)))
        return outcome, seen

    return _fetch


def broken(body, at, **headers):
    return Reply(body[:at], headers={**JSON, **headers}, promised=len(body))


def ranges(site):
    return [asked.headers.get("range") for asked in site.asked if asked.address == uhri.ADDRESS]


def test_the_export_is_kept_with_its_sidecar_and_is_no_document(site, fetch, store, tmp_path):
    site.say(uhri.ADDRESS, Reply(EXPORT, headers=JSON))
    outcome, seen = fetch()
    assert outcome.fetched[0].read_bytes() == EXPORT and seen[-1] == (len(EXPORT), len(EXPORT))
    told = store.known(uhri.ADDRESS)
    assert (told["bytes"], told["headers"]["etag"], told["asked"]) == (len(EXPORT), '"v1"', uhri.ADDRESS)
    assert not (tmp_path / "inbox").exists()


def test_an_export_that_breaks_off_is_taken_up_in_the_same_run(site, fetch):
    site.say(uhri.ADDRESS, broken(EXPORT, 90_000), Reply(EXPORT, headers=JSON))
    outcome, _ = fetch()
    assert outcome.fetched[0].read_bytes() == EXPORT
    assert ranges(site) == [None, "bytes=90000-"]


def test_an_interrupted_run_is_taken_up_by_the_next(site, fetch, client, store):
    site.say(uhri.ADDRESS, Reply(EXPORT, headers=JSON))

    def interrupt(done, total):
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        fetch_export(store, client(), interrupt)
    assert store.known(uhri.ADDRESS) is None
    outcome, _ = fetch()
    assert outcome.fetched[0].read_bytes() == EXPORT
    assert ranges(site)[1].startswith("bytes=") and ranges(site)[1] != "bytes=0-"


def test_a_newer_export_is_not_glued_to_the_old_part(site, fetch):
    newer = EXPORT.replace(b"invented-0", b"changed-00")
    site.say(uhri.ADDRESS, broken(EXPORT, 90_000), Reply(newer, headers={**JSON, "ETag": '"v2"'}))
    outcome, _ = fetch()
    assert outcome.fetched[0].read_bytes() == newer


def test_a_part_without_a_mark_of_its_version_is_not_taken_up(site, fetch):
    plain = {"Content-Type": "application/json", "ETag": 'W/"weak"'}
    site.say(uhri.ADDRESS, Reply(EXPORT[:90_000], headers=plain, promised=len(EXPORT)))
    outcome, _ = fetch()
    assert isinstance(outcome.stopped, CutResponse) and not outcome.fetched
    site.say(uhri.ADDRESS, Reply(EXPORT, headers=plain))
    outcome, _ = fetch()
    assert outcome.fetched[0].read_bytes() == EXPORT and set(ranges(site)) == {None}


def test_a_range_that_starts_elsewhere_is_thrown_away(site, fetch):
    elsewhere = Reply(
        EXPORT[5:], 206, {**JSON, "ETag": "", "Content-Range": f"bytes 5-{len(EXPORT) - 1}/{len(EXPORT)}"}
    )
    site.say(uhri.ADDRESS, broken(EXPORT, 90_000), elsewhere, Reply(EXPORT, headers=JSON))
    outcome, _ = fetch()
    assert outcome.fetched[0].read_bytes() == EXPORT
    assert ranges(site) == [None, "bytes=90000-", None]


def test_an_unchanged_export_is_asked_for_and_not_fetched_again(site, fetch, store):
    site.say(uhri.ADDRESS, Reply(EXPORT, headers=JSON))
    fetch()
    outcome, seen = fetch()
    assert (outcome.known, outcome.fetched, seen) == (1, [], [])
    assert site.asked[-1].headers["if-none-match"] == '"v1"'
    store.path(uhri.ADDRESS, ".json").unlink()
    assert fetch()[0].fetched, "bytes that are gone are fetched again"


@pytest.mark.parametrize(
    ("reply", "fault"),
    [
        (Reply("[]", headers=JSON), EmptyList),
        (Reply('{"message": "moved"}', headers=JSON), ChangedTemplate),
        (Reply('[{"Id": 1}]', headers=JSON), ChangedTemplate),
        (Reply(EXPORT[:-9], headers=JSON), CutResponse),
        (Reply("<html><title>Just a moment...</title></html>"), BotChallenge),
    ],
    ids=["empty", "no list", "other keys", "no end", "challenge"],
)
def test_what_is_no_whole_export_never_replaces_the_last_one(site, fetch, store, reply, fault):
    site.say(uhri.ADDRESS, Reply(EXPORT, headers={**JSON, "ETag": '"v0"'}))
    fetch()
    site.say(uhri.ADDRESS, reply)
    outcome, _ = fetch()
    assert isinstance(outcome.stopped, fault) and not outcome.fetched
    assert store.path(uhri.ADDRESS, ".json").read_bytes() == EXPORT


def test_an_export_past_the_limit_is_left(site, fetch):
    site.say(uhri.ADDRESS, Reply(EXPORT, headers=JSON))
    outcome, _ = fetch(limits=Limits(file_bytes=100_000))
    assert isinstance(outcome.stopped, LimitExceeded) and not outcome.fetched
