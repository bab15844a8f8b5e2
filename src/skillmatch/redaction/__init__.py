"""What a text says of the person and not of the work, made unreadable before skills are looked for."""

from skillmatch.redaction.redact import quotable, redacted

__all__ = ["quotable", "redacted"]
