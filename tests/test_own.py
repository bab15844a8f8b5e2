from datetime import date
from pathlib import Path

import pytest

from skillmatch import own
from skillmatch.errors import RefusedInputError, UsageError
from skillmatch.parse.rows import record_from_row
from skillmatch.paths import Paths
from skillmatch.records import ClientRequest

MONDAY, TUESDAY = date(2026, 11, 23), date(2026, 11, 24)
FILES = 'kind = "request"\nadapter = "csv"\npath = "inbox/*.csv"\n'


@pytest.fixture
def paths(tmp_path: Path) -> Paths:
    made = Paths(tmp_path)
    made.sources.mkdir()
    (made.sources / "nightly.toml").write_text(FILES)
    (made.sources / "weekly.toml").write_text(FILES + 'schedule = ["mon"]\n')
    return made


@pytest.mark.parametrize(
    ("today", "only", "files"),
    [
        pytest.param(MONDAY, (), ("nightly.toml", "weekly.toml"), id="a night on which both are due"),
        pytest.param(TUESDAY, (), ("nightly.toml",), id="a night on which one is not"),
        pytest.param(TUESDAY, ("weekly",), ("weekly.toml",), id="asked for by name"),
    ],
)
def test_a_source_is_read_on_the_nights_of_its_schedule(
    paths: Paths, today: date, only: tuple[str, ...], files: tuple[str, ...]
) -> None:
    assert own.source_files(paths, today, only) == files


def test_rates_are_in_the_currency_of_the_settings(paths: Paths) -> None:
    paths.settings_file.write_text('currency = "EUR"\n')
    row: dict[str, object] = {"title": "t", "rate_max": "45,50 €"}
    read = record_from_row(row, own.source(paths, "nightly.toml"), "line 1").outcome
    assert isinstance(read, ClientRequest)
    assert read.rate_max_cents == 4550


def test_a_source_file_with_a_currency_of_its_own_is_refused(paths: Paths) -> None:
    (paths.sources / "abroad.toml").write_text(FILES + 'currency = "EUR"\n')
    with pytest.raises(RefusedInputError, match=r"it goes into skillmatch\.toml"):
        own.source(paths, "abroad.toml")


def test_a_source_file_that_is_not_valid_is_due_every_night_to_be_reported(paths: Paths) -> None:
    (paths.sources / "broken.toml").write_text('schedule = ["monday"]\n')
    assert "broken.toml" in own.source_files(paths, TUESDAY)


@pytest.fixture
def trade(paths: Paths) -> Paths:
    """A workspace with a pack, another pack, and a file of its own."""
    paths.packs.mkdir(parents=True)
    for name in ("trade", "other"):
        (paths.packs / f"{name}.toml").write_text(f"# {name}\n")
    (paths.taxonomy / "own.toml").write_text("# own\n")
    return paths


@pytest.mark.parametrize(
    ("settings", "names"),
    [
        ("", ["taxonomy/own.toml"]),
        ("packs = []", ["taxonomy/own.toml"]),
        ('packs = ["trade"]', ["taxonomy/packs/trade.toml", "taxonomy/own.toml"]),
        (
            'packs = ["trade", "other"]',
            ["taxonomy/packs/trade.toml", "taxonomy/packs/other.toml", "taxonomy/own.toml"],
        ),
    ],
)
def test_only_the_packs_that_the_settings_name_are_read_and_before_the_own_files(
    trade: Paths, settings: str, names: list[str]
) -> None:
    trade.settings_file.write_text(settings)
    assert [name for name, _ in own.taxonomy_texts(trade)] == names


def test_a_pack_that_is_not_there_is_refused_with_those_that_are(trade: Paths) -> None:
    trade.settings_file.write_text('packs = ["onet"]')
    with pytest.raises(UsageError) as refused:
        own.taxonomy_texts(trade)
    assert str(refused.value) == (
        "skillmatch.toml: packs: no taxonomy/packs/onet.toml; there are: other, trade"
    )


def test_an_own_file_extends_what_a_pack_brings(trade: Paths) -> None:
    trade.settings_file.write_text('packs = ["trade"]')
    (trade.packs / "trade.toml").write_text(
        'category = "t"\ntier = "desktop"\n[[concept]]\nid = "millwork-hub"\nlabel = "M"\n'
        'aliases = ["MillworkHub"]\n'
    )
    (trade.taxonomy / "own.toml").write_text('[[extend]]\nid = "millwork-hub"\naliases = ["Millhub"]\n')
    [hub] = [concept for concept in own.taxonomy(trade).concepts if concept.id == "millwork-hub"]
    assert [alias.text for alias in hub.aliases] == ["MillworkHub", "Millhub"]
