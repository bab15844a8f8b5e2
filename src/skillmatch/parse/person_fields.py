"""A schema.org Person as the JSON Resume it amounts to; what is not read is ignored by name or reported."""

import re
from collections.abc import Iterator

from skillmatch.parse.fields import BadValueError, as_cents, is_empty, popped
from skillmatch.parse.resume_entries import Entry, drop, joined
from skillmatch.parse.schema_values import first, objects, words
from skillmatch.sources import Source

# Never read: looks, age, origin and family, other people, and the housekeeping of search engines.
IGNORED = frozenset(
    {
        *("@context", "@type", "@id", "mainEntityOfPage", "sameAs", "potentialAction", "identifier"),
        *("image", "photo", "logo", "birthDate", "birthPlace", "deathDate", "deathPlace", "gender"),
        *("nationality", "height", "weight", "netWorth", "pronouns", "honorificPrefix", "honorificSuffix"),
        *("additionalName", "alternateName", "spouse", "children", "parent", "parents", "sibling"),
        *("siblings", "relatedTo", "colleague", "colleagues", "knows", "follows", "taxID", "vatID"),
        *("faxNumber", "interactionStatistic", "agentInteractionStatistic", "memberOf", "seeks"),
    }
)
# Without any of these, a person is named in passing: as the author of the page, say.
_TELLING = frozenset(
    {
        *("jobTitle", "description", "hasOccupation", "knowsAbout", "skills", "alumniOf", "award"),
        "hasCredential",
    }
)
_STUDY = re.compile("degree|diploma|bachelor|master|doctor", re.IGNORECASE)


def is_told(person: Entry) -> bool:
    """Return whether an item says anything of a person's work."""
    has_role = any("worksFor" in job for job in objects(person.get("worksFor")))
    return has_role or any(not is_empty(person.get(name)) for name in _TELLING)


def resume_of(person: Entry, source: Source) -> tuple[Entry, tuple[str, ...]]:
    """Return the resume that a Person states, and the properties that nobody read."""
    left = dict(person)
    title = ", ".join(words(popped(left, "jobTitle")))
    credentials = list(objects(popped(left, "hasCredential")))
    schools = [first(_inner(school, "alumniOf")) for school in objects(popped(left, "alumniOf"))]
    resume: Entry = {
        "basics": {"label": title, **_basics(left)},
        "work": [*_jobs(popped(left, "worksFor"), title), *_occupations(popped(left, "hasOccupation"))],
        "skills": [{"keywords": [*_listed(popped(left, "knowsAbout")), *_listed(popped(left, "skills"))]}],
        "certificates": [_certificate(credential) for credential in credentials if not _is_study(credential)],
        "education": [
            *({"studyType": first(credential)} for credential in credentials if _is_study(credential)),
            *({"institution": school} for school in schools),
        ],
        "languages": [{"language": name} for name in words(popped(left, "knowsLanguage"))],
        "awards": [{"title": name} for name in words(popped(left, "award"))],
        "meta": {"skillmatch": {"rate": _hourly_rate(left)}},
    }
    unread = (f"Person.{name}" for name, value in left.items() if name not in IGNORED and not is_empty(value))
    return resume, tuple(name for name in unread if name not in source.ignore)


def name_of(person: Entry) -> str:
    """Return the name of a person, "" if the item has none."""
    parts = joined(" ", first(person.get("givenName")), first(person.get("familyName")))
    return " ".join((first(person.get("name")) or parts).split())


def _basics(left: Entry) -> Entry:
    """Return who somebody is, and where and how to reach them."""
    name, contacts = name_of(left), list(objects(popped(left, "contactPoint")))
    drop(left, "name", "givenName", "familyName")
    return {
        "name": name,
        "summary": "\n".join(words(popped(left, "description"))),
        "location": _place(left),
        "url": first(popped(left, "url")),
        "email": _reached([left, *contacts], "email", "@"),
        "phone": _reached([left, *contacts], "telephone", "[0-9]"),
    }


def _reached(contacts: list[Entry], name: str, form: str) -> str:
    """Return the first address or number of that form; words of a link to it stay, and are reported."""
    for contact in contacts:
        address = re.sub("^(?:mailto|tel):", "", first(contact.get(name)).partition("?")[0])
        if re.search(form, address):
            popped(contacts[0], name)
            return address
    return ""


def _place(left: Entry) -> str:
    """Return a town, never the street in which somebody lives."""
    places = [popped(left, name) for name in ("workLocation", "address", "homeLocation")]
    return next(filter(None, (_town(place) for value in places for place in objects(value))), "")


def _town(place: Entry) -> str:
    inner = place.get("address")
    if isinstance(inner, dict):
        return _town(inner)
    parts = (first(place.get(f"address{part}")) for part in ("Locality", "Region", "Country"))
    name = first(place.get("name"))
    return joined(", ", *parts) or ("" if re.search(r"\d", name) else name)


def _inner(role: Entry, name: str) -> object:
    """Return what a role is about: the organisation, say, that it repeats the property for."""
    return role.get(name, role)


def _jobs(value: object, title: str) -> Iterator[Entry]:
    for job in objects(value):
        position = first(job.get("roleName")) if "worksFor" in job else title
        yield {
            "name": first(_inner(job, "worksFor")),
            "position": position,
            "startDate": first(job.get("startDate")),
            "endDate": first(job.get("endDate")),
            "summary": first(job.get("description")) if "worksFor" in job else "",
        }


def _occupations(value: object) -> Iterator[Entry]:
    for role in objects(value):
        occupations = list(objects(_inner(role, "hasOccupation")))
        for occupation in occupations:
            told = (occupation.get(name) for name in ("description", "responsibilities", "skills"))
            yield {
                "position": first(occupation.get("name")),
                "startDate": first(role.get("startDate")),
                "endDate": first(role.get("endDate")),
                "highlights": [text for part in told for text in words(part)],
            }


def _is_study(credential: Entry) -> bool:
    return any(_STUDY.search(category) for category in words(credential.get("credentialCategory")))


def _certificate(credential: Entry) -> Entry:
    dates = (first(credential.get(name)) for name in ("dateCreated", "validFrom", "datePublished"))
    ends = (first(credential.get(name)) for name in ("expires", "validUntil", "validThrough"))
    return {
        "name": first(credential.get("name")),
        "date": next(filter(None, dates), ""),
        "expires": next(filter(None, ends), ""),
    }


def _listed(value: object) -> list[str]:
    """Return the entries of a list, which may be one text with commas."""
    found = words(value)
    return [part.strip() for part in re.split("[,;\n]", found[0])] if len(found) == 1 else found


def _hourly_rate(left: Entry) -> object:
    """Return a price that is stated by the hour; any other stays, so that it is reported."""
    for offer in objects(left.get("makesOffer")):
        for price in (*objects(offer.get("priceSpecification")), offer):
            unit = (first(price.get("unitText")) or first(price.get("unitCode"))).casefold()
            told = joined(" ", first(price.get("priceCurrency")), first(price.get("price")))
            if unit in ("hour", "hourly", "hr", "h", "hur") and _is_price(told):
                popped(left, "makesOffer")
                return told
    return None


def _is_price(price: object) -> bool:
    try:
        return as_cents("price", price) is not None
    except BadValueError:
        return False
