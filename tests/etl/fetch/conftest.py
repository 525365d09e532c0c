"""The look-alike sites, and a client that is ours in everything but the last hop, the pauses and the clock."""

import pytest
from httpx_retries import Retry

from etl.fetch import run, uhri
from etl.fetch.client import Client, Limits, Network
from tests.etl.fetch.look_alike import PUBLIC, LookAlike

HOSTS = sorted(set().union(*(site.hosts for site in run.SITES.values())) | uhri.HOSTS)
CONTACT = "tests@example.org"


class NotedRetry(Retry):
    """Notes the pauses instead of making them."""

    pauses = []

    def sleep(self, response):
        NotedRetry.pauses.append(self._calculate_sleep(getattr(response, "headers", {})))


class NotedPace:
    """Notes whose turn it was instead of waiting."""

    def __init__(self):
        self.turns = []
        self.slowed = {}

    def wait(self, host):
        self.turns.append(host)

    def slow_down(self, host, seconds):
        self.slowed[host] = seconds


@pytest.fixture
def site():
    return LookAlike()


@pytest.fixture
def names():
    """The name server: every host has a public address, unless a test says otherwise."""
    return {}


@pytest.fixture
def pace():
    return NotedPace()


@pytest.fixture
def pauses():
    NotedRetry.pauses.clear()
    return NotedRetry.pauses


@pytest.fixture
def last_hop(site):
    yield site.serve(*HOSTS)
    site.stop()


@pytest.fixture
def network(last_hop, names, pace, pauses):
    """Called with limits or a clock: what lies outside, with the look-alike sites in the place of the internet."""

    def _network(limits=None, clock=None):
        retry = NotedRetry(total=4, backoff_factor=1, backoff_jitter=0, max_backoff_wait=300)
        return Network(
            last_hop=last_hop,
            resolver=lambda host: names.get(host, [PUBLIC]),
            pace=pace,
            retry=retry,
            clock=clock or (lambda: 0.0),
            limits=limits or Limits(),
        )

    return _network


@pytest.fixture
def client(network, tmp_path):
    """Called with hosts and what network takes: a client."""
    made = []

    def _client(*hosts, **outside):
        made.append(Client(hosts or HOSTS, CONTACT, tmp_path / "cache" / "pages.db", network(**outside)))
        return made[-1]

    yield _client
    for each in made:
        each.close()
