"""The weights file: what it says by default, what may be changed, and how a mistake is told."""

# ruff: noqa: E501  the rows of a table stay in one piece

import re

import pytest

from skillmatch.errors import RefusedInputError
from skillmatch.score import default_weights_text, load_weights

SEGMENTS = ("micro", "sweet_spot", "larger")


def amounts(text: str = "") -> dict[tuple[str, str], int]:
    return {(segment, name): amount for segment, name, amount in load_weights(text).rows}


def test_the_default_points_are_those_of_the_definition():
    found = amounts()
    table = {
        "required": (62_000, 60_000, 58_000),
        "preferred": (22_000, 24_000, 22_000),
        "breadth": (4_000, 4_000, 0),
        "depth": (0, 0, 10_000),
        "certification": (-8_000, 0, 10_000),
        "price": (12_000, 12_000, 0),
        "overqualification": (-5_000, -4_000, 0),
    }
    for part, points in table.items():
        assert tuple(found[segment, f"points.{part}"] for segment in SEGMENTS) == points


def test_shares_are_parts_per_million_and_counts_are_whole():
    found = amounts()
    assert found["larger", "shape.inexact"] == 600_000
    assert found["every", "similarity.child"] == 950_000
    assert found["every", "years.assumed"] == 2


def test_an_own_file_changes_only_what_it_names():
    own = "[points]\ncertification = { micro = -6 }\n[years]\nassumed = 1\n"
    default = amounts()
    changed = {key: (default[key], value) for key, value in amounts(own).items() if default[key] != value}
    assert changed == {
        ("micro", "points.certification"): (-8_000, -6_000),
        ("every", "years.assumed"): (2, 1),
    }


def test_overqualification_can_be_turned_off():
    own = "[points]\noverqualification = { micro = 0, sweet_spot = 0 }"
    assert {amounts(own)[segment, "points.overqualification"] for segment in SEGMENTS} == {0}


def test_the_version_is_that_of_the_values_not_of_the_words():
    default = load_weights("").version
    assert load_weights(default_weights_text()).version == default
    assert load_weights("# a remark\n[years]\nassumed = 2\n").version == default
    assert load_weights("[years]\nassumed = 3\n").version != default


def test_a_signal_of_size_is_overridden_size_by_size():
    own = load_weights("[log_odds]\nserver = { micro = -4 }\nthreshold = 700\n").log_odds
    server = own.of("server")
    assert (own.threshold, server.micro, server.sweet_spot, server.larger) == (700, -4, 1, 1)


def test_log_odds_are_rows_like_all_weights_and_of_the_same_version():
    own = "[log_odds]\nserver = { micro = -4 }\n"
    assert amounts(own)["micro", "log_odds.server"] == -4
    assert amounts()["every", "log_odds.threshold"] == 600
    assert load_weights(own).version != load_weights("").version


def test_the_log_odds_have_a_version_of_their_own_which_points_leave_as_it_is():
    default = load_weights("").log_odds.version
    dear = "[points]\nprice = { micro = 0 }\nrequired = { micro = 74 }\n"
    assert load_weights(dear).log_odds.version == default
    assert load_weights("[log_odds]\nserver = { micro = -2 }").log_odds.version == default  # as it is
    assert load_weights("[log_odds]\nserver = { micro = -3 }").log_odds.version != default


def test_each_weight_has_its_sentence_on_the_line_above():
    before = ""
    for line in default_weights_text().splitlines():
        if re.match("[a-z]", line):
            assert re.fullmatch(r"# .*[A-Za-z].*[.)]", before), line
        before = line


REFUSED = [
    ("a sum over 100", "[points]\nrequired = { micro = 63 }",
     "the points of micro add up to 101: make those above 0 add up to 100"),
    ("a sum under 100", "[points]\nprice = { sweet_spot = 2 }",
     "the points of sweet_spot add up to 90: make those above 0 add up to 100"),
    ("a misspelt key", "[points]\npreffered = { micro = 1 }",
     "unknown key 'points.preffered'; did you mean 'points.preferred'?"),
    ("a misspelt segment", "[points]\nprice = { sweetspot = 1 }",
     "unknown key 'points.price.sweetspot'; did you mean 'points.price.sweet_spot'?"),
    ("a misspelt table", "[point]\nprice = 3", "unknown key 'point'; did you mean 'points'?"),
    ("certifications valued by a micro client", "[points]\ncertification = { micro = 8 }",
     "points.certification.micro: Input should be less than or equal to 0, not 8"),
    ("certifications that matter to a sweet-spot client", "[points]\ncertification = { sweet_spot = 1 }",
     "points.certification.sweet_spot: Input should be less than or equal to 0, not 1"),
    ("a share over 1", "[similarity]\nchild = 1.5", "similarity.child: Input should be less than or equal to 1, not 1.5"),
    ("a word for a number", "[years]\nassumed = 'two'", "years.assumed: Input should be a valid integer, not 'two'"),
    ("a number for a table", "years = 2",
     "years must be a table with assumed, most, scale, half_life, not 2"),
    ("not TOML", "points", "not TOML: Expected '=' after a key in a key/value pair (at end of document)"),
    ("thousands of digits", f"[years]\nmost = {'9' * 5000}",
     "a number with thousands of digits, or lists in lists"),
    ("thousands in a list", f"points = [0x{'f' * 5000}]",
     "points must be a table with required, preferred, breadth, depth, certification, price, overqualification,"
     " not a number with thousands of digits"),
    ("not a number", "[price]\nunknown = nan", "price.unknown: Input should be a finite number, not nan"),
    ("a maximum below 0", "[points]\nrequired = { micro = -62 }",
     "points.required.micro: Input should be greater than or equal to 0, not -62"),
    ("a true for a number", "[points]\nrequired = { micro = true }",
     "points.required.micro: Input should be a valid number, not True"),
    ("infinite", "[points]\nrequired = { micro = inf }", "points.required.micro: Input should be a finite number, not inf"),
    ("beyond what a computer counts", "[points]\nrequired = { micro = 1e400 }",
     "points.required.micro: Input should be a finite number, not inf"),
    ("far too large", "[points]\nrequired = { micro = 1e308 }",
     "points.required.micro: Input should be less than or equal to 100, not 1e+308"),
    ("finer than a milli-point", "[points]\nrequired = { micro = 61.9999 }\npreferred = { micro = 22.0001 }",
     "points.required.micro: Input should have at most three decimals, not 61.9999"),
    ("a list for a table", "[points]\nprice = [12, 12, 0]",
     "points.price must be a table with micro, sweet_spot, larger, not [12, 12, 0]"),
    ("a long text for a number", f"[price]\nunknown = '{'x' * 9000}'",
     f"price.unknown: Input should be a valid number, not '{'x' * 59}…"),
    ("a line end in a key", "[price]\n'a\\nb' = 1", "unknown key 'price.a\\\\nb'; did you mean 'price.unknown'?"),
    ("years assumed over the most", "[years]\nassumed = 11", "years.assumed is over years.most"),
    ("a misspelt signal", "[log_odds]\nsever = { micro = 1 }",
     "unknown key 'log_odds.sever'; did you mean 'log_odds.server'?"),
    ("a signal with a fourth size", "[log_odds]\nserver = { huge = 1 }",
     "unknown key 'log_odds.server.huge'; did you mean 'log_odds.server.larger'?"),
    ("half a doubling", "[log_odds]\nserver = { micro = -1.5 }",
     "log_odds.server.micro: Input should be a valid integer, not -1.5"),
    ("more doublings than any signal is worth", "[log_odds]\nserver = { larger = 11 }",
     "log_odds.server.larger: Input should be less than or equal to 10, not 11"),
    ("a number for a signal", "[log_odds]\nserver = -2",
     "log_odds.server must be a table with micro, sweet_spot, larger, not -2"),
    ("a prior that is off", "[log_odds]\nprior = { micro = 310 }",
     "log_odds.prior adds up to 1010: make its three add up to 1000"),
    ("a size that cannot be", "[log_odds]\nprior = { micro = 0 }",
     "log_odds.prior.micro: Input should be greater than 0, not 0"),
    ("a threshold that two sizes can reach at once", "[log_odds]\nthreshold = 300",
     "log_odds.threshold: Input should be greater than 333, not 300"),
    ("fresh for longer than stale", "[freshness]\nfull_days = 200",
     "freshness.stale_days must be over freshness.full_days"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "told"), [pytest.param(*case[1:], id=case[0]) for case in REFUSED])
def test_a_mistake_is_told_in_one_line_with_its_mend(text, told):
    with pytest.raises(RefusedInputError) as refused:
        load_weights(text)
    assert str(refused.value) == f"weights.toml: {told}"
