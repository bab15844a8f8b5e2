"""Plain CSS selectors as XPath: names, ids, classes and attributes, which libxml2 finds ten times as fast."""

import re
from collections.abc import Iterator

_NAME = r"[a-zA-Z_][\w-]*"
_COMPOUND = re.compile(
    rf"(?P<tag>\*|[a-zA-Z][a-zA-Z0-9]*)?"
    rf"(?P<tests>(?:[.#]{_NAME}|\[{_NAME}(?:[~^$*]?=(?:\"[^\"'\\\]]*\"|'[^\"'\\\]]*'|{_NAME}))?\])*)"
)
_TEST = re.compile(
    rf"(?P<sign>[.#])(?P<name>{_NAME})"
    rf"|\[(?P<attribute>{_NAME})(?:(?P<relation>[~^$*]?)=[\"']?(?P<value>[^\"'\]]*)[\"']?)?\]"
)
_JOINT = re.compile(r"\s*([>+~])\s*|\s+")
_AXES = {"": "//", ">": "/", "+": "/following-sibling::*[1]/self::", "~": "/following-sibling::"}
# CSS compares these by words, or in any case.
_PECULIAR = frozenset(("accept-charset", "accesskey", "class", "headers", "rel", "rev", "type"))


def xpath_of(css: str) -> str:
    """Return a selector as XPath, or "" if it says more than plain XPath can."""
    paths = [_path(group.strip()) for group in css.split(",")]
    return " | ".join(paths) if all(paths) else ""


def _path(css: str) -> str:
    path, axis, at = "", _AXES[""], 0
    while True:
        compound = _COMPOUND.match(css, at)
        tests = list(_tests(compound["tests"])) if compound else []
        if compound is None or not compound[0] or not all(tests):
            return ""
        path += axis + (compound["tag"] or "*").lower() + "".join(tests)
        joint = _JOINT.match(css, compound.end())
        if joint is None:
            return path if compound.end() == len(css) else ""
        axis, at = _AXES[joint[1] or ""], joint.end()


def _tests(css: str) -> Iterator[str]:
    """Yield each condition on one element as XPath, "" for one that it cannot express."""
    for test in _TEST.finditer(css):
        if test["sign"]:
            yield _word("class", test["name"]) if test["sign"] == "." else f"[@id='{test['name']}']"
        elif test["attribute"].lower() in _PECULIAR:
            yield ""
        else:
            yield _comparison(test["attribute"].lower(), test["relation"], test["value"] or "")


def _comparison(attribute: str, relation: str | None, value: str) -> str:
    if relation is None:
        return f"[@{attribute}]"
    if not relation:
        return f"[@{attribute}='{value}']"
    if not value or (relation == "~" and " " in value):
        return ""
    return {
        "~": _word(attribute, value),
        "^": f"[starts-with(@{attribute}, '{value}')]",
        "*": f"[contains(@{attribute}, '{value}')]",
        "$": f"[substring(@{attribute}, string-length(@{attribute}) - {len(value) - 1}) = '{value}']",
    }[relation]


def _word(attribute: str, word: str) -> str:
    return f"[contains(concat(' ', normalize-space(@{attribute}), ' '), ' {word} ')]"
