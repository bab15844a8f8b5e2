"""The lines of a score as bars that add up, each with what it rests on, in at most 100 columns."""

import textwrap
from collections.abc import Iterator, Mapping, Sequence
from itertools import accumulate

from rich.text import Text

from skillmatch.cli.output import printable
from skillmatch.score import Line, sentence

WIDTH = 100
_BAR = 24  # columns for 100 points
_REASON = 19 + _BAR + 2
_INDENT = 21
# What is asked for first, what counts against last.
_ORDER = (
    "required",
    "preferred",
    "depth",
    "breadth",
    "price",
    "certification",
    "overqualification",
    "floor",
)
Quotes = Mapping[tuple[str, str], Sequence[str]]


def waterfall(lines: Sequence[Line], quotes: Quotes) -> Iterator[Text]:
    """Yield the rows of a waterfall: points, running sum, bar and reason, then the quotes."""
    ordered = sorted(
        (line for line in lines if line.points or line.kind == "required"),
        key=lambda line: (_ORDER.index(line.kind), -line.points, line.item),
    )
    ends = list(accumulate((line.points for line in ordered), initial=0))
    yield Text(f"{'points':>8} {'sum':>8}  {'':<{_BAR}}  why", "bold")
    for line, start, end in zip(ordered, ends, ends[1:], strict=False):
        reason = printable(sentence(line).partition(" ")[2])
        first, *more = textwrap.wrap(reason, WIDTH - _REASON) or [""]
        row = f"{_points(line.points):>8} {end / 1000:>8.3f}  {_bar(start, end):<{_BAR}}  {first}"
        colour = "green" if line.points > 0 else "red" if line.points < 0 else "yellow"
        yield Text(row, colour)
        yield from (Text(" " * _REASON + words, colour) for words in more)
        for quote in quotes.get((line.kind, line.item), ()):
            yield Text(" " * _INDENT + shortened(quote, WIDTH - _INDENT), "dim")
    yield Text(f"{ends[-1] / 1000:>8.3f} {'':>8}  {'=' * _filled(ends[-1]):<{_BAR}}  sum = score", "bold")


def quote(row: Mapping[str, object]) -> str:
    """Return what one document says to a line: the words around what was found, or all words of it."""
    kind = "client" if row["document_kind"] == "request" else "profile"
    surfaces = row["surfaces"]
    if not row["item"] and isinstance(surfaces, list):
        return f"{kind}: {printable(', '.join(dict.fromkeys(map(str, surfaces))))}"
    return f'{kind}: "{_around(printable(row["snippet"]), printable(row["surface"]))}"'


def shortened(text: str, width: int) -> str:
    """Return a text of at most a width."""
    return text if len(text) <= width else text[: width - 1].rstrip() + "…"


def _around(snippet: str, surface: str) -> str:
    """Return the words of a snippet around what was found in it, few enough for a row."""
    most = WIDTH - _INDENT - len('profile: ""') - 2
    if len(snippet) <= most:
        return snippet
    middle = max(0, snippet.find(surface)) + len(surface) // 2
    start = min(max(0, middle - most // 2), len(snippet) - most)
    words = snippet[start : start + most]
    before = "…" + words.partition(" ")[2] if start else words
    return before if start + most >= len(snippet) else before.rpartition(" ")[0] + "…"


def _bar(start: int, end: int) -> str:
    """Return where between 0 and 100 points a line lies; what counts against is drawn lighter."""
    low, high = sorted((_filled(start), _filled(end)))
    sign = "█" if end > start else "░"
    # What is too little for a column is drawn all the same, in the last one at the end.
    return (" " * min(low, _BAR - 1) + sign * max(high - low, int(end != start)))[:_BAR]


def _filled(points: int) -> int:
    return min(max(0, round(points * _BAR / 100_000)), _BAR)


def _points(points: int) -> str:
    return f"{points / 1000:+.3f}" if points else "missing"
