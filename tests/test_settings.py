"""Settings of a workspace: validated, with the place and the mend in one line."""

from pathlib import Path

import pytest

from skillmatch.errors import RefusedInputError, SkillmatchError, UsageError
from skillmatch.settings import load_settings, secret


def settings_file(folder: Path, text: str) -> Path:
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "skillmatch.toml").write_text(text, encoding="utf-8")
    return folder


def test_an_empty_file_gives_safe_defaults(tmp_path: Path) -> None:
    found = load_settings(settings_file(tmp_path, ""))
    assert (found.allow_loopback, found.memory_limit, found.threads) == (False, "1GiB", 2)


def test_a_byte_order_mark_is_no_fault(tmp_path: Path) -> None:
    assert load_settings(settings_file(tmp_path, '\ufeffname = "Desk"\n')).name == "Desk"


def test_the_environment_overrides_the_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SKILLMATCH_THREADS", "4")
    assert load_settings(settings_file(tmp_path, "threads = 1\n")).threads == 4


def test_packs_are_a_list_in_the_file_and_a_row_of_names_in_the_environment(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = settings_file(tmp_path, 'packs = ["onet"]\n')
    assert load_settings(folder).packs == ("onet",)
    monkeypatch.setenv("SKILLMATCH_PACKS", "onet, trade")
    assert load_settings(folder).packs == ("onet", "trade")
    monkeypatch.setenv("SKILLMATCH_PACKS", "")
    assert load_settings(folder).packs == ()


@pytest.mark.parametrize(
    ("text", "said"),
    [
        pytest.param("thread = 2\n", "unknown key 'thread'; did you mean 'threads'?", id="unknown key"),
        pytest.param('threads = "many"\n', "threads: ", id="wrong type"),
        pytest.param("threads = 0\n", "threads: ", id="too few"),
        pytest.param('memory_limit = "1KiB"\n', "memory_limit: ", id="too little memory"),
        pytest.param('memory_limit = "\u0663GiB"\n', "memory_limit: ", id="digits of another script"),
        pytest.param('user_agent = "a\\nb"\n', "user_agent: ", id="a second header"),
        pytest.param('packs = ["../onet"]\n', "packs.0: ", id="a pack elsewhere"),
        pytest.param("packs = 1\n", "packs: ", id="no list of packs"),
        pytest.param('currency = "INR"\n', "currency: ", id="a currency that rates are not read in"),
        pytest.param("keep_raw_days = 9999999999\n", "keep_raw_days: ", id="more days than there are"),
        pytest.param(f"threads = {'9' * 5000}\n", "not valid TOML", id="thousands of digits"),
        pytest.param("name = \n", "not valid TOML", id="broken TOML"),
        pytest.param(f"x = {'[' * 5000}", "not valid TOML", id="nested too deeply"),
    ],
)
def test_a_bad_file_is_refused_in_one_line(tmp_path: Path, text: str, said: str) -> None:
    with pytest.raises(RefusedInputError) as refused:
        load_settings(settings_file(tmp_path, text))
    assert str(refused.value).startswith("skillmatch.toml: ")
    assert said in str(refused.value)


def test_a_folder_without_settings_is_no_workspace(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match=r"no skillmatch\.toml here; make one with 'skillmatch init"):
        load_settings(tmp_path)


@pytest.mark.parametrize("name", ["a*", "a?", "a[1]", "a\\b"])
def test_a_folder_that_duckdb_cannot_open_is_refused(tmp_path: Path, name: str) -> None:
    with pytest.raises(SkillmatchError, match="rename it"):
        load_settings(settings_file(tmp_path / name, ""))


def test_a_secret_comes_from_the_environment_without_its_line_end(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("BOARD_API_KEY", "sesame 4711\n")
    assert secret("BOARD_API_KEY") == "sesame 4711"


@pytest.mark.parametrize("value", ["", " \n", "ses\name", "sésame", "ses\x1bame"])
def test_a_secret_that_cannot_be_sent_is_told_by_its_name_alone(
    monkeypatch: pytest.MonkeyPatch, value: str
) -> None:
    monkeypatch.setenv("BOARD_API_KEY", value)
    with pytest.raises(UsageError, match="environment variable BOARD_API_KEY") as refused:
        secret("BOARD_API_KEY")
    assert "same" not in str(refused.value)


def test_a_secret_that_is_not_set_is_told_by_its_name(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("BOARD_API_KEY", raising=False)
    with pytest.raises(UsageError, match=r"environment variable BOARD_API_KEY is not set"):
        secret("BOARD_API_KEY")
