"""A schema.org Person as the JSON Resume that it amounts to: known properties are popped, the rest reported."""

from collections.abc import Iterator

from skillmatch.parse.fields import as_line, is_empty, popped
from skillmatch.parse.person_words import first, words
from skillmatch.parse.resume_entries import Entry, joined
from skillmatch.parse.schema_org import types_of
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
        *("jobTitle", "description", "hasOccupation", "worksFor", "knowsAbout", "alumniOf", "award"),
        *("hasCredential", "skills"),
    }
)


def is_told(person: Entry) -> bool:
    """Return whether an item says anything of a person's work."""
    return any(not is_empty(person.get(name)) for name in _TELLING)


def resume_of(person: Entry, source: Source) -> tuple[Entry, tuple[str, ...]]:
    """Return the resume that a Person states, and the properties that nobody read."""
    left = dict(person)
    contact = _objects(popped(left, "contactPoint"))
    resume: Entry = {
        "basics": {
            "name": _name(left),
            "label": ", ".join(words(popped(left, "jobTitle"))),
            "summary": "\n".join(words(popped(left, "description"))),
            "email": _reached(left, contact, "email", "mailto:"),
            "phone": _reached(left, contact, "telephone", "tel:"),
            "location": _place(left),
            "url": first(words(popped(left, "url"))),
        },
        "work": [*_jobs(popped(left, "worksFor")), *_occupations(popped(left, "hasOccupation"))],
        "education": [{"institution": name} for name in words(_without_role(popped(left, "alumniOf"), "alumniOf"))],
        "skills": [{"keywords": list(_listed(left))}],
        "languages": [{"language": name} for name in words(popped(left, "knowsLanguage"))],
        "awards": [{"title": title} for title in words(popped(left, "award"))],
        "meta": {"skillmatch": {"rate": _hourly_rate(left)}},
    }
    for credential in _objects(popped(left, "hasCredential")):
        _add_credential(resume, credential)
    unread = (f"Person.{name}" for name, value in left.items() if name not in IGNORED and not is_empty(value))
    return resume, tuple(name for name in unread if name not in source.ignore)
