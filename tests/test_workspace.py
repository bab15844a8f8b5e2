"""Making a new workspace."""

import re
import tomllib
from pathlib import Path

import pytest

from skillmatch.errors import UsageError
from skillmatch.parse import parser_of
from skillmatch.records import Kind, ParseResult
from skillmatch.settings import Settings, load_settings
from skillmatch.sources import FIELDS, parse_source
from skillmatch.taxonomy import load_taxonomy
from skillmatch.workspace import workspace_files, write_workspace


def names(paths: tuple[Path, ...], root: Path) -> set[str]:
    return {path.relative_to(root).as_posix() for path in paths}


def test_a_new_workspace_has_settings_sources_taxonomy_and_an_explained_inbox(tmp_path: Path) -> None:
    written = write_workspace(tmp_path / "new" / "desk")

    assert names(written, tmp_path / "new" / "desk") == {
        "skillmatch.toml",
        "sources/requests.toml",
        "sources/profiles.toml",
        "taxonomy/own.toml",
        "inbox/README.txt",
        "inbox/requests/README.txt",
        "inbox/requests/requests.jsonl",
        "inbox/profiles/README.txt",
        "inbox/profiles/profiles.csv",
        "inbox/verdicts/README.txt",
    }
    assert written == workspace_files(tmp_path / "new" / "desk")
    assert all(path.is_file() for path in written)


def test_what_exists_is_left_as_it_is_and_not_counted_as_written(tmp_path: Path) -> None:
    (tmp_path / "skillmatch.toml").write_text('name = "mine"\n')

    written = write_workspace(tmp_path)

    assert (tmp_path / "skillmatch.toml").read_text() == 'name = "mine"\n'
    assert names(workspace_files(tmp_path), tmp_path) - names(written, tmp_path) == {"skillmatch.toml"}


def test_a_second_time_writes_nothing(tmp_path: Path) -> None:
    write_workspace(tmp_path)

    assert write_workspace(tmp_path) == ()


def test_a_link_to_nowhere_is_not_written_through(tmp_path: Path) -> None:
    (tmp_path / "desk").mkdir()
    (tmp_path / "desk" / "skillmatch.toml").symlink_to(tmp_path / "elsewhere.toml")

    with pytest.raises(UsageError):
        write_workspace(tmp_path / "desk")

    assert not (tmp_path / "elsewhere.toml").exists()


def test_a_target_that_is_a_file_is_refused_in_one_line(tmp_path: Path) -> None:
    (tmp_path / "desk").write_text("a file")

    with pytest.raises(UsageError, match=r"desk.*; name a folder that can be written") as refused:
        write_workspace(tmp_path / "desk")

    assert "\n" not in str(refused.value)


def test_the_settings_load_and_every_commented_line_shows_the_default(tmp_path: Path) -> None:
    write_workspace(tmp_path)
    text = (tmp_path / "skillmatch.toml").read_text()
    shown = tomllib.loads(
        "\n".join(
            line.removeprefix("# ")
            for line in text.splitlines()
            if " = " in line and "SKILLMATCH_" not in line
        )
    )

    assert load_settings(tmp_path).name == "My placement desk"
    assert set(shown) == set(Settings.model_fields) - {"demo_board"}
    examples = {"name", "user_agent"}
    assert {key: value for key, value in shown.items() if key not in {*examples, "packs"}} == {
        key: Settings.model_fields[key].default for key in shown if key not in {*examples, "packs"}
    }
    assert tuple(shown["packs"]) == Settings.model_fields["packs"].default


@pytest.mark.parametrize(
    ("name", "kind", "adapter"), [("requests.toml", "request", "jsonl"), ("profiles.toml", "profile", "csv")]
)
def test_a_source_finds_its_starter_file_and_is_content_that_it_is_empty(
    tmp_path: Path, name: str, kind: str, adapter: str
) -> None:
    write_workspace(tmp_path)
    source = parse_source((tmp_path / "sources" / name).read_text(), f"sources/{name}")

    found = [(file.name, file.read_bytes()) for file in tmp_path.glob(source.path or "")]

    assert (source.kind, source.adapter, source.expect.min) == (kind, adapter, 0)
    assert [file for file, _ in found] == [f"{source.id}.{adapter}"]
    assert [parser_of(source.adapter)(content, source, file) for file, content in found] == [ParseResult()]


@pytest.mark.parametrize("kind", ["request", "profile"])
def test_the_readme_tells_every_column_of_its_folder(tmp_path: Path, kind: Kind) -> None:
    write_workspace(tmp_path)

    told = re.findall(r"[a-z_]+", (tmp_path / "inbox" / f"{kind}s" / "README.txt").read_text())

    assert set(FIELDS[kind]) - set(told) == set()


@pytest.mark.parametrize("name", ["requests.toml", "profiles.toml"])
def test_the_example_of_the_readme_is_read_whole(tmp_path: Path, name: str) -> None:
    write_workspace(tmp_path)
    source = parse_source((tmp_path / "sources" / name).read_text(), f"sources/{name}")
    readme = (tmp_path / "inbox" / source.id / "README.txt").read_text()
    example = re.split(r"Example.*:\n", readme)[1]

    result = parser_of(source.adapter)(example.encode(), source, "README.txt")

    assert len(result.records) == 1
    assert (result.rejects, result.unmapped_fields) == ((), ())


@pytest.mark.parametrize("name", ["requests.toml", "profiles.toml"])
def test_the_commented_keys_of_a_source_are_valid_when_uncommented(tmp_path: Path, name: str) -> None:
    write_workspace(tmp_path)
    text = (tmp_path / "sources" / name).read_text()
    starts = ("# [", '# "', "# ignore")
    live = [line.removeprefix("# ") if line.startswith(starts) else line for line in text.splitlines()]

    source = parse_source("\n".join(live), f"sources/{name}")

    assert len(source.fields) == 2
    assert len(source.ignore) == 1


def test_the_taxonomy_example_is_valid_as_it_stands_and_uncommented(tmp_path: Path) -> None:
    write_workspace(tmp_path)
    text = (tmp_path / "taxonomy" / "own.toml").read_text()
    example = "\n".join(
        line.removeprefix("# ") for line in text.splitlines() if " = " in line or "[[" in line
    )

    assert load_taxonomy([("own.toml", text)]) == load_taxonomy()
    concepts = load_taxonomy([("own.toml", example)]).concepts
    assert len(concepts) == len(load_taxonomy().concepts) + 1
    [outlook] = [concept for concept in concepts if concept.id == "outlook"]
    assert "Outlook Dental" in outlook.blocked
