"""Pages of a board: postings from JSON-LD, else from the visible text, and the links of a list page."""

import re
from collections.abc import Iterator
from dataclasses import replace
from urllib.parse import urldefrag, urljoin, urlsplit

from bs4 import BeautifulSoup, Tag

from skillmatch.limits import HTML_DEPTH, ID_CHARACTERS, POSTING_CHARACTERS
from skillmatch.parse.fields import BadValueError, as_id, as_text, is_web_address, shown
from skillmatch.parse.json_ld import postings
from skillmatch.parse.json_text import DepthError
from skillmatch.parse.posting_fields import request_from_posting
from skillmatch.parse.rows import identified_request, listed, with_required
from skillmatch.records import ClientRequest, Leads, ParseResult, Reject
from skillmatch.sources import Source, allowed_hosts
from skillmatch.sources.sections import ListPage
from skillmatch.text import decode, nesting_depth, visible_text

_NOT_A_POSTING = re.compile(
    r"^(?:error\s+)?(?:40[0-9]|410|50[0-9])\b|^\W*(?:please\s+)?(?:log|sign)\s?in\b|\bnot found\b"
    r"|\baccess denied\b|\bjust a moment\b|\battention required\b|\bcaptcha\b|\bare you (?:a robot|human)\b"
    r"|\bverify you are\b|\bno longer available\b|\bservice unavailable\b",
    re.IGNORECASE | re.MULTILINE,
)
_ASIDE = ("nav", "header", "footer", "aside")


def parse(content: bytes, source: Source, locator: str, charset: str | None = None) -> ParseResult:
    """Return the postings of a detail page, or one reject that says why there are none."""
    html = decode(content, charset)
    if nesting_depth(html) > HTML_DEPTH:
        return _rejected(f"nested deeper than {HTML_DEPTH} elements", locator)
    soup = _soup(html)
    try:
        result = _structured(soup, source, locator)
        return result if result.records or result.rejects else _plain(soup, source, locator)
    except (BadValueError, DepthError) as bad:
        return _rejected(str(bad), locator)


def leads(content: bytes, source: Source, base_url: str, charset: str | None = None) -> Leads:
    """Return the postings that a list page links to, in its order, each once, and its next page."""
    listed_at = source.list or ListPage(item_selector="a[href]")
    soup = _soup(decode(content, charset))
    found = tuple(dict.fromkeys(_links(soup, listed_at.item_selector or "", base_url)))
    hosts = allowed_hosts(source) or (urlsplit(base_url).hostname,)
    kept = tuple(address for address in found if urlsplit(address).hostname in hosts)
    following = next(_links(soup, listed_at.next_selector, base_url), "") if listed_at.next_selector else ""
    further = (following,) if following else ()
    return Leads(kept, further, off_host_count=len(found) - len(kept))


def _structured(soup: BeautifulSoup, source: Source, locator: str) -> ParseResult:
    """Return what the page's JSON-LD gives; a posting that cannot be read is a reject of its own."""
    found = list(postings(soup))
    # One address cannot tell several postings of a page apart.
    address = _address(soup, locator) if len(found) == 1 else ""
    records, rejects, unmapped = [], [], set[str]()
    for posting in found:
        try:
            request, unread = request_from_posting(posting.fields, source)
            route = "json-ld repaired" if posting.is_repaired else "json-ld"
            records.append(_finished(replace(request, field_route=route), source, address))
            unmapped.update(unread)
        except BadValueError as bad:
            rejects.append(Reject(str(bad), locator))
    return ParseResult(tuple(records), tuple(rejects), listed(unmapped))


def _plain(soup: BeautifulSoup, source: Source, locator: str) -> ParseResult:
    """Return the posting that the visible text makes, if it is long enough and not a login or error page."""
    main = _main_part(soup)
    text = visible_text(str(main))
    page_title, heading = soup.find("title"), main.find("h1") or soup.find("h1")
    titles = [_words(visible_text(part.decode_contents())) for part in (heading, page_title) if part]
    title = next(filter(None, titles), "")
    if text.count("\ufffd") > len(text) // 100:
        return _rejected("not a text", locator)
    if len(text) < POSTING_CHARACTERS or main.select_one("input[type=password]") or _says_no(titles):
        return _rejected(f"no posting on the page (title: {shown(title)})", locator)
    request = ClientRequest(
        source_id=source.id,
        native_id="",
        title=title,
        company=source.defaults.company,
        text=as_text("text", text),
        segment=source.defaults.segment,
        field_route="visible text",
    )
    return ParseResult(records=(_finished(request, source, _address(soup, locator)),))


def _main_part(soup: BeautifulSoup) -> Tag:
    """Return the element that holds the page's own matter; without one, the page less its furniture."""
    main = soup.select_one("main, [role=main]") or soup.find("article")
    if main is None:
        for furniture in soup.find_all(_ASIDE):
            furniture.decompose()
    return main or soup


def _says_no(titles: list[str]) -> bool:
    return any(_NOT_A_POSTING.search(title) for title in titles)


def _finished(request: ClientRequest, source: Source, address: str) -> ClientRequest:
    """Return the request with the page's address as its url, and as its id if it has no better one."""
    url = request.url or (address if is_web_address(address) else "")
    native_id = request.native_id or as_id("id", (url or address)[:ID_CHARACTERS])
    finished = identified_request(replace(request, native_id=native_id, url=url))
    with_required(finished, source)
    return finished


def _address(soup: BeautifulSoup, locator: str) -> str:
    """Return the page's canonical address, or the one it was read from."""
    link = soup.select_one("link[rel~=canonical][href]")
    canonical = _absolute(locator, str(link["href"])) if link else ""
    # Some boards name their front page as the canonical form of every posting.
    return canonical if urlsplit(canonical).path.strip("/") else locator


def _links(soup: BeautifulSoup, selector: str, base_url: str) -> Iterator[str]:
    base = soup.select_one("base[href]")
    base_url = _absolute(base_url, str(base["href"])) if base else base_url
    for chosen in soup.select(selector):
        link = chosen if chosen.has_attr("href") else chosen.select_one("a[href]")
        address = _absolute(base_url, str(link["href"])) if link else ""
        if address:
            yield address


def _absolute(base_url: str, href: str) -> str:
    """Return an http(s) address without its fragment, or "" if there is none to be had."""
    try:
        address = urldefrag(urljoin(base_url, href.strip())).url
    except ValueError:
        return ""
    return address if is_web_address(address) else ""


def _soup(html: str) -> BeautifulSoup:
    # Told that it is HTML, the library has no doubts of its own to warn of.
    markup = "<!doctype html>" + re.sub(r"^\s*<\?xml[^>]*>", "", html.replace("\x00", ""))
    return BeautifulSoup(markup.encode("utf-8", errors="ignore"), "lxml", from_encoding="utf-8")


def _words(text: str) -> str:
    return " ".join(text.split())


def _rejected(reason: str, locator: str) -> ParseResult:
    return ParseResult(rejects=(Reject(reason, locator),))
