"""Text without what nobody sees in it."""

import re

# Zero-width characters, soft hyphens, direction marks; control characters; lone surrogates.
_INVISIBLE = re.compile(
    "[\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufe00-\ufe0f"
    "\ufeff\ufff9-\ufffb\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f\ud800-\udfff]"
)


def clean(text: str) -> str:
    """Return text without zero-width and control characters, with plain spaces and no blank lines."""
    # The control characters that end lines, in Unicode's eyes too, are those that the pattern leaves.
    lines = map(_tidy_line, _INVISIBLE.sub("", text).splitlines())
    return "\n".join(filter(None, lines))


def _tidy_line(line: str) -> str:
    if "\t" not in line:
        return " ".join(line.split())
    cells = (" ".join(cell.split()) for cell in line.split("\t"))
    return "\t".join(filter(None, cells))
