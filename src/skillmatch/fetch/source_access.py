"""What a source file lets its source ask for."""

from collections.abc import Callable
from dataclasses import replace
from urllib.parse import urlsplit

from skillmatch import limits
from skillmatch.fetch.address import Access, access_to
from skillmatch.sources import Source, allowed_hosts


def access_of(source: Source, stop_at: float, secret: Callable[[str], str]) -> Access:
    """Return the access of a source on the web; its secrets are looked up by their names."""
    urls = [url for url in (source.url, *(source.list.urls if source.list else ())) if url]
    # A secret takes the place of a header with the same name, however its letters are written.
    stated = {name.lower(): value for name, value in source.http.headers.items()}
    secrets = {header.lower(): secret(name) for header, name in source.http.secrets.items()}
    rate = source.http.requests_per_second
    access = access_to(urls[0], allowed_hosts(source), rate, stop_at, {**stated, **secrets})
    ports = {port for url in urls if (port := urlsplit(url).port)}
    is_page = source.adapter in ("page", "board")
    decoded_bytes = limits.DECODED_BYTES if is_page else limits.API_DECODED_BYTES
    return replace(access, ports=access.ports | ports, decoded_bytes=decoded_bytes)
