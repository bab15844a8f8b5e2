"""Where a request may go: the hosts of its source, http and https, addresses that the world can reach."""

import ipaddress
import re
import socket
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from urllib.parse import SplitResult, urljoin, urlsplit

from skillmatch import limits
from skillmatch.errors import FetchError

Resolve = Callable[[str, int], tuple[str, ...]]
Address = ipaddress.IPv4Address | ipaddress.IPv6Address

DEFAULT_PORTS = {"http": 80, "https": 443}
# is_global alone lets some of these pass, depending on the Python version.
REFUSED_IPV4 = tuple(map(ipaddress.IPv4Network, ("192.0.0.0/24", "192.88.99.0/24", "224.0.0.0/3")))
# Only this block is the public internet; NAT64, IPv4-mapped and site-local addresses lie outside of it.
PUBLIC_IPV6 = ipaddress.IPv6Network("2000::/3")
# Inside of it: tunnels that carry an IPv4 address (Teredo, 6to4) and blocks for protocols and examples.
REFUSED_IPV6 = tuple(map(ipaddress.IPv6Network, ("2001::/23", "2001:db8::/32", "2002::/16", "3fff::/20")))


@dataclass(frozen=True, slots=True)
class Access:
    """What one source may ask for: hosts by name, ports, how fast, and until when on the clock.

    headers: the source's own, secrets among them, for the home of the source (scheme, host, port) only.
    """

    hosts: frozenset[str]
    ports: frozenset[int]
    requests_per_second: float
    stop_at: float
    home: str = ""
    headers: Mapping[str, str] = field(default_factory=dict, repr=False)
    decoded_bytes: int = limits.DECODED_BYTES


@dataclass(frozen=True, slots=True)
class Target:
    """A URL that passed the checks, taken apart."""

    url: str
    scheme: str
    host: str
    port: int

    @property
    def origin(self) -> str:
        """Return scheme, host and port: what robots.txt and the pace hold for."""
        name = f"[{self.host}]" if ":" in self.host else self.host
        return f"{self.scheme}://{name}:{self.port}"


def access_to(
    url: str,
    hosts: tuple[str, ...],
    requests_per_second: float,
    stop_at: float,
    headers: Mapping[str, str] | None = None,
) -> Access:
    """Return the access of a source: the named hosts at the usual ports and at the port of its own url."""
    parts = _split(url)
    host = (parts.hostname or "").rstrip(".").lower()
    port = parts.port or DEFAULT_PORTS.get(parts.scheme, 443)
    return Access(
        frozenset(host.lower() for host in hosts),
        frozenset({*DEFAULT_PORTS.values(), port}),
        requests_per_second,
        stop_at,
        Target(url, parts.scheme, host, port).origin,
        headers or {},
    )


def checked_target(url: str, access: Access) -> Target:
    """Return the URL taken apart if its scheme, host and port are the source's; a FetchError otherwise."""
    parts = _split(url)
    if parts.scheme not in DEFAULT_PORTS:
        raise FetchError(f"{shown(url)}: refused: only http and https are fetched")
    if parts.username is not None or parts.password is not None:
        raise FetchError(f"{parts.scheme}://{parts.hostname}: refused: a URL must not carry a user name")
    host = (parts.hostname or "").rstrip(".").lower()
    if host not in access.hosts:
        raise FetchError(f"{shown(url)}: refused: host {host!r} is not in http.allowed_hosts of this source")
    port = DEFAULT_PORTS[parts.scheme] if parts.port is None else parts.port
    if port not in access.ports:
        raise FetchError(f"{shown(url)}: refused: port {port} is not the port of this source's url")
    return Target(parts._replace(fragment="").geturl(), parts.scheme, host, port)


def checked_addresses(target: Target, resolve: Resolve, allow_loopback: bool) -> tuple[str, ...]:
    """Return the addresses of a target's host if every one of them may be asked; a FetchError otherwise."""
    addresses = resolve(target.host, target.port)
    for address in addresses:
        refusal = address_refusal(address, allow_loopback)
        if refusal:
            raise FetchError(f"{shown(target.url)}: refused: {target.host} is at {address}, {refusal}")
    return addresses[: limits.ADDRESSES]


def address_refusal(address: str, allow_loopback: bool) -> str:
    """Return why an address may not be asked, or "" if it may."""
    try:
        parsed = ipaddress.ip_address(address)
    except ValueError:
        return "which is not an address"
    if parsed.is_loopback:
        return "" if allow_loopback else "a loopback address (allow_loopback is off)"
    return "" if _is_public(parsed) else "which is not a public address"


def resolve_by_system(host: str, port: int) -> tuple[str, ...]:
    """Return the addresses that the system's resolver gives for a host, in its order, each once."""
    found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
    return tuple(dict.fromkeys(str(entry[4][0]) for entry in found))


def joined(base: str, location: str) -> str:
    """Return where a Location header leads from a base URL; a FetchError if it is no URL."""
    try:
        return urljoin(base, location)
    except ValueError:
        raise FetchError(
            f"{shown(base)}: refused: redirect to {shown(location)}, which is not a URL"
        ) from None


def shown(url: str) -> str:
    """Return a URL as one short line for messages."""
    line = re.sub(r"[^\x21-\x7e]", "?", url)
    return line if len(line) <= 200 else line[:197] + "..."


def _split(url: str) -> SplitResult:
    # Readers of URLs disagree on blanks, control characters and backslashes: a way past the host check.
    if re.search(r"[\x00-\x20\x7f\\]", url):
        raise FetchError(f"{shown(url)}: refused: blank, control character or backslash in the URL")
    try:
        parts = urlsplit(url)
        _ = parts.port
    except ValueError:
        raise FetchError(f"{shown(url)}: refused: not a URL") from None
    return parts


def _is_public(address: Address) -> bool:
    if isinstance(address, ipaddress.IPv4Address):
        return address.is_global and not any(address in block for block in REFUSED_IPV4)
    return (
        address in PUBLIC_IPV6
        and address.is_global
        and not address.scope_id
        and not any(address in block for block in REFUSED_IPV6)
    )
