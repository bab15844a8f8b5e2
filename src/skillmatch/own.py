"""What the owner of a workspace wrote: sources, taxonomy additions and weights, read and validated."""

from collections.abc import Sequence
from pathlib import Path

from skillmatch.errors import RefusedInputError, SkillmatchError, UsageError
from skillmatch.paths import Paths
from skillmatch.score import Weights, default_weights_text, load_weights
from skillmatch.sources import Source, parse_source
from skillmatch.taxonomy import Taxonomy, load_taxonomy


def source_files(paths: Paths, only: Sequence[str] = ()) -> tuple[str, ...]:
    """Return the names of the source files in order, or of those with the ids asked for."""
    names = sorted(file.name for file in paths.sources.glob("*.toml"))
    if not names:
        raise UsageError(f"{paths.sources}: no source file; write one, such as requests.toml")
    by_id: dict[str, str] = {}
    for name in names:
        first = by_id.setdefault(_id_of(paths, name), name)
        if first != name:
            # Whichever came second would be left out without a word.
            raise RefusedInputError(f"sources/{name}: its id is that of sources/{first}; give it its own")
    for source_id in only:
        if source_id not in by_id:
            raise UsageError(f"sources/: no source '{source_id}'; there are: {', '.join(by_id)}")
    return tuple(name for source_id, name in by_id.items() if not only or source_id in only)


def source(paths: Paths, name: str) -> Source:
    """Return the source that a file below sources/ declares; RefusedInputError if it is not valid."""
    return parse_source(text_of(paths.sources / name), f"sources/{name}")


def taxonomy(paths: Paths) -> Taxonomy:
    """Return the package's taxonomy with the owner's files over it."""
    files = sorted(paths.taxonomy.glob("*.toml"))
    return load_taxonomy([(f"taxonomy/{file.name}", text_of(file)) for file in files])


def weights(paths: Paths) -> Weights:
    """Return the owner's weights if the workspace has any, else the package's."""
    file = paths.weights_file
    return load_weights(text_of(file) if file.is_file() else default_weights_text())


def text_of(file: Path) -> str:
    """Return a file's text; RefusedInputError if it cannot be read as UTF-8."""
    try:
        return file.read_text(encoding="utf-8-sig")
    except UnicodeDecodeError as error:
        raise RefusedInputError(f"{file}: not UTF-8 (byte {error.start}); save it as UTF-8") from error
    except OSError as error:
        raise UsageError(f"{file}: {error.strerror}") from error


def _id_of(paths: Paths, name: str) -> str:
    """Return the id of a source, or its file's stem where the file is not valid."""
    try:
        return source(paths, name).id
    except SkillmatchError:
        return Path(name).stem
