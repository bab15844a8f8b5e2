"""Values of source files that must have a form, such as ids and selectors; a ValueError says why not."""

import re
from typing import Annotated
from urllib.parse import SplitResult, urlsplit

from pydantic import AfterValidator, Field


def shown(given: object) -> str:
    """Return a value as a short one-line literal."""
    try:
        literal = repr(given)
    except ValueError:  # Python's bound on the digits of a number
        literal = "a number with thousands of digits"
    return literal if len(literal) <= 60 else literal[:57] + "..."


def _checked_id(value: str) -> str:
    if not re.fullmatch(r"[a-z0-9]+([-_][a-z0-9]+)*", value) or len(value) > 64:
        raise ValueError(f"{shown(value)} is not a short word of a-z, 0-9, - and _")
    return value


def _checked_path(value: str) -> str:
    parts = value.split("/")
    if not value.strip("./") or not parts[0] or ".." in parts or re.search(r"[\\:\x00]", value):
        raise ValueError(f"{shown(value)} must be relative to the workspace, with / and without ..")
    if parts.count("**") > 2:
        # Each further one multiplies the ways through a deep tree: it would be walked for ever.
        raise ValueError(f"{shown(value)} has ** more than twice; one finds every folder below")
    return value


def _checked_url(value: str) -> str:
    parts = _split(value)
    if parts.scheme not in ("http", "https") or not parts.hostname or parts.username is not None:
        raise ValueError(f"{_shown_url(value)} must be http(s)://host/... without a user name")
    return value


def _split(url: str) -> SplitResult:
    try:
        parts = urlsplit(url)
        _ = parts.port
    except ValueError as error:
        raise ValueError(f"{_shown_url(url)} is not a URL: {error}") from None
    return parts


def _shown_url(url: str) -> str:
    """Return an address for a message, which logs keep, without what may be a password."""
    return shown(re.sub(r"//[^/]*@", "//...@", url))


def _checked_host(value: str) -> str:
    if not re.fullmatch(r"[a-z0-9]([a-z0-9.-]*[a-z0-9])?", value):
        raise ValueError(f"{shown(value)} is not a host name in small letters (no scheme, no port)")
    return value


def _checked_selector(value: str) -> str:
    import soupsieve  # noqa: PLC0415  takes longer to import than all the rest, and few sources have selectors

    try:
        soupsieve.compile(value)
    except soupsieve.SelectorSyntaxError as error:
        raise ValueError(f"{shown(value)} is not a CSS selector: {str(error).splitlines()[0]}") from None
    return value


def _checked_attribute_selector(value: str) -> str:
    selector, _ = split_selector(value)
    if selector:
        _checked_selector(selector)
    return value


def split_selector(value: str) -> tuple[str, str]:
    """Return a selector and the attribute that "selector@attribute" reads, "" for the element's text."""
    selector, at, attribute = value.rpartition("@")
    is_attribute = re.fullmatch(r"[a-zA-Z][\w:.-]*", attribute) is not None
    return (selector.strip(), attribute) if at and is_attribute else (value, "")


def _checked_date_format(value: str) -> str:
    told = set(re.findall(r"%[a-zA-Z]", value))
    if not told & {"%Y", "%y", "%G"} or not re.fullmatch(
        r"(?:%[aAbBdDeGHIjmMpSTuUVwWyYzZ%]|[^%]){2,40}", value
    ):
        raise ValueError(f"{shown(value)} is not a date format such as %d/%m/%Y")
    return value


def _checked_environment_name(value: str) -> str:
    if not re.fullmatch(r"[A-Z][A-Z0-9_]{2,63}", value):
        # Most likely the secret itself: it must not come out in a message.
        raise ValueError("must be the name of an environment variable such as BOARD_API_KEY, not the value")
    return value


def _checked_header(value: str) -> str:
    if not re.fullmatch(r"[A-Za-z0-9-]{1,64}", value):
        raise ValueError(f"{shown(value)} is not the name of a header")
    if value.lower() in {
        "host",
        "cookie",
        "content-length",
        "transfer-encoding",
        "connection",
        "accept-encoding",
    }:
        raise ValueError(f"{shown(value)} is a header that skillmatch sets or never sends")
    return value


def _checked_template(value: str) -> str:
    """Return a template of an address; no place in braces is in its host, which no answer may name."""
    host, slash, rest = value.partition("://")[2].partition("/")
    if not slash or re.search("[{}]", host) or not re.search(r"\{[^{}]+\}", rest):
        raise ValueError(
            f"{_shown_url(value)} is not an address with places such as https://host/jobs/{{id}}"
        )
    return _checked_url(value)


Id = Annotated[str, AfterValidator(_checked_id)]
WorkspacePath = Annotated[str, Field(max_length=500), AfterValidator(_checked_path)]
Url = Annotated[str, AfterValidator(_checked_url)]
UrlTemplate = Annotated[str, Field(max_length=500), AfterValidator(_checked_template)]
Host = Annotated[str, AfterValidator(_checked_host)]
Selector = Annotated[str, Field(min_length=1, max_length=500), AfterValidator(_checked_selector)]
# "selector", "selector@attribute", or "@attribute" of the item itself.
FieldSelector = Annotated[
    str, Field(min_length=1, max_length=500), AfterValidator(_checked_attribute_selector)
]
DateFormat = Annotated[str, AfterValidator(_checked_date_format)]
EnvironmentName = Annotated[str, AfterValidator(_checked_environment_name)]
HeaderName = Annotated[str, AfterValidator(_checked_header)]
HeaderValue = Annotated[str, Field(pattern=r"^[ -~]{1,500}$")]
