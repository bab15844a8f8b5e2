"""Bars that add up, whatever the lines are, in at most 100 columns."""

from hypothesis import given
from hypothesis import strategies as st

from skillmatch.cli.waterfall import WIDTH, quote, shortened, waterfall
from skillmatch.score import Line

KINDS = ("required", "preferred", "depth", "breadth", "price", "certification", "overqualification", "floor")
words, points = st.text(max_size=120), st.integers(-9_000, 30_000)
lines = st.lists(st.builds(Line, st.sampled_from(KINDS), words, words, points), max_size=8)


def rows(*given_lines: Line, quotes=None) -> list[str]:
    return [text.plain for text in waterfall(given_lines, quotes or {})]


def test_each_bar_begins_where_the_one_before_ends_and_what_counts_against_is_lighter():
    told = rows(
        Line("certification", "", "", -25_000, (-25_000, 0, 0)),
        Line("required", "a", "Office", 50_000),
        Line("required", "b", "Java", 0, gain=3_000),
        Line("preferred", "c", "Outlook", 25_000),
        Line("preferred", "d", "VPN", 0),
        quotes={("required", "a"): ['client: "Office"']},
    )
    assert told == [
        "  points      sum                            why",
        " +50.000   50.000  ████████████              Office: asked for, shown in the profile",
        '                     client: "Office"',
        " missing   50.000                            Java: asked for, not in the profile",
        " +25.000   75.000              ██████        Outlook: welcome, shown in the profile",
        " -25.000   50.000              ░░░░░░        certifications nobody asked for: a micro client fears",
        "                                             to pay for someone overqualified",
        "  50.000           ============              sum = score",
    ]


@given(given_lines=lines)
def test_rows_are_narrow_one_line_each_and_harmless(given_lines):
    for row in rows(*given_lines):
        assert len(row) <= WIDTH
        assert row.isprintable()


def row_of(snippet: str, surface: str, **more: object) -> dict[str, object]:
    return {"document_kind": "profile", "item": "java", "snippet": snippet, "surface": surface, **more}


def test_a_long_quote_keeps_the_words_that_were_found():
    snippet = f"{'before ' * 20}Java{' after' * 20}"
    told = quote(row_of(snippet, "Java", surfaces=["Java"]))
    assert told.startswith('profile: "…before')
    assert told.endswith('after…"')
    assert " Java " in told
    assert len(told) <= WIDTH - 21


def test_a_line_about_no_concept_lists_all_that_was_found_once():
    found = row_of("MCSE", "MCSE", item="", surfaces=["MCSE", "A+", "MCSE"])
    assert quote(found) == "profile: MCSE, A+"


def test_a_text_is_cut_at_its_width():
    assert shortened("abc def", 7) == "abc def"
    assert shortened("abc def", 5) == "abc…"
