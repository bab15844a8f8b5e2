"""Where an API's answer leads on: to each record's own document, and to the next page of the list."""

from collections.abc import Sequence
from urllib.parse import parse_qsl, urlencode, urlsplit

from skillmatch.parse.addresses import absolute, leads_among
from skillmatch.parse.fields import is_empty, is_web_address, shown
from skillmatch.parse.json_api import elements_of, is_wanted, read_answer
from skillmatch.parse.json_paths import found_at, leaves
from skillmatch.parse.templates import filled
from skillmatch.records import Leads, Reject
from skillmatch.sources import Paging, Source


def leads(content: bytes, source: Source, base_url: str, charset: str | None = None) -> Leads:
    """Return the documents that an answer names, its next page, and the elements that lead nowhere."""
    try:
        answer = read_answer(content, source, charset)
        elements = elements_of(answer, source)
    except ValueError as error:
        # An answer that holds the records themselves is rejected when they are read.
        return Leads(rejects=(Reject(str(error), base_url),) if source.api.detail_url else ())
    links, rejects = _details(elements, source, base_url)
    details = leads_among(links, source, base_url)
    following = _following(answer, len(elements), source, base_url)
    return Leads(
        links=details.links,
        further=following.further,
        off_host_count=details.off_host_count + following.off_host_count,
        rejects=(*rejects, *following.rejects),
    )


def _following(answer: object, element_count: int, source: Source, base_url: str) -> Leads:
    """Return the next page as leads; one that cannot be followed is a reject, for the list goes on there."""
    if source.paging is None:
        return Leads()
    try:
        address = next_page(answer, element_count, source.paging, base_url)
    except ValueError as error:
        return Leads(rejects=(Reject(str(error), base_url),))
    return only_further(address, source, base_url)


def only_further(address: str, source: Source, base_url: str) -> Leads:
    """Return the address of a next page as leads, "" as none; on a strange host it is not followed."""
    found = leads_among([address], source, base_url)
    strange = (Reject(f"the next page is on another host: {shown(address)}", base_url),)
    return Leads(
        further=found.links,
        off_host_count=found.off_host_count,
        rejects=strange if found.off_host_count else (),
    )


def next_page(answer: object, element_count: int, paging: Paging, base_url: str) -> str:
    """Return the address of the next page, "" at the end; ValueError if the answer tells it badly."""
    if paging.kind in ("page", "offset"):
        is_last = element_count == 0 or (paging.kind == "offset" and element_count < paging.step)
        counter = _counter(base_url, paging) + paging.step
        return "" if is_last else with_parameter(base_url, paging.parameter, str(counter))
    # With no path, the next address stands in the Link header, which whoever fetched the page reads.
    told = _told(answer, paging.next) if paging.next else ""
    if not told:
        return ""
    is_cursor = paging.kind == "cursor"
    address = with_parameter(base_url, paging.parameter, told) if is_cursor else absolute(base_url, told)
    if not is_web_address(address):
        raise ValueError(f"paging.next '{paging.next}' is {shown(told)}, which leads nowhere")
    return address


def with_parameter(url: str, name: str, value: str) -> str:
    """Return an address with one parameter of its query set."""
    parts = urlsplit(url)
    kept = [(key, old) for key, old in parse_qsl(parts.query, keep_blank_values=True) if key != name]
    return parts._replace(query=urlencode([*kept, (name, value)])).geturl()


def _told(answer: object, path: str) -> str:
    """Return the address or cursor at a path; "" if the answer says that there is no more."""
    found = (one for one in found_at(answer, path) if not is_empty(one) and one is not False)
    told = next(found, "")
    if told is True or not isinstance(told, str | int | float):
        raise ValueError(f"paging.next '{path}' is {shown(told)}, not an address or a cursor")
    return str(told).strip()


def _counter(url: str, paging: Paging) -> int:
    """Return where an address stands in its list; the first page may go without the parameter."""
    told = dict(parse_qsl(urlsplit(url).query)).get(paging.parameter, "")
    return int(told) if told.isdecimal() and len(told) <= 9 else paging.start


def _details(elements: Sequence[object], source: Source, base_url: str) -> tuple[list[str], list[Reject]]:
    """Return the address of each element's own document, and the elements that have none."""
    links: list[str] = []
    rejects: list[Reject] = []
    template = source.api.detail_url
    for number, element in enumerate(elements if template else (), start=1):
        if is_wanted(element, source):
            link = _detail(element, template or "", base_url)
            if link:
                links.append(link)
            else:
                rejects.append(Reject("no value for api.detail_url", f"{base_url} element {number}"))
    return links, rejects


def _detail(element: object, template: str, base_url: str) -> str:
    try:
        address = filled(template, leaves(element), is_address=True)
    except ValueError:
        return ""
    return absolute(base_url, address) if address else ""
