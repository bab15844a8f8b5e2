"""The published files that there are: their manifests, the pointer to the current one, the old ones."""

import json
import os
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from skillmatch.paths import Paths


@dataclass(frozen=True, slots=True)
class Manifest:
    """What a published file must be, as the JSON beside it says."""

    run_id: str
    as_of: str
    published_at: str
    file: str
    sha256: str
    byte_count: int
    content_hash: str
    row_counts: Mapping[str, int]
    duckdb_version: str


def read_manifest(file: Path) -> Manifest:
    """Return the manifest of a published file."""
    return Manifest(**json.loads(manifest_file(file).read_text(encoding="utf-8")))


def readable_manifest(file: Path) -> Manifest | None:
    """Return the manifest of a published file, None if it has none or a damaged one."""
    try:
        return read_manifest(file)
    except (OSError, ValueError, TypeError):
        return None


def manifest_file(file: Path) -> Path:
    """Return where the manifest of a published file lies."""
    return file.with_suffix(".json")


def is_current(paths: Paths, file: Path) -> bool:
    """Return whether the pointer points to this file."""
    return paths.current.is_symlink() and paths.current.readlink().name == file.name


def point_to(paths: Paths, file: Path) -> None:
    """Make a published file the one that users read, in one step."""
    link = paths.published / ".tmp-current"
    link.unlink(missing_ok=True)
    link.symlink_to(file.name)
    link.replace(paths.current)
    sync(paths.published)


def prune(paths: Paths, keep_generations: int) -> tuple[str, ...]:
    """Delete the oldest generations, never the current one, and return their names."""
    generations = sorted(paths.published.glob("skillmatch-*.duckdb"), key=_age, reverse=True)
    old = [file for file in generations[keep_generations:] if not is_current(paths, file)]
    for file in old:
        # What is handed out by now must not fail because something old cannot be deleted.
        with suppress(OSError):
            file.unlink()
            manifest_file(file).unlink(missing_ok=True)
    return tuple(file.name for file in old)


def sync(path: Path) -> None:
    """Wait until a file or folder is on the disk."""
    descriptor = os.open(path, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


def _age(file: Path) -> tuple[str, str]:
    """Return what generations are ordered by: when they were published, which a copy or a restore keeps."""
    manifest = readable_manifest(file)
    return manifest.published_at if manifest else "", file.name
