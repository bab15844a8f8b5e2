"""`python -m skillmatch.demo`: what its children are told, and what it passes on."""

import subprocess
import sys
from pathlib import Path

import pytest

from skillmatch.demo import __main__ as demo_main

Call = tuple[list[str], dict[str, str]]


@pytest.fixture
def calls(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> list[Call]:
    made: list[Call] = []

    def record(command: list[str], env: dict[str, str], check: bool) -> subprocess.CompletedProcess[bytes]:
        made.append((command, env))
        return subprocess.CompletedProcess(command, 4)

    monkeypatch.setattr(subprocess, "run", record)
    (tmp_path / "flows").mkdir()
    (tmp_path / "flows" / "nightly.py").touch()
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr(demo_main, "free_port", lambda: 18711)
    return made


def test_a_run_makes_the_workspace_calls_the_flow_and_passes_its_exit_code_on(
    tmp_path: Path, calls: list[Call]
) -> None:
    workspace = tmp_path / "desk"

    assert demo_main.main([str(workspace)]) == 4
    assert (workspace / "skillmatch.toml").is_file()
    assert [command for command, _ in calls] == [
        [sys.executable, "flows/nightly.py", "--workspace", str(workspace)]
    ]


@pytest.mark.parametrize("arguments", [["--ui", "{}"], ["{}", "--ui"]])
def test_the_ui_looks_at_the_database_of_the_runs(
    tmp_path: Path, calls: list[Call], arguments: list[str]
) -> None:
    demo_main.main([str(tmp_path)])
    demo_main.main([argument.format(tmp_path) for argument in arguments])

    (_, of_run), (command, of_ui) = calls
    assert command[1:] == ["-m", "prefect", "server", "start", "--host", "127.0.0.1", "--port", "4200"]
    assert of_run["PREFECT_HOME"] == of_ui["PREFECT_HOME"] == str(tmp_path / ".prefect")


def test_children_send_no_telemetry_and_know_no_other_prefect(
    tmp_path: Path, calls: list[Call], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PREFECT_API_URL", "https://prefect.example/api")
    monkeypatch.setenv("PATH", "/somewhere")

    demo_main.main([str(tmp_path)])

    environment = calls[0][1]
    assert "PREFECT_API_URL" not in environment
    assert environment["PATH"] == "/somewhere"
    assert (environment["DO_NOT_TRACK"], environment["PREFECT_SERVER_ANALYTICS_ENABLED"]) == ("1", "false")


@pytest.mark.usefixtures("calls")
def test_a_failure_before_the_run_is_one_line(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "desk").write_text("a file")

    assert demo_main.main([str(tmp_path / "desk" / "inner")]) == 2
    assert capsys.readouterr().err.count("\n") == 1


def test_outside_the_project_it_says_where_to_go(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)

    assert demo_main.main(["desk"]) == 2
    assert "call this in the project's folder" in capsys.readouterr().err
    assert not (tmp_path / "desk").exists()
