"""What signals of size weigh: shares by hand, the package's table or another."""

from typing import get_args

import pytest

from skillmatch.records import Declared
from skillmatch.segment import assess
from skillmatch.segment.it_manager import ManagerSignal
from skillmatch.segment.log_odds import LogOdds, in_per_mille, package_log_odds, weigh
from skillmatch.segment.phrases import phrases_by_first_word
from skillmatch.segment.signals import staff_band

FLAT = {"micro": 0, "sweet_spot": 0, "larger": 0}
TABLE = LogOdds.model_validate(
    {
        "threshold": 700,
        "prior": {"micro": 200, "sweet_spot": 300, "larger": 500},
        "server": {"micro": -1, "sweet_spot": 1, "larger": 0},
        "no_server": FLAT,
        "peer_to_peer": FLAT,
        "several_sites": {"micro": 0, "sweet_spot": 0, "larger": 2},
    }
)

# text, segment, per mille of the prior 200, 300, 500
WEIGHED = [
    pytest.param("Good day.", "unknown", (200, 300, 500), id="the prior alone"),
    pytest.param("A file server.", "unknown", (83, 500, 417), id="100, 600, 500: half is not enough"),
    pytest.param("Several sites.", "larger", (80, 120, 800), id="200, 300, 2000"),
    pytest.param("A file server, several sites.", "larger", (37, 222, 741), id="100, 600, 2000"),
    pytest.param("It is peer-to-peer.", "unknown", (200, 300, 500), id="a signal that weighs nothing"),
    pytest.param("12 PCs and several sites.", "sweet_spot", (0, 1000, 0), id="a count is not weighed"),
]


@pytest.mark.parametrize(("text", "segment", "shares"), WEIGHED)
def test_signals_are_weighed_by_the_table_at_hand(text, segment, shares):
    found = assess(text, Declared(), TABLE)
    assert (found.segment, found.probabilities) == (segment, shares)


def test_without_a_table_the_one_of_the_package_counts():
    text = "A file server."
    assert assess(text, Declared()) == assess(text, Declared(), package_log_odds())
    assert assess(text, Declared()) != assess(text, Declared(), TABLE)


def test_the_package_weighs_every_signal_that_can_be_found_and_no_other():
    shown = [signal for found in phrases_by_first_word().values() for _, signal in found]
    needed = {signal.name for signal in shown} | {signal.negated for signal in shown if signal.negated}
    needed |= {staff_band(staff) for staff in range(1, 200)}
    needed |= {"several_sites", *get_args(ManagerSignal)}
    assert set(package_log_odds().model_dump()) == needed | {"threshold", "prior"}


def test_a_signal_that_comes_twice_counts_once():
    assert weigh(["server", "server"], TABLE) == weigh(["server"], TABLE)


@pytest.mark.parametrize(
    ("shares", "expected"),
    [
        ((1, 1, 1), (334, 333, 333)),
        ((2, 3, 0), (400, 600, 0)),
        ((1, 2, 3), (167, 333, 500)),
        ((0, 0, 7), (0, 0, 1000)),
    ],
)
def test_shares_become_per_mille_by_largest_remainder(shares, expected):
    assert in_per_mille(shares) == expected
