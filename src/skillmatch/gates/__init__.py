"""Texts to what they state about the gates, which are never points, with exact offsets."""

from skillmatch.gates.reading import gate_statements
from skillmatch.gates.statement import Gate, Statement

__all__ = ["Gate", "Statement", "gate_statements"]
