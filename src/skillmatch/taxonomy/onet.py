"""The O*NET list of technologies as a pack of the taxonomy: TOML that an owner may use or not."""

import csv
import re
import unicodedata
from collections.abc import Iterator, Mapping, Set
from dataclasses import dataclass

from skillmatch.errors import RefusedInputError
from skillmatch.taxonomy.records import Taxonomy
from skillmatch.taxonomy.written import kebab_case, toml_string

_COLUMNS = ("example", "commodity_title", "hot", "in_demand", "n_occupations")
# The attribution is what the licence of the list asks for.
_HEAD = """\
# Technologies from the O*NET list {file}: a pack, read only if skillmatch.toml names it:
# save it as taxonomy/packs/onet.toml and write packs = ["onet"].
#
# It includes information from the O*NET Database by the U.S. Department of Labor, Employment and Training
# Administration (USDOL/ETA), used under the CC BY 4.0 license (https://creativecommons.org/licenses/by/4.0/).
# O*NET is a trademark of USDOL/ETA. skillmatch has selected and modified this information: names that it
# knows or that mean too many things are left out. USDOL/ETA has not approved, endorsed or tested this.
tier = "enterprise"
"""
_TIERS: Mapping[str, str] = {
    **dict.fromkeys(
        (
            "office suite", "word processing", "spreadsheet", "presentation", "electronic mail",
            "internet browser", "desktop publishing", "calendar and scheduling", "graphics or photo imaging",
        ),
        "desktop",
    ),
    **dict.fromkeys(
        (
            "accounting", "tax preparation", "point of sale pos", "helpdesk or call center",
            "customer relationship management crm", "backup or archival", "time accounting",
            "video conferencing", "transaction security and virus protection", "inventory management",
        ),
        "small_business",
    ),
}  # fmt: skip
# What a kind of thing is called, not a thing: "Risk analysis software".
_DESCRIPTION = re.compile(r"[A-Z][a-z-]+(?: [a-z(][\w()/,-]*)+")
_ACRONYM_AT_END = re.compile(r"(.+) ([A-Z]{2,})")
_KIND_AT_END = re.compile(r" (?:software|systems?|programs?|applications?|tools?)\Z")
# One word without capital, digit or sign inside: it may be an everyday one, or an acronym of other things.
_PLAIN_WORD = re.compile(r"[A-Z]?[a-z]+|[A-Z]+")
_COINED_WORD = re.compile(r"\w*[a-z][A-Z]\w*")
_SHORTEST = 4
_SHORTEST_PLAIN = 6


@dataclass(frozen=True, slots=True)
class OnetChoice:
    """Which technologies of the list to take: all conditions must hold."""

    is_hot: bool = False
    is_in_demand: bool = False
    min_occupations: int = 0


@dataclass(frozen=True, slots=True)
class _Technology:
    """One name of the list that the pack takes; the exact ones count in their capitals only."""

    label: str
    exact: tuple[str, ...]
    category: str


def onet_pack(file: str, text: str, choice: OnetChoice, known: Taxonomy) -> str:
    """Return the pack as TOML; a name that the taxonomy knows, or that another one has, is left out."""
    seen = {_key(alias.text) for concept in known.concepts for alias in concept.aliases}
    seen |= {_key(concept.label) for concept in known.concepts}
    parts = [_HEAD.format(file=" ".join(file.split()))]
    for technology in _technologies(file, text, choice):
        label, exact = technology.label, technology.exact
        names = {_id(label), *map(_key, (label, *exact))}
        if not names & seen and not _ends_known(label, seen):
            seen |= names
            parts.append("\n".join(_stub(technology)) + "\n")
    return "\n".join(parts)


def _technologies(file: str, text: str, choice: OnetChoice) -> Iterator[_Technology]:
    """Yield the technologies that are chosen and have a name of their own, in the order of the list."""
    rows = csv.DictReader(text.splitlines(), strict=True)
    try:
        missing = [name for name in _COLUMNS if name not in (rows.fieldnames or ())]
        if missing:
            raise RefusedInputError(f"{file}: line 1: column '{missing[0]}' is missing; it is no O*NET list")
        for row in rows:
            if _is_chosen(f"{file}: line {rows.line_num}", row, choice):
                yield from _named(row)
    except csv.Error as error:
        raise RefusedInputError(f"{file}: line {rows.line_num + 1}: {error}") from None


def _is_chosen(place: str, row: Mapping[str, str | None], choice: OnetChoice) -> bool:
    occupations = row["n_occupations"] or ""
    if not re.fullmatch(r"[0-9]{1,9}", occupations):
        raise RefusedInputError(f"{place}: n_occupations must be a number, not {occupations!r:.40}")
    is_hot, is_in_demand = row["hot"] == "Y", row["in_demand"] == "Y"
    is_marked = (is_hot or not choice.is_hot) and (is_in_demand or not choice.is_in_demand)
    return is_marked and int(occupations) >= choice.min_occupations


def _named(row: Mapping[str, str | None]) -> Iterator[_Technology]:
    """Yield a row's technology, unless it is a description or too short to mean one thing."""
    name = " ".join((row["example"] or "").split())
    label, acronym = _parted(_KIND_AT_END.sub("", name))
    if not label.isprintable() or _DESCRIPTION.fullmatch(name) or _DESCRIPTION.fullmatch(label):
        return
    is_plain = _PLAIN_WORD.fullmatch(label) is not None
    if len(_key(label)) >= (_SHORTEST_PLAIN if is_plain else _SHORTEST):
        exact = (*([label] if is_plain else []), *_coined(label), *filter(None, [acronym]))
        yield _Technology(label, exact, _category(row["commodity_title"] or ""))


def _parted(name: str) -> tuple[str, str]:
    """Return a name without the acronym of its words at its end, and that if it is long enough to count."""
    found = _ACRONYM_AT_END.fullmatch(name)
    if found is None:
        return name, ""
    letters = iter(
        "".join(word[0] + "".join(filter(str.isupper, word[1:])) for word in found[1].split()).upper()
    )
    is_of_words = all(letter in letters for letter in found[2])
    if not is_of_words:
        return name, ""
    return _KIND_AT_END.sub("", found[1]), found[2] if len(found[2]) >= _SHORTEST else ""


def _coined(label: str) -> Iterator[str]:
    """Yield the last word of a label if nobody but its maker writes a word like that ("ESRI ArcGIS")."""
    _, blank, last = label.rpartition(" ")
    if blank and len(last) > _SHORTEST and len(last) < 40 and _COINED_WORD.fullmatch(last):
        yield last


def _stub(technology: _Technology) -> Iterator[str]:
    label, exact = technology.label, technology.exact
    yield "[[concept]]"
    yield f"id = {toml_string(_id(label))}"
    yield f"label = {toml_string(label)}"
    yield f"category = {toml_string(technology.category)}"
    if technology.category in _TIERS:
        yield f"tier = {toml_string(_TIERS[technology.category])}"
    if label not in exact:
        yield f"aliases = [{toml_string(label)}]"
    if exact:
        yield f"aliases_exact = [{', '.join(map(toml_string, exact))}]"


def _ends_known(name: str, seen: Set[str]) -> bool:
    """Return whether a name is known, or the words behind its maker's are ("Intuit QuickBooks")."""
    parts = name.split()
    return any(_key(" ".join(parts[start:])) in seen for start in range(len(parts)))


def _category(title: str) -> str:
    """Return a commodity title without the word software, in lower case."""
    plain = _KIND_AT_END.sub("", " ".join(title.split()).lower().removesuffix(" software"))
    return plain or "other"


def _id(label: str) -> str:
    return f"onet-{kebab_case(label)}"


def _key(name: str) -> str:
    """Return what two spellings of one name have in common: letters, digits, + and #."""
    plain = unicodedata.normalize("NFKC", _KIND_AT_END.sub("", name)).casefold()
    return re.sub(r"[^\w+#]|_", "", plain)
