"""What a resume in the JSON Resume format says, as the fields of a profile."""

import re
from collections.abc import Iterable, Iterator
from typing import TypedDict

from skillmatch.limits import TEXT_CHARACTERS
from skillmatch.parse.fields import OverlongError, as_text, is_empty, is_web_address, popped
from skillmatch.parse.resume_entries import (
    Entry,
    drop,
    entries,
    headed,
    joined,
    line,
    lines,
    prose,
    section,
    sentence,
    with_note,
)


class ResumeRow(TypedDict):
    """The fields of a profile; the rate as it was written."""

    name: str
    headline: str
    text: str
    location: str
    rate: object
    skills: list[str]
    certifications: list[str]
    email: str
    phone: str
    url: str


def resume_row(resume: Entry) -> ResumeRow:
    """Return what a resume states, field by field; what no field has a place for stays in the resume."""
    basics = section(resume, "basics")
    degree = sentence(headed("Education", line(basics, "degree")))
    told = [as_text("basics.summary", popped(basics, "summary")), *_paragraphs(resume), degree]
    return ResumeRow(
        name=line(basics, "name"),
        headline=line(basics, "label"),
        text="\n".join(_all_of("text", filter(None, told))),
        location=_place(basics),
        rate=popped(section(section(resume, "meta"), "skillmatch"), "rate"),
        skills=_all_of("skills", _skills(resume)),
        certifications=_all_of("certifications", _certifications(resume)),
        email=line(basics, "email"),
        phone=line(basics, "phone"),
        url=_address(basics),
    )


def _all_of(field: str, parts: Iterable[str]) -> list[str]:
    """Return the parts of a field that together are no longer than any honest one."""
    kept = list(parts)
    length = sum(map(len, kept))
    if length > TEXT_CHARACTERS:
        raise OverlongError(f"{field}: {length} characters, more than {TEXT_CHARACTERS}")
    return kept


def _address(basics: Entry) -> str:
    url = line(basics, "url", "website")
    if is_web_address(url):
        return url
    basics["url"] = url  # left over, so that it is reported
    return ""


def _place(basics: Entry) -> str:
    given = basics.get("location")
    if isinstance(given, str):
        # With a number in it, it is the street that somebody lives in: it stays, and is reported by its name.
        return "" if re.search(r"\d", given) else line(basics, "location")
    location = section(basics, "location")
    drop(location, "address", "postalCode")
    return joined(", ", *(line(location, key) for key in ("city", "region", "countryCode")))


def _skills(resume: Entry) -> dict[str, None]:
    """Return the names of skills, with the level where one is given, and their keywords, each once."""
    found: list[str] = []
    for entry in entries(resume, "skills"):
        name, level, keywords = line(entry, "name"), line(entry, "level"), lines(entry, "keywords")
        # Without a level, a name above keywords is the heading of a group: "Desktop", "Networking".
        is_heading = bool(keywords) and not level
        found += keywords if is_heading else [with_note(name, level), *keywords]
    return dict.fromkeys(filter(None, found))


def _certifications(resume: Entry) -> dict[str, None]:
    """Return the names of certificates with their dates: "MCSE (2004)", "A+ (2019), expires 2028-06"."""
    found: list[str] = []
    for entry in entries(resume, "certificates"):
        name, until = with_note(line(entry, "name"), line(entry, "date")), line(entry, "expires")
        found.append(joined(", ", name, f"expires {until}" if until else "") if name else "")
        # The name says who issues it; the link proves it to people, not to us.
        drop(entry, "issuer", "url")
    return dict.fromkeys(filter(None, found))


def _paragraphs(resume: Entry) -> Iterator[str]:
    """Yield a line for each job, project and course of study, so that its dates stand beside its skills."""
    for name in ("work", "volunteer"):
        for entry in entries(resume, name):
            place = line(entry, "organization") if name == "volunteer" else line(entry, "name", "company")
            yield _told(entry, joined(" at ", line(entry, "position"), place))
    for entry in entries(resume, "projects"):
        roles, keywords = ", ".join(lines(entry, "roles")), ", ".join(lines(entry, "keywords"))
        title = joined(", ", line(entry, "name"), roles, line(entry, "entity"))
        drop(entry, "type")
        yield joined(" ", _told(entry, f"Project {title}" if title else ""), sentence(keywords))
    yield from _studies(resume)
    yield from _smaller_sections(resume)


def _studies(resume: Entry) -> Iterator[str]:
    for entry in entries(resume, "education"):
        what = joined(" in ", line(entry, "studyType"), line(entry, "area"))
        where = headed("Education", joined(", ", what, line(entry, "institution")))
        courses = headed("Courses", ", ".join(lines(entry, "courses")))
        # When somebody studied says how old they are and nothing about the work.
        drop(entry, "startDate", "endDate", "score", "gpa", "url", "website")
        yield joined(" ", sentence(where), prose(entry, "summary"), sentence(courses))


def _smaller_sections(resume: Entry) -> Iterator[str]:
    for entry in entries(resume, "languages"):
        language = with_note(line(entry, "language", "name"), line(entry, "fluency", "level"))
        yield sentence(headed("Language", language))
    for entry in entries(resume, "awards"):
        yield _told(entry, headed("Award", joined(", ", line(entry, "title"), line(entry, "awarder"))))
    for entry in entries(resume, "publications"):
        what = joined(", ", line(entry, "name"), line(entry, "publisher"))
        yield _told(entry, headed("Publication", what))


def _told(entry: Entry, heading: str) -> str:
    """Return one entry as sentences: heading with dates, then what is told about it."""
    until = "present" if _is_open(entry) else ""
    dates = joined(" to ", line(entry, "startDate"), line(entry, "endDate") or until)
    note = dates or line(entry, "date", "releaseDate")
    drop(entry, "url", "location", "website")
    told = [prose(entry, key) for key in ("description", "summary")]
    return joined(" ", sentence(with_note(heading, note)), *told, *map(sentence, lines(entry, "highlights")))


def _is_open(entry: Entry) -> bool:
    return not is_empty(entry.get("startDate")) and is_empty(entry.get("endDate"))
