from datetime import date
from pathlib import Path

import pytest

from skillmatch import own
from skillmatch.paths import Paths

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


def test_a_source_file_that_is_not_valid_is_due_every_night_to_be_reported(paths: Paths) -> None:
    (paths.sources / "broken.toml").write_text('schedule = ["monday"]\n')
    assert "broken.toml" in own.source_files(paths, TUESDAY)
