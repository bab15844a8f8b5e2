"""JSON Resume: one file, one profile; a section is read, ignored by name, or reported."""

from collections.abc import Iterator, Sequence

from skillmatch.parse.fields import (
    BadValueError,
    as_cents,
    as_id,
    as_line,
    as_text,
    is_empty,
    is_web_address,
    popped,
)
from skillmatch.parse.json_text import read_json
from skillmatch.parse.rows import identified_profile, listed, with_required
from skillmatch.records import ConsultantProfile, ParseResult, Reject
from skillmatch.sources import Source
from skillmatch.text import decode

# Never read: looks and pastimes say nothing about the work; references are other people's data.
IGNORED = frozenset(
    {
        "$schema",
        "basics.image",
        "basics.profiles",
        "interests",
        "references",
        "meta.version",
        "meta.lastModified",
    }
)
_KNOWN_BY = ("basics", "work", "skills", "projects", "certificates")
_LISTS = (*_KNOWN_BY[1:], "volunteer", "education", "languages", "awards", "publications")
Entry = dict[str, object]


def parse(content: bytes, source: Source, locator: str, charset: str | None = None) -> ParseResult:
    """Return the one profile of a resume file, or the reason why it gives none."""
    try:
        resume = read_json(decode(content, charset))
    except ValueError as error:
        return ParseResult(rejects=(Reject(f"not JSON: {error}", locator),))
    if not isinstance(resume, dict) or not any(section in resume for section in _KNOWN_BY):
        return ParseResult(
            rejects=(Reject(f"not a JSON Resume: has none of {', '.join(_KNOWN_BY)}", locator),)
        )
    return profile_from(resume, source, locator)


def profile_from(resume: Entry, source: Source, locator: str, unread: Sequence[str] = ()) -> ParseResult:
    """Return the one profile that a resume gives; unread is what the file it was made from has beside it."""
    try:
        profile = with_required(identified_profile(_profile(resume, source, locator)), source)
    except BadValueError as bad:
        return ParseResult(rejects=(Reject(str(bad), locator),))
    left = (*_left_over(resume), *unread)
    return ParseResult(
        records=(profile,),
        unmapped_fields=listed(path for path in left if path not in source.ignore and path not in IGNORED),
    )


def _profile(resume: Entry, source: Source, locator: str) -> ConsultantProfile:
    basics, meta = _section(resume, "basics"), _section(resume, "meta")
    stem = locator.rpartition("/")[2].rpartition(".")[0]
    summary = as_text("basics.summary", popped(basics, "summary"))
    url = _line(basics, "url")
    if not is_web_address(url):
        basics["url"], url = url, ""  # left over, so that it is reported
    channels = ((channel, _line(basics, channel)) for channel in ("email", "phone"))
    return ConsultantProfile(
        source_id=source.id,
        native_id=as_id("meta.canonical", popped(meta, "canonical")) or stem,
        name=_line(basics, "name"),
        headline=_line(basics, "label"),
        text="\n".join(part for part in (summary, *_paragraphs(resume)) if part),
        location=_place(_section(basics, "location")),
        rate_cents=as_cents("meta.skillmatch.rate", popped(_section(meta, "skillmatch"), "rate")),
        skills=_skills(resume),
        certifications=_certifications(resume),
        contact=tuple((channel, address) for channel, address in channels if address),
        url=url,
    )


def _skills(resume: Entry) -> tuple[str, ...]:
    """Return the names of skills, with the level where one is given, and their keywords."""
    found: list[str] = []
    for entry in _entries(resume, "skills"):
        found.append(_with_note(_line(entry, "name"), _line(entry, "level")))
        found.extend(_lines(entry, "keywords"))
    return tuple(dict.fromkeys(skill for skill in found if skill))


def _certifications(resume: Entry) -> tuple[str, ...]:
    """Return the names of certificates, each with its date as written: "MCSE (2004)", "A+ (expired 2019)"."""
    found: list[str] = []
    for entry in _entries(resume, "certificates"):
        found.append(_with_note(_line(entry, "name"), _line(entry, "date")))
        # The name says who issues it; the link proves it to people, not to us.
        _drop(entry, "issuer", "url")
    return tuple(dict.fromkeys(name for name in found if name))


def _paragraphs(resume: Entry) -> Iterator[str]:
    """Yield a line for each job, project and course of study, so that its dates stand beside its skills."""
    for section, role, place in (("work", "position", "name"), ("volunteer", "position", "organization")):
        for entry in _entries(resume, section):
            heading = _joined(" at ", _line(entry, role), _line(entry, place) or _line(entry, "company"))
            yield _told(entry, heading)
    for entry in _entries(resume, "projects"):
        roles = ", ".join(_lines(entry, "roles"))
        keywords = ", ".join(_lines(entry, "keywords"))
        heading = _joined(", ", f"Project {_line(entry, 'name')}".strip(), roles, _line(entry, "entity"))
        _drop(entry, "type")
        yield _joined(" ", _told(entry, heading), _sentence(keywords))
    yield from _studies(resume)
    yield from _smaller_sections(resume)


def _studies(resume: Entry) -> Iterator[str]:
    for entry in _entries(resume, "education"):
        what = _joined(" in ", _line(entry, "studyType"), _line(entry, "area"))
        courses = _joined(": ", "Courses", ", ".join(_lines(entry, "courses")))
        # When somebody studied says how old they are and nothing about the work.
        _drop(entry, "startDate", "endDate", "score", "gpa", "url")
        where = _joined(", ", what, _line(entry, "institution"))
        yield _joined(" ", _sentence(f"Education: {where}" if where else ""), _sentence(courses))


def _smaller_sections(resume: Entry) -> Iterator[str]:
    for entry in _entries(resume, "languages"):
        yield _sentence(f"Language: {_with_note(_line(entry, 'language'), _line(entry, 'fluency'))}")
    for entry in _entries(resume, "awards"):
        yield _told(entry, _joined(", ", f"Award: {_line(entry, 'title')}", _line(entry, "awarder")))
    for entry in _entries(resume, "publications"):
        yield _told(entry, _joined(", ", f"Publication: {_line(entry, 'name')}", _line(entry, "publisher")))


def _told(entry: Entry, heading: str) -> str:
    """Return one entry as sentences: heading with dates, then what is told about it."""
    until = "present" if _is_open(entry) else ""
    dates = _joined(" to ", _line(entry, "startDate"), _line(entry, "endDate") or until)
    dates = dates or _line(entry, "date") or _line(entry, "releaseDate")
    told = [as_line(key, popped(entry, key)) for key in ("description", "summary")]
    _drop(entry, "url", "location", "website")
    return " ".join(
        filter(None, map(_sentence, [_with_note(heading, dates), *told, *_lines(entry, "highlights")]))
    )


def _is_open(entry: Entry) -> bool:
    return not is_empty(entry.get("startDate")) and is_empty(entry.get("endDate"))


def _place(location: Entry) -> str:
    _drop(location, "address", "postalCode")
    return _joined(", ", *(_line(location, key) for key in ("city", "region", "countryCode")))


def _with_note(name: str, note: str) -> str:
    return f"{name} ({note})" if name and note else name


def _joined(separator: str, *parts: str) -> str:
    return separator.join(part for part in parts if part)


def _sentence(words: str) -> str:
    return words if not words or words.endswith((".", "!", "?")) else f"{words}."


def _section(parent: Entry, name: str) -> Entry:
    """Return an object inside an object, in place; a missing one is empty."""
    found = parent.get(name)
    if found is None:
        return {}
    if not isinstance(found, dict):
        raise BadValueError(f"{name}: expected an object")
    return found


def _entries(resume: Entry, section: str) -> list[Entry]:
    """Return the objects of a section, in place; a missing section has none."""
    found = resume.get(section)
    if found is None:
        return []
    if not isinstance(found, list) or not all(isinstance(entry, dict) for entry in found):
        raise BadValueError(f"{section}: expected a list of objects")
    return found


def _line(entry: Entry, key: str) -> str:
    return as_line(key, popped(entry, key))


def _lines(entry: Entry, key: str) -> list[str]:
    found = popped(entry, key)
    if found is None:
        return []
    return [as_line(key, item) for item in (found if isinstance(found, list) else [found])]


def _drop(entry: Entry, *keys: str) -> None:
    """Take out what a profile has no place for."""
    for key in keys:
        popped(entry, key)


def _left_over(parent: Entry) -> Iterator[str]:
    """Yield the paths, two levels deep, that hold something nobody popped."""
    for name, value in parent.items():
        if isinstance(value, dict):
            yield from (f"{name}.{key}" for key, left in value.items() if not is_empty(left))
        elif isinstance(value, list) and name in _LISTS:
            yield from (
                f"{name}.{key}" for entry in value for key, left in entry.items() if not is_empty(left)
            )
        elif not is_empty(value):
            yield name
