"""The client against the look-alike sites: polite, hard to lead astray, and never silent about a fault."""

import pytest
from pyrate_limiter import AbstractBucket, AbstractClock

from etl.errors import (
    AddressRefused,
    BotChallenge,
    CutResponse,
    FetchError,
    LimitExceeded,
    LoginPage,
    PageAbsent,
    RobotsRefused,
    SiteBusy,
    SiteUnavailable,
)
from etl.fetch.addresses import is_public
from etl.fetch.client import Client, Limits, Network
from etl.fetch.pace import Pace
from tests.etl.fetch.conftest import CONTACT
from tests.etl.fetch.look_alike import FOOT, PUBLIC, Reply

pytestmark = pytest.mark.no_build
PAGE = "https://www.ohchr.org/en/page"
HTML = f"<!doctype html><html><head><title>A page</title></head><body><p>Text.</p>{FOOT}</body></html>"


def moved(where):
    return Reply(status=302, headers={"Location": where})


def test_it_says_who_asks_and_sends_neither_cookies_nor_credentials(site, client, monkeypatch):
    monkeypatch.setenv("HTTPS_PROXY", "http://user:secret@127.0.0.1:9")
    site.say(PAGE, Reply(HTML, headers={"Set-Cookie": "seen=1; Path=/"}))
    asking = client()
    asking.page(PAGE)
    asking.page(PAGE)
    for asked in site.asked:
        assert asked.headers["user-agent"] == f"cmw-review-tracker (+{CONTACT})"
        assert not {"cookie", "authorization", "proxy-authorization", "referer"} & set(asked.headers)


def test_each_attempt_waits_for_its_turn_robots_included(site, client, pace):
    site.say(PAGE, Reply(status=503), HTML)
    client().page(PAGE)
    assert pace.turns == ["www.ohchr.org"] * 3


class Frozen(AbstractClock):
    def now(self):
        return 1_000_000


def test_a_host_is_asked_once_a_second_or_slower_where_it_asks_for_it(monkeypatch):
    slept = []
    monkeypatch.setattr("pyrate_limiter.limiter.sleep", slept.append)
    monkeypatch.setattr(AbstractBucket, "_clock", Frozen())
    ours = Pace()
    ours.wait("www.ohchr.org")
    ours.wait("treaties.un.org")
    assert slept == []
    ours.wait("www.ohchr.org")
    assert 1.0 <= sum(slept) < 1.2
    slept.clear()
    ours.slow_down("www.ohchr.org", 7)
    ours.slow_down("treaties.un.org", 0)
    ours.wait("www.ohchr.org")
    assert 7.0 <= sum(slept) < 7.2


def test_it_keeps_away_from_what_robots_txt_names(site, client, pace):
    rules = "User-agent: *\nDisallow: /en/private\n\nUser-agent: cmw-review-tracker\nCrawl-delay: 7\nDisallow: /en/page"
    site.say("https://www.ohchr.org/robots.txt", Reply(rules, headers={"Content-Type": "text/plain"}))
    site.say(PAGE, HTML)
    with pytest.raises(RobotsRefused, match="save it to data/inbox"):
        client().page(PAGE)
    assert site.addresses() == [] and pace.slowed == {"www.ohchr.org": 7}


def test_a_redirect_to_what_robots_txt_names_is_not_followed(site, client):
    site.say("https://uhri.ohchr.org/robots.txt", Reply("User-agent: *\nDisallow: /"))
    site.say(PAGE, moved("https://uhri.ohchr.org/page"))
    with pytest.raises(RobotsRefused):
        client().page(PAGE)
    assert site.addresses() == [PAGE]


def test_robots_txt_that_cannot_be_had_allows_nothing(site, client):
    site.say("https://www.ohchr.org/robots.txt", Reply(status=500))
    site.say(PAGE, HTML)
    with pytest.raises(SiteUnavailable, match="robots.txt"):
        client().page(PAGE)
    assert site.addresses() == []


def test_too_many_requests_are_answered_by_the_pause_asked_for(site, client, pauses):
    site.say(PAGE, Reply(status=429, headers={"Retry-After": "17"}), HTML)
    assert client().page(PAGE).status == 200
    assert pauses == [17]


def test_a_short_outage_is_waited_out_with_growing_pauses_and_a_long_one_is_told(site, client, pauses):
    site.say(PAGE, Reply(status=503), Reply(status=503), HTML)
    assert client().page(PAGE).status == 200
    assert pauses == [2, 4]
    site.say(PAGE, Reply(status=503))
    with pytest.raises(SiteUnavailable, match="503"):
        client().page(PAGE)


def test_a_site_that_asks_for_an_hour_is_left_alone(site, client, pauses):
    site.say(PAGE, Reply(status=429, headers={"Retry-After": "3600"}), HTML)
    with pytest.raises(SiteBusy, match="3600 seconds"):
        client().page(PAGE)
    assert pauses == [] and site.addresses() == [PAGE]


def test_a_redirect_to_an_allowed_host_is_followed_and_told(site, client):
    site.say(PAGE, moved("https://uhri.ohchr.org/page"))
    site.say("https://uhri.ohchr.org/page", HTML)
    page = client().page(PAGE)
    assert (page.asked, page.address) == (PAGE, "https://uhri.ohchr.org/page")


@pytest.mark.parametrize(
    "where",
    [
        "https://ohchr.org.example.com/page",
        "http://www.ohchr.org/page",
        "https://127.0.0.1/page",
        "https://[::1]/page",
        "https://169.254.169.254/latest/meta-data",
        "https://user:secret@www.ohchr.org/page",
        "https://www.ohchr.org:8443/page",
        "file:///etc/passwd",
        "ftp://www.ohchr.org/page",
        "https://www.ohchr.org./page",
    ],
)
def test_a_redirect_elsewhere_is_refused_before_anything_is_asked_there(site, client, where):
    site.say(PAGE, moved(where))
    with pytest.raises(FetchError) as refused:
        client().page(PAGE)
    assert isinstance(refused.value, AddressRefused) or where.startswith(("file", "ftp"))
    assert site.addresses() == [PAGE]


def test_redirects_in_a_circle_end(site, client):
    site.say(PAGE, moved(PAGE))
    with pytest.raises(SiteUnavailable, match="without end"):
        client().page(PAGE)
    assert len(site.addresses()) == 6


@pytest.mark.parametrize("answer", [["127.0.0.1"], ["10.0.0.8"], [PUBLIC, "192.168.1.1"], ["::1"], ["fe80::1"]])
def test_a_name_that_leads_to_a_private_address_is_refused(site, client, names, answer):
    names["www.ohchr.org"] = answer
    site.say(PAGE, HTML)
    with pytest.raises(AddressRefused, match="not an address of the public internet"):
        client().page(PAGE)
    assert site.asked == []


def test_the_connection_goes_to_the_address_that_was_checked(site, network, tmp_path):
    """A name server that answers otherwise the second time (rebinding) is not asked a second time."""
    outside = network()
    answers = []

    def rebinding(host):
        answers.append(PUBLIC if len(answers) < 2 else "127.0.0.1")
        return [answers[-1]]

    rebound = Network(outside.last_hop, rebinding, outside.pace, outside.retry, outside.clock)
    asking = Client(["www.ohchr.org"], CONTACT, tmp_path / "c.db", rebound)
    site.say(PAGE, HTML)
    asking.page(PAGE)
    assert outside.last_hop.meant_for == answers == [PUBLIC, PUBLIC]
    with pytest.raises(AddressRefused):
        asking.page(PAGE)
    asking.close()


def test_a_host_without_answer_at_its_first_address_is_asked_at_its_second(site, client, names, last_hop):
    other = "2606:4700::6810:84e5"
    names["www.ohchr.org"] = [other, PUBLIC]
    last_hop.dead.add(other)
    site.say(PAGE, HTML)
    assert client().page(PAGE).status == 200
    assert last_hop.meant_for == [other, PUBLIC] * 2


def test_a_host_that_cannot_be_reached_is_told(client, last_hop):
    last_hop.dead.add(PUBLIC)
    with pytest.raises(SiteUnavailable, match="no route"):
        client().page(PAGE)


@pytest.mark.parametrize(
    ("address", "public"),
    [
        ("8.8.8.8", True),
        ("2001:4860:4860::8888", True),
        ("64:ff9b::808:808", True),
        ("64:ff9b::7f00:1", False),
        ("::ffff:10.0.0.1", False),
        ("2002:7f00:1::", False),
        ("100.64.0.1", False),
        ("0.0.0.0", False),
        ("224.0.0.1", False),
        ("ff02::1", False),
        ("fd00::1", False),
        ("240.0.0.1", False),
    ],
)
def test_which_addresses_are_public(address, public):
    assert is_public(address) is public


def test_a_certificate_for_another_name_or_of_an_unknown_authority_is_refused(site, network, tmp_path):
    outside = network()
    site.say("https://other.ohchr.org/page", HTML)
    wrong_name = Client(["other.ohchr.org"], CONTACT, tmp_path / "a.db", outside)
    with pytest.raises(SiteUnavailable, match="certificate"):
        wrong_name.page("https://other.ohchr.org/page")
    wrong_name.close()
    ours = Network()
    outside.last_hop.onward = ours.last_hop
    unknown = Client(["www.ohchr.org"], CONTACT, tmp_path / "b.db", outside)
    with pytest.raises(SiteUnavailable, match="certificate"):
        unknown.page(PAGE)
    unknown.close()
    assert site.asked == []


CHALLENGES = {
    "by title": Reply("<html><head><title>Just a moment...</title></head><body></body></html>"),
    "by title with an error status": Reply("<html><title>Attention Required! | X</title></html>", status=403),
    "by script": Reply("<html><body><script>window._cf_chl_opt={}</script></body></html>"),
    "by header": Reply(HTML, headers={"cf-mitigated": "challenge"}),
    "by header with an outage": Reply(HTML, status=503, headers={"cf-mitigated": "challenge"}),
}


@pytest.mark.parametrize("how", CHALLENGES)
def test_a_check_for_browsers_is_told_whatever_its_status(site, client, how):
    site.say(PAGE, CHALLENGES[how])
    with pytest.raises(BotChallenge, match="Nothing can be said about what is new"):
        client().page(PAGE)


def test_a_check_for_browsers_in_the_place_of_robots_txt_is_told(site, client):
    site.say("https://www.ohchr.org/robots.txt", CHALLENGES["by title"])
    with pytest.raises(BotChallenge):
        client().page(PAGE)


def test_a_login_page_is_told(site, client):
    site.say(PAGE, "<html><form><input type=password></form></html>")
    with pytest.raises(LoginPage):
        client().page(PAGE)
    site.say(PAGE, moved("/user/login?to=page"))
    site.say("https://www.ohchr.org/user/login?to=page", HTML)
    with pytest.raises(LoginPage):
        client().page(PAGE)


@pytest.mark.parametrize(
    "reply",
    [
        Reply(HTML, promised=len(HTML) + 100),
        Reply(HTML[:-20]),
        Reply(b""),
        Reply(b"PK\x03\x04 and no end", headers={"Content-Type": "application/octet-stream"}),
        Reply(b"%PDF-1.7 and no end", headers={"Content-Type": "application/pdf"}),
        Reply(b"<?xml version='1.0'?><Treaty><Partic", headers={"Content-Type": "text/xml"}),
        Reply(b"<?xml version='1.0'?><!-- x --><Treaty><Row></Row>", headers={"Content-Type": "text/xml"}),
    ],
    ids=["fewer bytes than promised", "page without end", "nothing", "word file", "pdf", "xml", "xml after a tag"],
)
def test_an_answer_that_broke_off_is_told(site, client, reply):
    site.say(PAGE, reply)
    with pytest.raises(CutResponse, match="Run this again"):
        client().page(PAGE)


def test_a_page_that_is_not_there_is_told(client):
    with pytest.raises(PageAbsent, match="404"):
        client().page(PAGE)


def test_a_huge_page_is_left_before_it_is_read(site, client):
    site.say(PAGE, Reply(b"x" * 2_000_000, promised=10**12))
    with pytest.raises(LimitExceeded, match="larger than 1,000,000 bytes"):
        client(limits=Limits(page_bytes=1_000_000)).page(PAGE)


def test_a_slow_page_is_left(site, client):
    site.say(PAGE, Reply(b"<html>" + b"x" * 500_000, promised=10**9))
    ticks = iter(range(0, 10**9, 50))
    with pytest.raises(LimitExceeded, match="longer than 120 seconds"):
        client(clock=lambda: float(next(ticks))).page(PAGE)


def test_an_unchanged_page_is_asked_conditionally_and_comes_from_the_cache(site, client):
    site.say(PAGE, Reply(HTML, headers={"ETag": '"v1"', "Cache-Control": "max-age=3600"}))
    asking = client()
    assert asking.page(PAGE).content == asking.page(PAGE).content == HTML.encode()
    assert [asked.headers.get("if-none-match") for asked in site.asked[1:]] == [None, '"v1"']
    site.say(PAGE, Reply(HTML.replace("Text", "New text"), headers={"ETag": '"v2"'}))
    assert "New text" in asking.page(PAGE).text


def test_a_cut_page_is_not_served_from_the_cache_later(site, client):
    whole = Reply(HTML, headers={"ETag": '"v1"'})
    site.say(PAGE, Reply(HTML, headers={"ETag": '"v1"'}, promised=len(HTML) + 9), whole)
    asking = client()
    with pytest.raises(CutResponse):
        asking.page(PAGE)
    assert asking.page(PAGE).content == HTML.encode()


@pytest.mark.parametrize(
    ("body", "announced"),
    [
        ("é".encode(), "iso-8859-1"),
        ("é".encode("cp1252"), "utf-8"),
        ("é".encode("cp1252"), "no-such-charset"),
        ("\ufeffé".encode("utf-16-le"), "utf-8"),
        ("é".encode("cp1251", "ignore") + b"\xe9", "windows-1252"),
    ],
)
def test_a_wrong_character_set_spoils_neither_bytes_nor_text(site, client, body, announced):
    site.say(PAGE, Reply(body, headers={"Content-Type": f"text/plain; charset={announced}"}))
    page = client().page(PAGE)
    assert page.content == body and "é" in page.text
