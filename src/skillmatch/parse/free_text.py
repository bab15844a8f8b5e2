"""One record from a free text, whatever file it stood in: only what it clearly says becomes a field."""

import re

from skillmatch.limits import TEXT_CHARACTERS
from skillmatch.parse.fields import BadValueError, as_cents, shown
from skillmatch.parse.file_id import file_id
from skillmatch.parse.rows import identified_profile, identified_request, with_required
from skillmatch.parse.text_sections import (
    CERTIFICATIONS,
    SKILLS,
    head_of,
    is_heading,
    labelled,
    listed_under,
    unmarked,
)
from skillmatch.privacy import MASK, mask_contacts
from skillmatch.records import ClientRequest, ConsultantProfile, ParseResult, Record, Reject
from skillmatch.sources import Source
from skillmatch.text import clean

_ROUTE = "free text"
_HEADLINE_CHARACTERS = 100
_RATE_LABELS = {"profile": "rate|hourly rate", "request": "rate|hourly rate|max(?:imum)? rate"}
_GREETING = re.compile(r"(?:hi|hello|dear|good (?:morning|afternoon|day))\b", re.IGNORECASE)
_DOCUMENT_TITLE = re.compile(
    r"\A(?:my )?(?:curriculum vitae|c\.?v\.?|r[eé]sum[eé])(?: of\b| for\b)?:?(?!\w)", re.IGNORECASE
)
_NAME_PART = r"[^\W\d_](?:[^\W\d_]|['’.-](?=[^\W\d_]))*\.?"
_NAME = re.compile(rf"{_NAME_PART}(?: {_NAME_PART}){{1,4}}")
_PARTICLES = frozenset(
    re.findall(r"\w+", "van von der den de del della di da dos du la le ten ter bin al el y zu zur")
)
# Capitalised words that head a page and name nobody.
_NOT_NAMES = frozenset(
    re.findall(
        r"\w+",
        """a about administrator admin analyst and architect assistant at application career certified client
    company computer computing confidential consultant consulting contact contractor cover data database
    dear department desk desktop developer development director email engineer engineering executive expert
    field for freelance generalist group head hello help helpdesk hi home inc independent information it job
    junior lead letter limited llc ltd manager microsoft mobile name network networks office officer page
    personal phone position professional profile programmer project request required role security senior
    server service services solutions specialist staff street summary support system systems team tech
    technical technician technologies technology the to trainer united vacancy wanted we web windows""",
    )
)
_MAIL = re.compile(r"(?<![\w.+%-])[\w.+%-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,6}")
_DIGITS = re.compile(r"(?<![\w+(])\+?\(?\d[\d ().–-]{5,24}\d(?!\w)")


def read_text(text: str, source: Source, locator: str) -> ParseResult:
    """Return the one record that a free text makes, or the reason why it makes none."""
    try:
        if len(text) > TEXT_CHARACTERS:
            raise BadValueError(f"text: over {TEXT_CHARACTERS} characters; send one resume or request a file")
        lines = [clean(line) for line in text.splitlines()]
        record = (
            _request(lines, source, locator) if source.kind == "request" else _profile(lines, source, locator)
        )
        return ParseResult((with_required(record, source),), unmapped_fields=_other_currency(lines, source))
    except BadValueError as bad:
        return ParseResult(rejects=(Reject(str(bad), locator),))


def _profile(lines: list[str], source: Source, locator: str) -> Record:
    head = head_of(lines)
    name, headline = _person(head)
    profile = ConsultantProfile(
        source_id=source.id,
        native_id=file_id(locator, source),
        name=name,
        headline=headline,
        text="\n".join(filter(None, lines)),
        location=_public(labelled(head, "location|based in|place of residence|city")),
        rate_cents=_rate(labelled(head, _RATE_LABELS["profile"]), source.currency),
        skills=listed_under(lines, SKILLS),
        certifications=listed_under(lines, CERTIFICATIONS),
        contact=_contact(head),
        field_route=_ROUTE,
    )
    return identified_profile(profile)


def _request(lines: list[str], source: Source, locator: str) -> Record:
    head = head_of(lines)
    first = unmarked(head[0]) if head else ""
    named = labelled(head, "title|job title|position|role|subject")
    request = ClientRequest(
        source_id=source.id,
        native_id=file_id(locator, source),
        title=named or (first if _is_title(first) else ""),
        company=_public(labelled(head, "company|client")) or source.defaults.company,
        text="\n".join(filter(None, lines)),
        location=_public(labelled(head, "location|place of work|city")),
        segment=source.defaults.segment,
        rate_max_cents=_rate(labelled(head, _RATE_LABELS["request"]), source.currency),
        field_route=_ROUTE,
    )
    return identified_request(request)


def _is_title(line: str) -> bool:
    return len(line) <= _HEADLINE_CHARACTERS and not _GREETING.match(line)


def _person(head: list[str]) -> tuple[str, str]:
    """Return the name that heads a resume and the short line below it; "" for what is not certain."""
    lines = [unmarked(line) for line in head]
    if lines and _DOCUMENT_TITLE.fullmatch(lines[0]):
        lines = lines[1:]
    named = labelled(lines, "name|full name")
    name = re.split(r"\s*[,|\t]|\s[-–—]\s", named or "".join(lines[:1]))[0]
    name = _DOCUMENT_TITLE.sub("", name, count=1).strip()
    if not is_person_name(name):
        return "", ""
    # A page header may say the name once more.
    below = next((line for line in lines[1:] if line != name), "")
    headline = labelled(lines, "headline|title|profession") if named else below
    return name, headline if _is_headline(headline) else ""


def is_person_name(name: str) -> bool:
    """Return whether words look like the name of a person."""
    words = name.split()
    return (
        len(name) <= 60
        and _NAME.fullmatch(name) is not None
        and not any(word.casefold().strip(".") in _NOT_NAMES for word in words)
        and all(word[0].isupper() or word in _PARTICLES for word in words)
        and words[-1] not in _PARTICLES
    )


def _is_headline(line: str) -> bool:
    is_labelled = ":" in line or "\t" in line
    return (
        len(line) <= _HEADLINE_CHARACTERS and not is_labelled and not is_heading(line) and bool(_public(line))
    )


def _contact(head: list[str]) -> tuple[tuple[str, str], ...]:
    """Return the first mail address and telephone number of the head: those further down may be referees'."""
    mails = (found[0] for line in head for found in _MAIL.finditer(line))
    numbers = (
        found[0] for line in head for found in _DIGITS.finditer(line) if mask_contacts(found[0]) == MASK
    )
    channels = (("email", next(mails, "")), ("phone", next(numbers, "")))
    return tuple((channel, address) for channel, address in channels if address)


def _other_currency(lines: list[str], source: Source) -> tuple[str, ...]:
    """Return the rate as one that was not read if it is in another currency than the workspace's."""
    stated = labelled(head_of(lines), _RATE_LABELS[source.kind])
    is_other = _rate(stated, "") is not None and _rate(stated, source.currency) is None
    return (f"rate: {shown(stated)}",) if is_other else ()


def _rate(given: str, currency: str) -> int | None:
    """Return an hourly rate in cents; None for whatever else stands there: it is no declared field."""
    try:
        return as_cents("rate", given, currency)
    except BadValueError:
        return None


def _public(line: str) -> str:
    return line if mask_contacts(line) == line else ""
