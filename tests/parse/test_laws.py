"""What holds for any input at all."""

import json
import re
from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from skillmatch.errors import RefusedInputError
from skillmatch.parse import GUIDES, MODULES, guide_of, parser_of
from skillmatch.parse.detect import detect, guess_kind
from skillmatch.parse.record_json import record_as_json
from skillmatch.records import ParseResult
from skillmatch.sources import Adapter, Source, source_for_file
from tests.parse.mutations import broken
from tests.parse.test_golden import INPUTS, source_of

# The time for all adapters together is what was once given to each of four.
SHARED = settings(max_examples=max(400 // len(MODULES), 20), deadline=None)
CHANCE = st.integers(0, 2**32).map(Random)
GOLDEN = {adapter: [file for file in INPUTS if file.parent.name == adapter] for adapter in MODULES}
JSON_VALUES = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=20),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=8), inner, max_size=3),
    max_leaves=6,
)
NAMES = st.sampled_from(
    ["id", "title", "text", "systems", "rate_max", "posted", "required", "segment", "other"]
)
ROWS = st.dictionaries(NAMES, JSON_VALUES, max_size=5)
PIECES = (
    '<script type="application/ld+json">',
    "</script>",
    '{"@type":"JobPosting","title":',
    '"x"',
    "}",
    "<p>",
    "]",
    "<main>",
    "<li>",
    "&lt;p&gt;",
    "\x00",
    "ü",
    '"',
    ",",
    "[",
    '"description":',
    "Windows Server " * 9,
)
MARKUP = st.lists(st.sampled_from(PIECES), max_size=30).map("".join)


def reading(content: bytes, source: Source) -> ParseResult:
    try:
        return parser_of(source.adapter)(content, source, "inbox/any")
    except RefusedInputError as refused:
        assert "\n" not in str(refused)  # noqa: PT017  # both endings are fine, a second line is not
        return ParseResult()


def bare(adapter: Adapter) -> Source:
    """Return a source of an adapter: as its golden inputs declare it, for some need more than a name."""
    return source_of(GOLDEN[adapter][0]) if GOLDEN[adapter] else source_for_file(adapter, "request")


def is_sound(result: ParseResult) -> bool:
    """Every record can be written as JSON in UTF-8, every reject stands on one line."""
    for record in result.records:
        json.dumps(record_as_json(record), ensure_ascii=False, allow_nan=False).encode()
    return not any("\n" in reject.reason for reject in result.rejects)


@pytest.mark.parametrize("adapter", list(MODULES))
@given(content=st.binary(max_size=400))
@SHARED
def test_any_bytes_are_read_or_refused(adapter: Adapter, content: bytes) -> None:
    assert is_sound(reading(content, bare(adapter)))


@pytest.mark.parametrize("adapter", list(MODULES))
@given(text=st.text(max_size=200))
@SHARED
def test_any_text_after_a_header_is_read_or_refused(adapter: Adapter, text: str) -> None:
    assert is_sound(reading(("id,title,text\n" + text).encode(errors="ignore"), bare(adapter)))


@pytest.mark.parametrize("adapter", [adapter for adapter, files in GOLDEN.items() if files])
@given(chance=CHANCE)
@SHARED
def test_any_broken_file_is_read_or_refused(adapter: Adapter, chance: Random) -> None:
    file = chance.choice(GOLDEN[adapter])
    assert is_sound(reading(broken(file.read_bytes(), chance), source_of(file)))


@pytest.mark.parametrize("adapter", list(GUIDES))
@given(chance=CHANCE)
@SHARED
def test_any_broken_list_leads_to_addresses_or_is_refused(adapter: Adapter, chance: Random) -> None:
    file = chance.choice(GOLDEN[adapter])
    guide = guide_of(adapter)
    assert guide is not None
    try:
        leads = guide(broken(file.read_bytes(), chance), source_of(file), "https://board.example/jobs")
    except RefusedInputError as refused:
        assert "\n" not in str(refused)  # noqa: PT017  # both endings are fine, a second line is not
        return
    assert all(re.match("https?://", url) for url in (*leads.links, *leads.further))


@given(MARKUP)
def test_any_page_is_read_or_rejected(markup: str) -> None:
    result = reading(markup.encode(), source_for_file("page", "request"))
    assert is_sound(result)
    assert result.records or result.rejects


# A text that begins as an array or an object may be one document over all the lines.
LINES = ROWS.map(json.dumps) | st.text(max_size=20).filter(
    lambda text: not text.strip().startswith(("[", "{"))
)


@given(st.lists(LINES, max_size=6), st.sampled_from(["\n", "\r\n"]))
def test_each_line_gives_one_record_or_one_reject(lines: list[str], line_end: str) -> None:
    text = line_end.join(lines).encode(errors="ignore").decode()
    result = reading(b"\xef\xbb\xbf" + text.encode(), source_for_file("jsonl", "request"))
    assert is_sound(result)
    assert len(result.records) + len(result.rejects) == sum(
        bool(line.strip()) for line in re.split(r"\r\n|\r|\n", text)
    )


@given(
    st.dictionaries(
        st.sampled_from(["basics", "work", "skills", "meta", "projects", "x"]), JSON_VALUES, min_size=1
    )
)
def test_any_resume_is_one_record_or_one_reject(resume: dict[str, object]) -> None:
    result = reading(json.dumps(resume).encode(), source_for_file("json_resume", "profile"))
    assert is_sound(result)
    assert len(result.records) + len(result.rejects) == 1


@given(st.binary(max_size=200))
def test_any_file_is_recognised_or_refused(content: bytes) -> None:
    try:
        adapter = detect(content, "any")
    except RefusedInputError:
        return
    assert guess_kind(content, adapter) in ("request", "profile")


@given(CHANCE)
@settings(max_examples=100, deadline=None)
def test_any_broken_file_is_recognised_or_refused(chance: Random) -> None:
    content = broken(chance.choice(INPUTS).read_bytes(), chance)
    try:
        adapter = detect(content, "any")
    except RefusedInputError:
        return
    assert guess_kind(content, adapter) in ("request", "profile")
