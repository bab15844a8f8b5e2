"""What the head of a list ("Only in class:", "What I leave to others:") says of its entries."""

import re

from skillmatch.records import Assertion

_HEAD = re.compile(r"(?:\A|[.;\n]\s*)[ *_>#-]*(?P<said>[^:.;\n]{3,48}):[\s*_]*\Z")
# "Not only:", "No job too small:" refuse nothing.
_REFUSED = re.compile(
    r"\b(?:not(?! only| just| to mention| yet| limited)|never|won't|don't|can't|leave|leaving|declin\w+"
    r"|refus\w+|avoid\w*|elsewhere|hands off|no longer|no thanks)\b"
)
_STUDIED = re.compile(
    r"\b(?:learning|studying|in progress|working towards?|preparing|in training"
    r"|next up|on my list|exams? ahead)\b"
)
_MET = re.compile(
    r"\b(?:beginner|novice|class|classroom|courses?|coursework|labs?|exposure|theory|basics?|dabbled"
    r"|(?:a|very) little|school only|read about|heard of|seen|rudiments|tried)\b"
)
# Heads that tell of work, whatever else stands in them.
_WORK = re.compile(
    r"\b(?:experience|experienced|taught|teach|support(?:ed)?|trainer|instructor|help|daily)\b"
)


def said_by_head(lead: str) -> tuple[Assertion, str] | None:
    """Return what the head of its list says of a name, and the rule; lead is the text before the list."""
    if ":" not in lead:
        return None
    head = _HEAD.search(lead)
    if head is None:
        return None
    said = head["said"]
    if _REFUSED.search(said):
        return "negated", "negated:head"
    if _STUDIED.search(said):
        return "in_progress", "in_progress:head"
    return ("mentioned", "mentioned:head") if _MET.search(said) and not _WORK.search(said) else None
