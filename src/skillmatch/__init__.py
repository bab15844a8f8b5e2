"""skillmatch scores consultant-to-client fit by client segment, every score an exact sum of lines."""

__version__ = "0.1.0"
