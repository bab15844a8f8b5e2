"""The bytes of a file that is ordinary and no larger than a file may be."""

import os
import stat
from errno import EINVAL
from pathlib import Path

from skillmatch.errors import RefusedInputError, UsageError
from skillmatch.limits import FILE_BYTES


def content_of(file: Path) -> bytes:
    """Return the bytes of an ordinary file within the limit; one line says why there are none."""
    try:
        content = bytes_of(file)
    except (FileNotFoundError, NotADirectoryError) as error:
        raise UsageError(f"{file}: {error.strerror}") from error
    except OSError as error:
        raise RefusedInputError(f"{file}: {error.strerror}") from error
    if len(content) > FILE_BYTES:
        raise RefusedInputError(f"{file}: over {FILE_BYTES // 2**20} MiB; split it")
    return content


def bytes_of(file: Path) -> bytes:
    """Return the bytes of an ordinary file, at most one more than the limit; OSError if it is none."""
    # A pipe that nobody writes to would be waited for, and a device never ends.
    if not stat.S_ISREG(file.stat().st_mode):
        raise OSError(EINVAL, "not an ordinary file")
    # Some files that the kernel makes up look ordinary and would be waited for.
    with os.fdopen(os.open(file, os.O_RDONLY | os.O_NONBLOCK), "rb") as opened:
        return opened.read(FILE_BYTES + 1)
