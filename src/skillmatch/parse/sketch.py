"""A rendering of a page that also remembers its scripts, its titles and where its parts stand."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from skillmatch.limits import HTML_DEPTH, HTML_PARTS
from skillmatch.text.rendering import Name, Rendering

META = ("og:title", "og:site_name", "og:description", "description")
_FURNITURE = ("nav", "header", "footer", "aside")
_LD_JSON = re.compile(r"\s*application/ld\+json\b", re.IGNORECASE)
_OPEN_END = 1 << 62


class OversizeError(ValueError):
    """A page is larger or nested deeper than any that a person made."""


@dataclass(slots=True)
class Part:
    """An element of the page, as a stretch between two marks of its rendering."""

    name: str
    start: int
    depth: int
    end: int = _OPEN_END


class Sketch(Rendering):
    """A rendering that knows what it met besides text; OversizeError ends it on a page too large or deep."""

    def __init__(self) -> None:
        super().__init__()
        self.scripts: list[list[str]] = []  # of JSON-LD
        self.title: list[str] = []
        self.meta: dict[str, str] = {}
        self.canonical = self.base = ""
        self.has_microdata = self.has_rdfa = False
        self.passwords: list[int] = []  # the marks at which one is asked for
        self.parts: list[Part] = []
        self._open: list[Part] = []
        self._caught: list[str] | None = None  # where the text of a script or title goes
        self._part_count = 0.0

    def start(self, tag: Name, attrib: Mapping[Name, Name]) -> None:
        """Note an element's start."""
        super().start(tag, attrib)
        self._count(1 + len(attrib) / 4)
        if self.depth > HTML_DEPTH:
            raise OversizeError(f"nested deeper than {HTML_DEPTH} elements")
        note = _NOTES.get(str(tag))
        if note:
            note(self, str(tag), attrib)
        if attrib:
            self._note_attributes(attrib)

    def end(self, tag: Name) -> None:
        """Note an element's end."""
        self._caught = None
        ended = self._open.pop() if self._open and self._open[-1].depth == self.depth else None
        super().end(tag)
        if ended:
            ended.end = self.mark()

    def data(self, data: Name) -> None:
        """Note a run of text."""
        if self._caught is not None:
            self._caught.append(str(data))
        self._count(1 / 4)
        super().data(data)

    def comment(self, text: Name) -> None:
        """Count a comment."""
        self._count(1)

    def stretches(self) -> tuple[tuple[int, int], ...]:
        """Return where the page's own matter stands: its main element, article, or all but furniture."""
        whole = tuple(self._between([part for part in self.parts if part.name == "furniture"]))
        main = next(((part.start, part.end) for part in self.parts if part.name == "main"), (0, 0))
        if self.text(*main).strip():
            return (main,)
        articles = [(part.start, part.end) for part in self.parts if part.name == "article"]
        longest = max(articles, key=self._length, default=(0, 0))
        # Cards of other postings are articles too, beside a posting that is none.
        is_most = 2 * self._length(longest) >= sum(map(self._length, whole))
        return (longest,) if articles and is_most else whole

    def heading(self, within: tuple[tuple[int, int], ...]) -> str:
        """Return the first heading with any text in the given stretches, else on the page."""
        headings = [part for part in self.parts if part.name == "h1"]
        headings.sort(key=lambda part: not is_within(part.start, within))
        return next(filter(str.strip, (self.text(part.start, part.end) for part in headings)), "")

    def _count(self, parts: float) -> None:
        self._part_count += parts
        if self._part_count > HTML_PARTS:
            raise OversizeError(f"more than {HTML_PARTS} elements")

    def _length(self, stretch: tuple[int, int]) -> int:
        return len(self.text(*stretch))

    def _between(self, furniture: list[Part]) -> Iterator[tuple[int, int]]:
        start = 0
        for part in furniture:
            yield start, part.start
            start = part.end
        yield start, _OPEN_END

    def _note_attributes(self, attrib: Mapping[Name, Name]) -> None:
        self.has_microdata = self.has_microdata or "itemscope" in attrib
        self.has_rdfa = self.has_rdfa or "typeof" in attrib
        if attrib.get("role") == "main":
            self._begin("main")

    def _begin(self, name: str) -> None:
        """Note the start of a part, if it is not inside one of the same name."""
        if not any(part.name == name for part in self._open):
            part = Part(name, self.mark(), self.depth)
            self.parts.append(part)
            self._open.append(part)

    def _note_part(self, tag: str, attrib: Mapping[Name, Name]) -> None:
        self._begin("furniture" if tag in _FURNITURE else tag)

    def _note_caught(self, tag: str, attrib: Mapping[Name, Name]) -> None:
        if tag == "title" and not self.title:
            self._caught = self.title
        elif tag == "script" and _LD_JSON.match(str(attrib.get("type", ""))):
            self._caught = []
            self.scripts.append(self._caught)

    def _note_meta(self, tag: str, attrib: Mapping[Name, Name]) -> None:
        name = str(attrib.get("property") or attrib.get("name") or "").strip().lower()
        if name in META:
            self.meta.setdefault(name, str(attrib.get("content", "")))

    def _note_link(self, tag: str, attrib: Mapping[Name, Name]) -> None:
        href = str(attrib.get("href", ""))
        if tag == "base":
            self.base = self.base or href
        elif "canonical" in str(attrib.get("rel", "")).lower().split():
            self.canonical = self.canonical or href

    def _note_input(self, tag: str, attrib: Mapping[Name, Name]) -> None:
        if not self.hidden_from and str(attrib.get("type", "")).strip().lower() == "password":
            self.passwords.append(self.mark())


def is_within(mark: int, stretches: tuple[tuple[int, int], ...]) -> bool:
    """Return whether a mark lies in one of the stretches."""
    return any(start <= mark < end for start, end in stretches)


_NOTES = {
    **dict.fromkeys(("main", "article", "h1", *_FURNITURE), Sketch._note_part),
    **dict.fromkeys(("script", "title"), Sketch._note_caught),
    **dict.fromkeys(("link", "base"), Sketch._note_link),
    "meta": Sketch._note_meta,
    "input": Sketch._note_input,
}
