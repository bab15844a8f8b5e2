"""Laws of the segment that hold for any text and any declaration."""

from hypothesis import given, settings
from hypothesis import strategies as st

from skillmatch.records import SEGMENTS, Declared
from skillmatch.segment import assess, segment_of

PIECES = st.sampled_from(
    [
        *(
            "We have",
            "PCs",
            "computers",
            "laptops",
            "users",
            "employees",
            "IT manager",
            "no",
            "our",
            "me, my",
        ),
        *("12", "1,200", "8 to 12", "a dozen", "half a", "over", "50+", "under ten", "Windows 10", "servers"),
        *(
            "(",
            ")",
            ":",
            ",",
            ".",
            "-",
            "\n",
            "\n\n",
            "> ",
            "On Monday Ann wrote:\n",
            "in Reno",
            "including",
            "and",
        ),
        *("peer-to-peer", "hiring", "nobody", "in-house", "total", "from", "next year", "İ", "ß", "😀", "²"),
    ]
)
TEXTS = st.one_of(
    st.text(), st.lists(PIECES, max_size=25).map(" ".join), st.lists(PIECES, max_size=25).map("".join)
)
MANAGER = st.sampled_from([None, True, False])
DECLARATIONS = st.builds(
    Declared,
    systems=st.none() | st.integers(-10, 10**12),
    employees=st.none() | st.integers(-10, 10**12),
    has_it_manager=MANAGER,
    segment=st.none() | st.sampled_from(SEGMENTS),
)


@settings(max_examples=200, deadline=None)
@given(TEXTS, DECLARATIONS)
def test_probabilities_sum_to_a_thousand_and_none_is_negative(text: str, declared: Declared) -> None:
    found = assess(text, declared)
    assert sum(found.probabilities) == 1000
    assert min(found.probabilities) >= 0


@settings(max_examples=200, deadline=None)
@given(TEXTS, DECLARATIONS)
def test_every_piece_of_evidence_is_where_it_says(text: str, declared: Declared) -> None:
    for one in assess(text, declared).evidence:
        assert text[one.start : one.end] == one.surface
        assert one.surface or one.signal.startswith("declared_")


@settings(max_examples=150, deadline=None)
@given(TEXTS)
def test_a_named_segment_is_the_most_likely_one(text: str) -> None:
    found = assess(text, Declared())
    if found.segment != "unknown":
        assert found.probabilities[SEGMENTS.index(found.segment)] == max(found.probabilities)


@settings(max_examples=150, deadline=None)
@given(TEXTS)
def test_the_ends_of_a_count_are_in_order(text: str) -> None:
    found = assess(text, Declared())
    if found.systems_min is not None and found.systems_max is not None:
        assert 0 <= found.systems_min <= found.systems_max


@settings(deadline=None)
@given(TEXTS, st.integers(0, 10_000), MANAGER)
def test_declared_systems_always_win(text: str, systems: int, has_it_manager: bool | None) -> None:
    found = assess(text, Declared(systems=systems, has_it_manager=has_it_manager))
    assert (found.systems_min, found.systems_max, found.basis) == (systems, systems, "declared systems")
    assert found.segment == segment_of(systems, found.has_it_manager)


@given(st.integers(0, 200), st.integers(0, 200), MANAGER)
def test_more_systems_never_make_a_smaller_segment(
    systems: int, more: int, has_it_manager: bool | None
) -> None:
    smaller, larger = segment_of(systems, has_it_manager), segment_of(systems + more, has_it_manager)
    assert SEGMENTS.index(smaller) <= SEGMENTS.index(larger)


@given(st.integers(1, 2000), st.sampled_from(["PCs", "computers", "workstations", "desktops", "laptops"]))
def test_a_number_of_any_size_in_prose_gives_its_segment(systems: int, noun: str) -> None:
    found = assess(f"Hello, we have {systems:,} {noun} here.", Declared())
    expected = "micro" if systems <= 9 else "sweet_spot" if systems <= 49 else "larger"
    assert found.segment == expected


@given(st.integers(1, 40), st.integers(1, 40))
def test_counts_of_one_sentence_are_summed(desktops: int, laptops: int) -> None:
    found = assess(f"We own {desktops} desktops and {laptops} laptops.", Declared())
    assert (found.systems_min, found.systems_max) == (desktops + laptops, desktops + laptops)
