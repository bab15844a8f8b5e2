"""The visible text of HTML as its parser meets it: a line for each block, inline tags unbroken."""

import re
from collections.abc import Mapping

from lxml import etree

Name = str | bytes  # what the parser's interface says; lxml 5 and later give str

# Cells of a row stand on one line, as in a browser's copied text; blocks stand on lines of their own.
_BREAK, _CELL = "\n", "\t"
_BLOCKS = frozenset(
    re.findall(
        r"\w+",
        """address article aside blockquote body br button center dd details dialog dir div dl dt fieldset
        figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr html legend li main menu nav ol
        optgroup option p pre search section select summary table tbody textarea tfoot thead tr ul""",
    )
)
_KEPT = frozenset(("pre", "textarea"))
_CELLS = frozenset(("td", "th"))
# Not the head: to libxml2 a page without body tags has its main element in there.
_UNSEEN = frozenset(
    re.findall(
        r"\w+", "script style noscript template title svg math iframe object audio video canvas noframes"
    )
)
_UNSEEN_STYLE = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.IGNORECASE)
_WHITE = re.compile(r"[ \t\r\n\f]+")


def rendered(markup: str) -> "Rendering":
    """Return the rendering of a piece of HTML."""
    rendering = Rendering()
    render(markup, rendering)
    return rendering


def render(markup: str, rendering: "Rendering") -> None:
    """Show a piece of HTML to a rendering; whatever libxml2 cannot go on with ends it."""
    parser = etree.HTMLParser(target=rendering, huge_tree=True, encoding="utf-8")
    try:
        parser.feed(markup.replace("\x00", "").encode("utf-8", errors="ignore"))
        parser.close()
    except (etree.LxmlError, AssertionError):
        pass  # an empty document is an error to libxml2 and nothing to a reader


def rendered_element(element: etree._Element) -> "Rendering":
    """Return the rendering of one element of a tree, which is shown even if it is a hidden one."""
    rendering = Rendering()
    root = element.tag if element.tag in _KEPT else "div"
    for event, part in etree.iterwalk(element, events=("start", "end")):
        if event == "start":
            is_root = part is element
            rendering.start(root if is_root else part.tag, {} if is_root else part.attrib)
            rendering.data(part.text or "")
        else:
            rendering.end(part.tag)
            rendering.data("" if part is element else part.tail or "")
    return rendering


class Rendering:
    """Collects the visible text of one parse, without recursion."""

    def __init__(self) -> None:
        self.depth = 0
        self.hidden_from = 0  # the depth of the outermost hidden element, 0 if all is visible
        self._kept_from = 0  # the same for <pre>, whose line ends count
        self._pieces: list[str] = []

    def start(self, tag: Name, attrib: Mapping[Name, Name]) -> None:
        """Note an element's start."""
        self.depth += 1
        is_shut = tag in _UNSEEN or (tag == "dialog" and "open" not in attrib)
        if not self.hidden_from and (is_shut or (attrib and _is_hidden(attrib))):
            self.hidden_from = self.depth
        if tag in _KEPT:
            self._kept_from = self._kept_from or self.depth
        self._separate(tag)

    def end(self, tag: Name) -> None:
        """Note an element's end."""
        self._separate(tag)
        if self.hidden_from == self.depth:
            self.hidden_from = 0
        if self._kept_from == self.depth:
            self._kept_from = 0
        self.depth -= 1

    def data(self, data: Name) -> None:
        """Note a run of text."""
        if not self.hidden_from:
            text = str(data)
            self._pieces.append(text if self._kept_from else _WHITE.sub(" ", text))

    def comment(self, text: Name) -> None:
        """Do nothing: nobody sees a comment."""

    def close(self) -> None:
        """Do nothing: the parser asks for it."""

    def mark(self) -> int:
        """Return where the text seen next will begin."""
        return len(self._pieces)

    def text(self, start: int = 0, end: int | None = None) -> str:
        """Return the text seen between two marks, not yet cleaned."""
        return "".join(self._pieces[start:end])

    def _separate(self, tag: Name) -> None:
        if tag in _BLOCKS:
            self._pieces.append(_BREAK)
        elif tag in _CELLS:
            self._pieces.append(_CELL)


def _is_hidden(attributes: Mapping[Name, Name]) -> bool:
    return (
        "hidden" in attributes
        or ("style" in attributes and _UNSEEN_STYLE.search(str(attributes["style"])) is not None)
        or str(attributes.get("aria-hidden", "")).strip().casefold() == "true"
    )
