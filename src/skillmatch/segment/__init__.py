"""The client's segment: what a text says about size and IT set-up, and what follows from it."""

from skillmatch.segment.assess import assess
from skillmatch.segment.shares import segment_of

__all__ = ["assess", "segment_of"]
