"""The people that a page's microformats tell of, in the shape of a schema.org Person."""

from collections.abc import Iterator

from lxml import etree

from skillmatch.parse.microformats import RESUMES, Item, microformat_items
from skillmatch.parse.resume_entries import joined

_SECTIONS = ("experience", "education", "certification", "contact")
_NAMES = {
    "given-name": "givenName",
    "family-name": "familyName",
    "job-title": "jobTitle",
    "role": "jobTitle",
    "note": "description",
    "summary": "description",
    "content": "description",
    "tel": "telephone",
    "skill": "knowsAbout",
    "affiliation": "memberOf",
}
# Looks, age, and words that a site files people under; of an address only the town is read.
_IGNORED = frozenset(
    {
        *("photo", "logo", "bday", "anniversary", "gender-identity", "sex", "nickname", "honorific-prefix"),
        *("category", "uid", "key", "street-address", "postal-code", "geo", "publications", "contact"),
        *("locality", "region", "country-name", "adr", "impp", "honorific-suffix"),
    }
)


def people_in_microformats(root: etree._Element, base_url: str) -> Iterator[dict[str, object]]:
    """Yield each person who has a card or a resume of their own, with the properties of a Person."""
    for classes, item in microformat_items(root, base_url):
        if not classes.isdisjoint(RESUMES):
            yield _of_resume(item)
        elif classes.isdisjoint(("p-author", "author")):
            yield _of_card(item)


def _of_resume(resume: Item) -> dict[str, object]:
    """Return the person of a resume, whose own name may be no more than a title of the page."""
    card = next((part for part in resume.get("contact", []) if isinstance(part, dict)), {})
    person = _of_card(card)
    own = _of_card({name: values for name, values in resume.items() if name not in _SECTIONS})
    jobs = [_role(part) for part in resume.get("experience", [])]
    return {
        **own,
        **person,
        "description": [*_list(own.get("description")), *_list(person.get("description"))],
        "worksFor": jobs or person["worksFor"],
        "alumniOf": [_study(part) for part in resume.get("education", [])],
        "hasCredential": [_credential(part) for part in resume.get("certification", [])],
    }


def _of_card(card: Item) -> dict[str, object]:
    person: dict[str, object] = {"@type": "Person"}
    for name, values in card.items():
        if name not in _IGNORED and name != "org":
            texts = [_said(value, "name") for value in values]
            key = _NAMES.get(name, name)
            person[key] = [*_list(person.get(key)), *texts]
    place = next((part for part in card.get("adr", []) if isinstance(part, dict)), card)
    parts = {"locality": "addressLocality", "region": "addressRegion", "country-name": "addressCountry"}
    person["address"] = {key: _said(place, name) for name, key in parts.items()}
    person["worksFor"] = [_said(value, "name") for value in card.get("org", [])]
    return person


def _role(experience: object) -> dict[str, object]:
    """Return a job: what an event or a card says of it, or a text that tells of it."""
    if not isinstance(experience, dict):
        return {"worksFor": "", "description": experience}
    title, firm = _said(experience, "job-title", "role"), _said(experience, "org")
    name = _said(experience, "name", "summary")
    # What has a title and no firm is the card of the firm.
    firm = firm or (name if title else "")
    told = [_said(experience, key) for key in ("name", "summary", "description", "content", "note")]
    return {
        "roleName": title or name,
        "worksFor": firm,
        "startDate": _said(experience, "start"),
        "endDate": _said(experience, "end"),
        "description": "\n".join(
            dict.fromkeys(text for text in told if text not in ("", title or name, firm))
        ),
    }


def _study(part: object) -> str:
    """Return what somebody studied, and where."""
    if not isinstance(part, dict):
        return str(part)
    return joined(", ", *dict.fromkeys((_said(part, "name", "summary"), _said(part, "org"))))


def _credential(part: object) -> dict[str, object]:
    if not isinstance(part, dict):
        return {"name": part}
    dates = {"dateCreated": _said(part, "start"), "expires": _said(part, "end")}
    return {"name": _said(part, "name", "summary"), **dates}


def _said(part: object, *names: str) -> str:
    """Return a text, or what an item says for the first of several properties that it has."""
    if not isinstance(part, dict):
        return str(part)
    values = (value for name in names for value in part.get(name, []))
    return next(filter(None, (_said(value, "name") for value in values)), "")


def _list(value: object) -> list[object]:
    return value if isinstance(value, list) else []
