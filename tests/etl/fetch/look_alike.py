"""A server on this machine that stands for the sites, with every fault that we have to tell apart.

It speaks TLS with certificates of an authority made for the test, so that nothing in the product is switched off: names
are resolved to public addresses, and only the last step, the connection to such an address, leads here instead.
"""

import ssl
import threading
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import httpx
import trustme

FOOT = "<p>[Test page: invented for the tests of the fetcher, no page of the United Nations]</p>"
PUBLIC = "93.184.215.14"


@dataclass(frozen=True)
class Reply:
    """What the server sends once; `promised` is a Content-Length that is not kept."""

    body: bytes | str = b""
    status: int = 200
    headers: dict = field(default_factory=dict)
    promised: int | None = None

    @property
    def content(self):
        return self.body.encode() if isinstance(self.body, str) else self.body


@dataclass(frozen=True)
class Asked:
    """One request as the server saw it."""

    address: str
    headers: dict


class LookAlike:
    """The sites: replies by address, sent in turn, the last one again and again. What was asked stands in `asked`."""

    def __init__(self):
        self.replies = {}
        self.asked = []
        self.authority = trustme.CA()

    def say(self, address, *replies):
        self.replies[address] = [reply if isinstance(reply, Reply) else Reply(reply) for reply in replies]

    def addresses(self):
        return [asked.address for asked in self.asked if not asked.address.endswith("/robots.txt")]

    def reply(self, address):
        replies = self.replies.get(address)
        if replies is None:
            return Reply("not there", status=404)
        return replies.pop(0) if len(replies) > 1 else replies[0]

    def serve(self, *hosts):
        """Serve the hosts until stop(); the last hop of a client that leads here."""
        context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        self.authority.issue_cert(*hosts).configure_cert(context)
        self.server = ThreadingHTTPServer(("127.0.0.1", 0), _handler(self))
        self.server.daemon_threads = True
        self.server.socket = context.wrap_socket(self.server.socket, server_side=True)
        self.thread = threading.Thread(target=self.server.serve_forever, args=(0.02,))
        self.thread.start()
        trusting = ssl.create_default_context()
        self.authority.configure_trust(trusting)
        return LastHop(self.server.server_address[1], trusting)

    def stop(self):
        self.server.shutdown()
        self.server.server_close()
        self.thread.join()


class LastHop(httpx.BaseTransport):
    """Leads to this machine what was meant for a public address; certificates are checked as ever."""

    def __init__(self, port, context):
        self.port = port
        self.meant_for = []
        self.dead = set()
        self.onward = httpx.HTTPTransport(
            verify=context, trust_env=False, limits=httpx.Limits(max_keepalive_connections=0)
        )

    def handle_request(self, request):
        self.meant_for.append(request.url.host)
        if request.url.host in self.dead:
            raise httpx.ConnectError("no route")
        request.url = request.url.copy_with(host="127.0.0.1", port=self.port)
        return self.onward.handle_request(request)


def _handler(site):
    class Handler(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"

        def do_GET(self):
            address = f"https://{self.headers['Host']}{self.path}"
            site.asked.append(Asked(address, {name.lower(): value for name, value in self.headers.items()}))
            reply = _ranged(_conditional(site.reply(address), self.headers), self.headers)
            self.send_response(reply.status)
            length = len(reply.content) if reply.promised is None else reply.promised
            sent = {"Content-Type": "text/html; charset=utf-8", "Content-Length": str(length), "Connection": "close"}
            for name, value in {**sent, **reply.headers}.items():
                self.send_header(name, value)
            self.end_headers()
            self.wfile.write(reply.content)
            self.close_connection = True

        def log_message(self, *args):
            pass

    return Handler


def _conditional(reply, headers):
    etag = reply.headers.get("ETag")
    if etag and headers.get("If-None-Match") == etag:
        return Reply(status=304, headers=reply.headers)
    return reply


def _ranged(reply, headers):
    asked, etag = headers.get("Range"), reply.headers.get("ETag")
    if not asked or not etag or headers.get("If-Range") not in (None, etag):
        return reply
    start = int(asked.removeprefix("bytes=").removesuffix("-"))
    rest = reply.content[start:]
    told = {"Content-Range": f"bytes {start}-{len(reply.content) - 1}/{len(reply.content)}"}
    return Reply(rest, 206, {**reply.headers, **told})
