"""Proposed weights as a weights file that says how far to trust it, or as JSON."""

import sys
from collections.abc import Sequence
from dataclasses import asdict

from skillmatch.cli.figures_text import step
from skillmatch.cli.output import Format, write_json
from skillmatch.evaluation.proposal import Proposal


def write_proposal(found: Proposal, form: Format) -> None:
    """Write proposed weights as a weights file whose comments say how far to trust them, or as JSON."""
    if form is Format.JSON:
        write_json({**asdict(found), "is_noise": found.is_noise})
    else:
        sys.stdout.write("".join(f"# {line}\n" for line in _trust(found)) + found.toml)


def _trust(found: Proposal) -> Sequence[str]:
    """Return how far proposed weights can be trusted, line by line."""
    if not found.toml:
        return ("No change is proposed: no single step agrees better with these grades.",)
    warning = (
        "The requests held out may as well do worse: this is noise, keep your weights until there are more."
        if found.is_noise
        else "Small all the same: look at `skillmatch rescore --diff` before you keep them."
    )
    return (
        "Proposed from judged requests; nothing is saved. Copy it to weights.toml if you believe it.",
        f"nDCG@10 on the requests it was looked for on: {step(found.learnt)}",
        f"nDCG@10 on the requests held out:             {step(found.held_out)}",
        warning,
    )
