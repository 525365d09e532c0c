"""What may be asked: only https, only hosts on the list, only addresses of the public internet."""

from __future__ import annotations

import ipaddress
import socket
from collections.abc import Callable, Collection

import httpx

from etl.errors import AddressRefused

Resolve = Callable[[str], list[str]]
# Addresses of IPv6 that stand for one of IPv4 (RFC 6052): the inner one decides.
NAT64 = ipaddress.IPv6Network("64:ff9b::/96")


def check_address(address: httpx.URL, hosts: Collection[str]) -> None:
    """Raise AddressRefused unless an address is https, without user or port, on one of the hosts."""
    if address.scheme != "https" or address.userinfo or address.port not in (None, 443):
        raise AddressRefused(f"{address} is refused: only https addresses without user, password and port are asked.")
    if address.host not in hosts:
        raise AddressRefused(
            f"{address} is refused: {address.host} is not one of {', '.join(sorted(hosts))}. "
            "If the site has moved, add its new host to its module in etl/fetch."
        )


def resolve(host: str) -> list[str]:
    """The addresses of a host, in the order to try them. Raises OSError when there is none."""
    found = socket.getaddrinfo(host, 443, type=socket.SOCK_STREAM)
    return list(dict.fromkeys(str(answer[4][0]) for answer in found))


def public_addresses(host: str, resolver: Resolve) -> list[str]:
    """The addresses of a host. Raises AddressRefused when one of them is not public, OSError when there is none."""
    found = resolver(host)
    inner = [address for address in found if not is_public(address)]
    if inner:
        raise AddressRefused(
            f"{host} is refused: its name leads to {', '.join(inner)}, which is not an address of the public internet. "
            "Ask whoever runs your network's name server."
        )
    return found


def is_public(address: str) -> bool:
    """True for an address that anyone on the internet can reach: not private, loopback, link-local or reserved."""
    ip = ipaddress.ip_address(address)
    if isinstance(ip, ipaddress.IPv6Address):
        inner = ip.ipv4_mapped or ip.sixtofour or (ipaddress.IPv4Address(ip.packed[-4:]) if ip in NAT64 else None)
        if inner:
            return is_public(str(inner))
    return ip.is_global and not ip.is_multicast
