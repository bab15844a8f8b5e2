import re

import pytest

from skillmatch.limits import XML_DEPTH, XML_ELEMENTS
from skillmatch.parse.xml_text import as_tree, local_name, read_xml

ENCODED = [
    ("UTF-8 without a declaration", "<a>Zürich</a>".encode()),
    ("UTF-8 with a mark", "\ufeff<a>Zürich</a>".encode()),
    ("Latin-1, declared", '<?xml version="1.0" encoding="ISO-8859-1"?><a>Zürich</a>'.encode("latin-1")),
    ("Latin-1, declared as UTF-8", '<?xml version="1.0" encoding="UTF-8"?><a>Zürich</a>'.encode("latin-1")),
    ("UTF-16", '<?xml version="1.0" encoding="UTF-16"?><a>Zürich</a>'.encode("utf-16")),
    ("blank line before the declaration", b'\r\n<?xml version="1.0"?>\r\n<a>Z\xc3\xbcrich</a>'),
    ("a control character inside", b"<a>Z\xc3\xbc\x0brich\x00</a>"),
]


@pytest.mark.parametrize("content", [pytest.param(c, id=name) for name, c in ENCODED])
def test_text_is_read_in_whatever_encoding_it_came(content: bytes) -> None:
    assert read_xml(content).text == "Zürich"


BOMB = b'<!DOCTYPE a [<!ENTITY b "bbbb"><!ENTITY c "&b;&b;&b;">]><a>&c;</a>'
EXTERNAL = b'<!DOCTYPE a SYSTEM "file:///etc/passwd"><a/>'
UNREAD = "declares a document type or entities, which are never read"
REFUSED = [
    ("nothing", b"", "empty"),
    ("blanks", b" \r\n", "empty"),
    ("an HTML page", b"<!DOCTYPE html><html><p>Log in</html>", "an HTML page, not XML"),
    ("an HTML page behind a comment", b"<!-- x --><HTML lang=en></HTML>", "an HTML page, not XML"),
    ("entities", BOMB, UNREAD),
    ("an external document type", EXTERNAL, UNREAD),
    ("too deep", b"<a>" * (XML_DEPTH + 1), f"nested deeper than {XML_DEPTH}"),
    ("too many elements", b"<a>" + b"<b/>" * XML_ELEMENTS, f"more than {XML_ELEMENTS} elements"),
    ("cut short", b"<a><b>", "no element found: line 1, column 6"),
    ("no XML", b"id;title", "not XML"),
]


@pytest.mark.parametrize(("content", "reason"), [pytest.param(c, r, id=name) for name, c, r in REFUSED])
def test_what_is_no_honest_xml_is_refused_in_one_line(content: bytes, reason: str) -> None:
    with pytest.raises(ValueError, match=f"^{re.escape(reason)}$"):
        read_xml(content)


def test_the_deepest_allowed_document_is_read() -> None:
    assert read_xml(b"<a>" * XML_DEPTH + b"</a>" * XML_DEPTH).tag == "a"


TREES: list[tuple[str, bytes, object]] = [
    ("a leaf is its text", b"<a> words </a>", "words"),
    ("an empty leaf", b"<a/>", ""),
    ("children by name", b"<a><b>1</b><c/></a>", {"b": "1", "c": ""}),
    ("a repeated child is a list", b"<a><b>1</b><b>2</b></a>", {"b": ["1", "2"]}),
    ("attributes and text of a leaf", b'<a id="7">words</a>', {"@id": "7", "#text": "words"}),
    ("text around children", b"<a>one<b>2</b>three</a>", {"#text": "onethree", "b": "2"}),
    ("CDATA", b"<a><b><![CDATA[<p>x</p>]]></b></a>", {"b": "<p>x</p>"}),
    ("namespaces", b'<x:a xmlns:x="urn:x" x:id="7"><x:b>1</x:b></x:a>', {"@id": "7", "b": "1"}),
    ("comments are not there", b"<a><!-- c --><b>1</b></a>", {"b": "1"}),
]


@pytest.mark.parametrize(("content", "tree"), [pytest.param(c, t, id=name) for name, c, t in TREES])
def test_an_element_as_json_would_say_it(content: bytes, tree: object) -> None:
    assert as_tree(read_xml(content)) == tree


def test_a_local_name_has_no_namespace() -> None:
    assert [local_name(name) for name in ("loc", "{urn:x}loc")] == ["loc", "loc"]
