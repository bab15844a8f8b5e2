"""Whether a consultant says that there was no work in the field yet: then a list of skills is theory."""

import re

_WORK = r"(?:positions?|jobs?|roles?|chance|opportunity|employment|employer)"
_FIELD = (
    r"(?:(?:it|i\.t\.|tech|technical|computer|help ?desk|support|real|paid|professional|security|cyber) )*"
)
_NOVICE = re.compile(
    rf"\b(?:seek(?:ing|s)?|looking for|search(?:ing)? for|hop(?:e|ing) for|want|ready for|give me)"
    rf" (?:a |my |the |his |her )?first {_FIELD}{_WORK}\b"
    rf"|\b(?:to obtain|seek(?:ing|s)?|looking for|want) (?:an? )?entry[- ]level {_FIELD}{_WORK}\b"
    rf"|\bno (?:(?:work|practical|hands-on|commercial|industry|formal|prior) )*{_FIELD}"
    rf"(?:experience|clients|customers|{_WORK})(?: (?!with|in|of|on)[\w-]+){{0,3}},?"
    r" (?:yet|so far|to date)\b"
    r"|\b(?:have not|haven't|has not|never) (?:yet )?(?:had|held|worked)(?: an?| in| my| first)* "
    rf"{_FIELD}(?:it|field|{_WORK})(?: [\w-]+){{0,3}} (?:yet|so far|before)\b"
    rf"|\byet to (?:find|land|get|start) (?:a |my |the )?(?:first )?{_FIELD}{_WORK}\b"
)
# "Set up the Wi-Fi at home", "volunteer at the library": small, but done.
_DONE = re.compile(
    r"\b(?:volunteer\w*|set up|setting up|built|fix\w*|repair\w*|help(?:ed|ing)?|install\w*|replaced|clean\w*"
    r"|looked after|for (?:my )?(?:friends|family|neighbou?rs))\b"
)


def is_novice(lower: str) -> bool:
    """Return whether a text in lower case says that its author has yet to work in the field."""
    return _NOVICE.search(lower) is not None


def is_done(before: str) -> bool:
    """Return whether the words before a name tell of work done with it."""
    return _DONE.search(before) is not None
