"""Which keys of a source file go together; each function returns what does not, in one line, or ""."""

from collections.abc import Collection, Iterable, Mapping

from skillmatch.nearest import nearest
from skillmatch.records import Kind
from skillmatch.sources.checked import shown
from skillmatch.sources.fields import FIELDS

# The sections that only some adapters have a use for.
_USED_BY: Mapping[str, Collection[str]] = {
    "preset": ("json_api",),
    "list": ("page", "board"),
    "select": ("page", "board"),
    "paging": ("json_api", "feed"),
    "api": ("json_api",),
    "table": ("csv", "xlsx"),
    "fields": ("jsonl", "csv", "xlsx", "json_api", "feed"),
    "dates": ("jsonl", "csv", "xlsx", "json_api", "page", "board", "feed"),
}
# What some formats can hold at all.
ONLY_KIND: Mapping[str, Kind] = {
    "mail": "request",
    "feed": "request",
    "resume": "profile",
    "json_resume": "profile",
    "linkedin": "profile",
    "europass": "profile",
}


def misplaced_key(adapter: str, given: Collection[str], has_urls: bool) -> str:
    """Return which key a source lacks or has no use for."""
    for key, adapters in _USED_BY.items():
        if key in given and adapter not in adapters:
            return f"adapter '{adapter}' has no use for the key '{key}'"
    return _wrong_place(adapter, given, has_urls) or _without_place(adapter, given)


def _wrong_place(adapter: str, given: Collection[str], has_urls: bool) -> str:
    """Return why a source does not say in exactly one way where its documents are."""
    count = ("path" in given) + ("url" in given) + has_urls
    ways = ("'path', 'url'", "'list.urls'") if adapter == "page" else ("'path'", "'url'")
    if count == 0:
        return f"adapter '{adapter}' needs the key {' or '.join(ways)}"
    return f"adapter '{adapter}' takes only one of {' and '.join(ways)}" if count > 1 else ""


def _without_place(adapter: str, given: Collection[str]) -> str:
    """Return which key goes with url and stands without it, or the other way round."""
    if "path" in given:
        foreign = [key for key in ("http", "paging") if key in given]
        foreign += ["list"] if "list" in given and adapter == "page" else []
        return f"with 'path' there is no use for the key '{foreign[0]}'" if foreign else ""
    return f"adapter '{adapter}' needs the key 'list'" if adapter == "page" and "list" not in given else ""


def wrong_kind(adapter: str, kind: Kind, given: Collection[str]) -> str:
    """Return why a source cannot be of its kind."""
    only = ONLY_KIND.get(adapter, kind)
    if kind != only:
        return f"adapter '{adapter}' gives kind '{only}', not '{kind}'"
    if kind == "profile" and "defaults" in given:
        return "kind 'profile' has no use for the key 'defaults'"
    return ""


def unknown_field(kind: Kind, named: Iterable[tuple[str, str]]) -> str:
    """Return which of the named (place, field) is no field of the kind, and what was probably meant."""
    for place, field in named:
        other = next(name for name in FIELDS if name != kind)
        if field in FIELDS[other] and field not in FIELDS[kind]:
            return f"{place}: '{field}' is a field of kind '{other}'"
        if field not in FIELDS[kind]:
            meant = nearest(field, FIELDS[kind])
            return f"{place}: unknown field {shown(field)}; did you mean '{meant}'?"
    return ""
