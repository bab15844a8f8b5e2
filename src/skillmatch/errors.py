"""The few deliberate errors; each message is one line that names the place and the mend."""


class SkillmatchError(Exception):
    """A failure that explains itself in one line; its exit code is what the command line returns."""

    exit_code = 1


class UsageError(SkillmatchError):
    """The caller asked for something that does not exist."""

    exit_code = 2


class RefusedInputError(SkillmatchError):
    """A file or answer was refused as a whole."""

    exit_code = 3


class LockedError(SkillmatchError):
    """Another run holds the workspace."""

    exit_code = 75


class CheckFailedError(SkillmatchError):
    """A SQL check found rows, so nothing was published."""


class FetchError(SkillmatchError):
    """A page, feed or file could not be fetched within the limits."""
