"""Names as taxonomy files write them: in ids and as TOML."""

import json
import re
import unicodedata


def kebab_case(name: str) -> str:
    """Return a name as an id writes it: a-z, 0-9 and single dashes; "name" if nothing of it is left."""
    spelt = name.replace("+", " plus ").replace("#", " sharp ")
    plain = unicodedata.normalize("NFKD", spelt).encode("ascii", "ignore").decode().lower()
    return re.sub(r"[^a-z0-9]+", "-", plain).strip("-") or "name"


def toml_string(value: str) -> str:
    """Return a text as TOML writes it; what JSON escapes, TOML escapes alike, and DEL besides."""
    return json.dumps(value, ensure_ascii=False).replace("\x7f", "\\u007f")
