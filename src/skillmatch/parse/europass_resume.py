"""The sections of a Europass document as those of a JSON Resume."""

import re

from skillmatch.parse.fields import as_text
from skillmatch.parse.resume_entries import Entry, joined

Filled = dict[str, list[Entry]]

# Achievements are of any kind, under a heading in the language of the document.
_CERTIFICATES = re.compile("[cz]erti[fv]", re.IGNORECASE)
_REFERENCES = re.compile(r"\br[eé]f[eé]r", re.IGNORECASE)


def resume_of(filled: Filled) -> Entry:
    """Return the filled sections as a JSON Resume: those that it has not go where they belong."""
    basics = _basics(filled)
    languages = [{**entry, "fluency": "mother tongue"} for entry in _of(filled, "mother tongues")]
    languages += _of(filled, "languages")
    skills, work, certificates = (_of(filled, name) for name in ("skills", "work", "certificates"))
    for competency in _of(filled, "competencies"):
        if str(competency.get("taxonomy")).casefold() == "language":
            languages.append({"language": competency.get("name") or competency.get("code")})
        else:
            skills.append({"name": competency.get("name", "")})
    for achievement in _of(filled, "achievements"):
        title, told = str(achievement.get("title", "")), achievement.get("summary", "")
        if _CERTIFICATES.search(title) and told:
            certificates += [{"name": name} for name in as_text("Achievement", told).split("\n")]
        elif not _REFERENCES.search(title):  # those are other people's data
            work.append({"position": title, "summary": told})
    lists = {"languages": languages, "skills": skills, "work": work, "certificates": certificates}
    return {**filled, **lists, "basics": basics}


def _of(filled: Filled, section: str) -> list[Entry]:
    return [entry for entry in filled.pop(section, []) if entry]


def _basics(filled: Filled) -> Entry:
    own = next(iter(_of(filled, "basics")), {})
    name = joined(" ", str(own.pop("given", "")), str(own.pop("family", "")))
    place = _place(own)
    return {"name": name, "location": place, **own, **_reached(_of(filled, "communication"))}


def _place(entry: Entry) -> Entry:
    return {"city": entry.pop("city", ""), "countryCode": entry.pop("country", "")}


def _reached(channels: list[Entry]) -> Entry:
    """Return where somebody lives and how to reach them, by the first channel that says so."""
    found: Entry = {}
    for channel in channels:
        if "city" in channel or "country" in channel:
            found.setdefault("location", _place(channel))
        if "number" in channel:
            dialling = str(channel.get("dialling", "")).lstrip("+0")
            found.setdefault("phone", joined(" ", f"+{dialling}" if dialling else "", str(channel["number"])))
        if "address" in channel and str(channel.get("channel")).casefold() == "email":
            found.setdefault("email", channel["address"])
    return found
