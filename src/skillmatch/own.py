"""What the owner of a workspace wrote: sources, taxonomy additions and weights, read and validated."""

from collections.abc import Mapping, Sequence
from datetime import date
from pathlib import Path

from skillmatch.errors import RefusedInputError, SkillmatchError, UsageError
from skillmatch.given.file import content_of
from skillmatch.given.rows import utf8_text
from skillmatch.paths import Paths
from skillmatch.score import Weights, default_weights_text, load_weights
from skillmatch.settings import load_settings
from skillmatch.sources import WEEKDAYS, Source, parse_source
from skillmatch.taxonomy import Taxonomy, load_taxonomy


def source_files(paths: Paths, today: date, only: Sequence[str] = ()) -> tuple[str, ...]:
    """Return the names of the source files due on a day, in order, or of those with the ids asked for."""
    ids = source_ids(paths)
    if not ids:
        raise UsageError(f"{paths.sources}: no source file; write one, such as requests.toml")
    for source_id in only:
        if source_id not in ids.values():
            raise UsageError(f"sources/: no source '{source_id}'; there are: {', '.join(ids.values())}")
    if only:
        return tuple(name for name, source_id in ids.items() if source_id in only)
    return tuple(name for name in ids if _is_due(paths, name, today))


def source_ids(paths: Paths) -> dict[str, str]:
    """Return the id under which each source file is read or refused, in order of their names, none twice."""
    claimed = {name: _claimed_id(paths, name) for name in _source_names(paths)}
    first = {source_id: name for name, source_id in reversed(claimed.items())}
    return {name: _reported_id(name, source_id, first) for name, source_id in claimed.items()}


def source(paths: Paths, name: str) -> Source:
    """Return the source that a file below sources/ declares; RefusedInputError if another file has its id."""
    declared = _declared(paths, name)
    for earlier in _source_names(paths):
        if earlier >= name:
            break
        if _claimed_id(paths, earlier) == declared.id:
            # Read too, it would close whatever the first one sent.
            raise RefusedInputError(f"sources/{name}: its id is that of sources/{earlier}; give it its own")
    return in_currency(declared, paths)


def in_currency(declared: Source, paths: Paths) -> Source:
    """Return a source whose rates are in the currency of its workspace."""
    return declared.model_copy(update={"currency": load_settings(paths.workspace).currency})


def taxonomy(paths: Paths) -> Taxonomy:
    """Return the package's taxonomy with the owner's packs and files over it."""
    return load_taxonomy(taxonomy_texts(paths))


def taxonomy_texts(paths: Paths) -> tuple[tuple[str, str], ...]:
    """Return the owner's packs and then the owner's files, each by its name with its TOML."""
    packs = [_pack(paths, name) for name in load_settings(paths.workspace).packs]
    files = [f"taxonomy/{file.name}" for file in sorted(paths.taxonomy.glob("*.toml"))]
    return tuple((name, text_of(paths.workspace / name)) for name in (*packs, *files))


def weights(paths: Paths) -> Weights:
    """Return the owner's weights if the workspace has any, else the package's."""
    file = paths.weights_file
    return load_weights(text_of(file) if file.is_file() else default_weights_text())


def text_of(file: Path) -> str:
    """Return a file's text with plain line ends; RefusedInputError if it cannot be read as UTF-8."""
    return utf8_text(content_of(file), str(file)).replace("\r\n", "\n").replace("\r", "\n")


def _pack(paths: Paths, name: str) -> str:
    """Return the file of a pack that the settings name, seen from the workspace."""
    valid = sorted(file.stem for file in paths.packs.glob("*.toml"))
    if name not in valid:
        there = f"there are: {', '.join(valid)}" if valid else "there is none"
        raise UsageError(f"skillmatch.toml: packs: no taxonomy/packs/{name}.toml; {there}")
    return f"taxonomy/packs/{name}.toml"


def _is_due(paths: Paths, name: str, today: date) -> bool:
    """Return whether a source's schedule names the day; one whose file is not valid is due to be reported."""
    try:
        return WEEKDAYS[today.weekday()] in _declared(paths, name).schedule
    except SkillmatchError:
        return True


def _source_names(paths: Paths) -> list[str]:
    return sorted(file.name for file in paths.sources.glob("*.toml"))


def _declared(paths: Paths, name: str) -> Source:
    return parse_source(text_of(paths.sources / name), f"sources/{name}")


def _claimed_id(paths: Paths, name: str) -> str:
    """Return the id of a source, or its file's stem where the file is not valid."""
    try:
        return _declared(paths, name).id
    except SkillmatchError:
        return Path(name).stem


def _reported_id(name: str, claimed: str, first: Mapping[str, str]) -> str:
    """Return the id that a file claims if it is the first to do so, else its stem, else its whole name."""
    if first[claimed] == name:
        return claimed
    # No id has a dot, and no two files have one name.
    return name if Path(name).stem in first else Path(name).stem
