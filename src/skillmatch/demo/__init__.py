"""The demo workspace: an invented placement desk, its consultants, its clients and a small web board."""

from importlib.resources import files
from pathlib import Path

from skillmatch.board import free_port
from skillmatch.errors import UsageError
from skillmatch.workspace import contents_below, write_missing

__all__ = ["demo_files", "free_port", "write_demo"]

_BOARD_SOURCE = "sources/board.toml"


def write_demo(target: Path, port: int) -> tuple[Path, ...]:
    """Return the files written to make a demo workspace of target, whose board will listen on port."""
    settings = target / "skillmatch.toml"
    if settings.is_file() and b"demo_board" not in settings.read_bytes():
        # Invented consultants among real ones would be sent to a client one day.
        raise UsageError(f"{target}: is a workspace of its own; give the demo another folder")
    contents = _contents()
    contents[_BOARD_SOURCE] = contents[_BOARD_SOURCE].replace(b"{{port}}", str(port).encode())
    return write_missing(contents, target)


def demo_files(target: Path) -> tuple[Path, ...]:
    """Return the files that a demo workspace consists of, written or found there."""
    return tuple(target / name for name in sorted(_contents()))


def _contents() -> dict[str, bytes]:
    return dict(contents_below(files("skillmatch.demo") / "workspace"))
