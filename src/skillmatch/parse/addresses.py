"""Web addresses as documents write them: made absolute, without what does not tell pages apart."""

from collections.abc import Iterable
from fnmatch import fnmatchcase
from urllib.parse import urldefrag, urljoin, urlsplit

from skillmatch.parse.fields import is_web_address
from skillmatch.records import Leads
from skillmatch.sources import Source, allowed_hosts


def absolute(base_url: str, href: str) -> str:
    """Return an http(s) address without its fragment, or "" if there is none to be had."""
    try:
        # Browsers take blanks in a link for what they must have meant.
        address = urldefrag(urljoin(base_url, href.strip().replace(" ", "%20"))).url
    except ValueError:
        return ""
    return address if is_web_address(address) else ""


def untracked(address: str) -> str:
    """Return an address without its utm_ parameters, which tell who linked to a page and not which it is."""
    parts = urlsplit(address)
    kept = (pair for pair in parts.query.split("&") if not pair.casefold().startswith("utm_"))
    return parts._replace(query="&".join(kept)).geturl() if "utm_" in parts.query.casefold() else address


def leads_among(addresses: Iterable[str], source: Source, base_url: str) -> Leads:
    """Return the addresses that a source wants, in order and each once; those off its hosts are counted."""
    patterns = source.list.include if source.list else ()
    found = dict.fromkeys(filter(None, map(untracked, addresses)))
    wanted = [address for address in found if not patterns or _is_included(address, patterns)]
    hosts = allowed_hosts(source) or (urlsplit(base_url).hostname,)
    kept = tuple(address for address in wanted if urlsplit(address).hostname in hosts)
    return Leads(kept, off_host_count=len(wanted) - len(kept))


def _is_included(address: str, patterns: tuple[str, ...]) -> bool:
    parts = urlsplit(address)
    below_host = f"{parts.path}?{parts.query}" if parts.query else parts.path
    forms = (address, parts.path, below_host)
    return any(fnmatchcase(form, pattern) for pattern in patterns for form in forms)
