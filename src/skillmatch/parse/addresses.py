"""Web addresses as documents write them: made absolute, without what does not tell pages apart."""

from collections.abc import Iterable
from fnmatch import fnmatchcase
from urllib.parse import urldefrag, urljoin, urlsplit

from skillmatch.parse.fields import is_web_address
from skillmatch.records import Leads
from skillmatch.sources import Source, allowed_hosts

_WHOLE = ("https://", "http://")


def absolute(base_url: str, href: str) -> str:
    """Return an http(s) address without its fragment, or "" if there is none to be had."""
    # Browsers take blanks in a link for what they must have meant.
    href = href.strip().replace(" ", "%20")
    try:
        # Most addresses of a long sitemap are whole, and joining takes longer than anything else.
        address = urldefrag(href if href.startswith(_WHOLE) else urljoin(base_url, href)).url
    except ValueError:
        return ""
    return address if is_web_address(address) else ""


def untracked(address: str) -> str:
    """Return an address without its utm_ parameters, which tell who linked to a page and not which it is."""
    if "utm_" not in address.casefold():
        return address
    parts = urlsplit(address)
    kept = (pair for pair in parts.query.split("&") if not pair.casefold().startswith("utm_"))
    return parts._replace(query="&".join(kept)).geturl()


def leads_among(addresses: Iterable[str], source: Source, base_url: str) -> Leads:
    """Return the addresses that a source wants, in order and each once; those off its hosts are counted."""
    patterns = source.list.include if source.list else ()
    hosts = allowed_hosts(source) or (urlsplit(base_url).hostname,)
    links, off_host = dict[str, None](), dict[str, None]()
    for address in map(untracked, filter(None, addresses)):
        if not patterns or _is_included(address, patterns):
            (links if urlsplit(address).hostname in hosts else off_host)[address] = None
    links.pop(absolute(base_url, ""), None)  # a list that links to itself, at its top say
    return Leads(tuple(links), off_host_count=len(off_host))


def _is_included(address: str, patterns: tuple[str, ...]) -> bool:
    parts = urlsplit(address)
    below_host = f"{parts.path}?{parts.query}" if parts.query else parts.path
    forms = (address, parts.path, below_host)
    return any(fnmatchcase(form, pattern) for pattern in patterns for form in forms)
