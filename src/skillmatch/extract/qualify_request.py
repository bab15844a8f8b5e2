"""What a client says about a skill: required, preferred, optional, negated, or only what is there."""

import re
from collections.abc import Mapping

from skillmatch.extract.cues import Cue, CueTable, Surroundings, cue_after, cue_before
from skillmatch.extract.header_words import Section
from skillmatch.extract.request_cues import BEFORE
from skillmatch.extract.request_scene import ASKS, ENVIRONMENT, NEED_WORDS, NEEDS
from skillmatch.extract.request_verdicts import AFTER, NOT_REQUIRED
from skillmatch.records import Assertion

_EXPERIENCE = r"(?:experience|knowledge|background|skills?|familiarity|expertise)"
_NO_EXPERIENCE = re.compile(
    rf"\bno (?:[\w+#./-]+ ){{0,3}}\Z|\b(?:no|without) (?:\w+ )?{_EXPERIENCE} (?:of|with|in|on)\b"
)
_NEEDED = re.compile(r"(?: [\w+#./-]+){0,5} (?:needed|required|necessary|expected|asked for)\b")
# "Candidates without SQL Server experience will not be considered"
_WITHOUT = re.compile(r"\bwithout(?: any| the)? \Z")
_REFUSED = re.compile(r"(?: \w+)? (?:will not|won't|cannot|can't|need not|should not|do not|don't)\b")
# "If you know QuickBooks, great; if not, we will show you."
_IF_KNOWN = re.compile(
    r"\b(?:if|should) (?:you|they)(?:'re|(?:'ve| have)? (?:also |already |happen to )?(?:know|have|had|used?"
    r"|done|worked with|are|come with|bring|hold|speak|touched|seen|got))\b[^.;:]*\Z"
)
_NO_MATTER = re.compile(
    r"\b(?:don't worry|no worries|no problem|not a problem|fine|ok|okay) if you\b[^.;:]*\Z"
)
_FINE = re.compile(
    r"[^.;:,]{0,60}, (?:that's |that is |that would be |it's |it is |all |so much )*(?:great|wonderful"
    r"|good|perfect"
    r"|lovely|nice|fine|even better|the better|ideal|helpful|awesome|excellent|super|cool|a plus|a bonus)\b"
)
# "There is no backup and no antivirus, please set both up": what is missing is asked for.
_ABSENT = re.compile(r"\b(?:(?:there is|there's|have|got) no|(?:do not|don't) have|never had)\b[^;:]*\Z")
_WANTED = re.compile(r"(?:\band|\bso|\bbut|,) (?:want|need|would like) (?:one|it|them)\b")
_PUT_RIGHT = re.compile(
    r"(?:and |so |but )?(?:please|can you|could you|we (?:need|want)|we'd like|we would like)"
    r" (?:\w+ ){0,2}(?:set|install|get|put|provide|propose|recommend|one|both|them)\b"
)
# "Familiarity with Azure, though not mandatory": behind the end of the clause.
_BUT_NOT = re.compile(
    r"(?:but|though|although),? (?:it's |it is |this is |is |are )?not (?:\w+ )?"
    r"(?:required|req'd|mandatory|necessary|needed|essential|expected|a (?:must|requirement|prerequisite))\b"
)
# "If the budget allows, we would also like a new firewall": before the clause.
_IF_AFFORDED = re.compile(
    r"\b(?:if|should|when) (?:the |our |my )?(?:budget|money|funds) (?:allows?|permits?|suffices?)[^.;:]*\Z"
)
# "My group of three handles desktop, network and Exchange administration": theirs, not ours.
_OWN_WORK = re.compile(
    r"\b(?:i|we|(?:my|our) (?:(?:own|in-house|internal|two|three|four|few|small|network|server|it"
    r"|infrastructure) )*(?:group|team|people|staff|department|guys?|admins?|administrators?|technicians?"
    r"|manager|assistant|colleagues?|nephew|brother|son|daughter|wife|husband)"
    r"(?: of [\w-]+)?(?: and (?:i|me))?)"
    r"(?: (?:already|currently|also|both|still|can|will|together))*"
    r" (?:handles?|takes? care of|looks? after|does|do|administers?|covers?|maintains?"
    r"|manages?|supports?) (?!not\b|need\b|want\b|have\b|like\b)(?P<gap>[^;:()]*)\Z"
)
# "Our board treasurer used to reset the router": that was somebody else, in other days.
_USED_TO = re.compile(
    r"\b(?:my|our|his|her|their) (?:[\w'-]+ ){1,3}(?:used to|always did)(?: [\w'-]+){0,4} ?\Z"
)
_WORKERS = frozenset(("i", "we", "my", "our"))
_ASKED = re.compile(r"\b(?:needs?|wants?|help|please|looking|require\w*|someone|somebody|who)\b")
_STAFF = re.compile(r"\b(?:my|our|his|her|their) (?:(?:one|own|only|two|three|current|part-time) )*\Z")
_ROLE = re.compile(r"(?:administrator|admin|technician|engineer|developer|manager|person|guy|director)s?\Z")
_TROUBLE = re.compile(
    r"(?: \w+){0,2}[,;]? (?:doesn't|does not|don't|do not|won't|will not|can't|cannot|isn't|is not|keeps?"
    r"|never|loses?|drops?|freezes|crashes|beeps|expired|ran out|died"
    r"|(?:is|has|have|was|had) (?:expired|run out|died|dead|dying|down))\b"
)
# The name itself may be a complaint: "slower", "end up in spam", "files all over".
_TROUBLE_NAME = re.compile(
    r"\b(?:problems?|issues?|crash\w*|slow\w*|sluggish|crawl\w*|lags|forever|broken|keeps|freez\w*|locks up"
    r"|help|stopped|won't|expired|infected|hacked|weak|lost|stolen|fake|scattered|all over|own computer"
    r"|questionnaire|(?:scared|afraid|worried) (?:to|of|about) los\w+|(?:in|to) (?:spam|junk)"
    r"|on the old (?:computer|laptop|machine|pc|one))\b"
)
_SECTIONS: Mapping[Section, Assertion] = {
    "preferred": "preferred",
    "optional": "optional",
    "environment": "mentioned",
    "mentioned": "mentioned",
    "required": "required",
    "refused": "negated",
}


def request_assertion(around: Surroundings, section: Section) -> tuple[Assertion, str]:
    """Return what a client says about a name, and the rule that decided it."""
    return _waived(around) or _cued(around) or _scene(around, section)


def _scene(around: Surroundings, section: Section) -> tuple[Assertion, str]:
    """Return what the words around and the section say of a name that no cue reaches."""
    if _is_own_work(around):
        return "mentioned", "mentioned:own-work"
    if section == "mentioned" and not (_is_trouble(around) or _holds(ASKS, around)):
        return "mentioned", "mentioned:section"
    is_needed = _is_needed(around)
    environment = None if is_needed else cue_before(ENVIRONMENT, around)
    # In a list of tasks "our servers" are what the work is about.
    if environment and (section != "required" or environment.reach == "clause"):
        return "mentioned", "mentioned:environment"
    if section in _SECTIONS and not (_SECTIONS[section] == "mentioned" and is_needed):
        return _SECTIONS[section], f"{_SECTIONS[section]}:section"
    return "required", "required:default"


def listed_assertion(around: Surroundings, default: Assertion) -> tuple[Assertion, str]:
    """Return what an entry of a list field says: its field's assertion unless a cue in the entry differs."""
    return _waived(around) or _cued(around) or (default, f"{default}:field")


def _waived(around: Surroundings) -> tuple[Assertion, str] | None:
    """Return what turns a "no" or "without" round: waived ("no Exchange needed"), or asked for after all."""
    if not around.words_before.isdisjoint(("if", "should")) and _is_no_condition(around):
        return "optional", "optional:if-known"
    if around.words_before.isdisjoint(("no", "without", "not", "don", "never")):
        return None
    if _NO_EXPERIENCE.search(around.before) and _NEEDED.match(around.after):
        return "optional", "optional:no-needed"
    if _WITHOUT.search(around.before) and _REFUSED.match(around.after):
        return "required", "required:not-without"
    is_wanted = _PUT_RIGHT.match(around.beyond) or _WANTED.search(around.after)
    if is_wanted and _ABSENT.search(around.before):
        return "required", "required:absent"
    return None


def _is_no_condition(around: Surroundings) -> bool:
    """Return whether an "if" before a name leaves it open: "if you know it, great"."""
    is_fine = _IF_KNOWN.search(around.before) and _FINE.match(around.after)
    return bool(is_fine or _NO_MATTER.search(around.before))


def _is_needed(around: Surroundings) -> bool:
    """Return whether anything beside a name asks for work with it."""
    is_asked = not (NEED_WORDS.isdisjoint(around.words_before) and NEED_WORDS.isdisjoint(around.words_after))
    return is_asked or _holds(NEEDS, around) or _is_trouble(around)


def _holds(table: CueTable, around: Surroundings) -> bool:
    """Return whether a cue of the table stands anywhere beside a name."""
    sides = ((around.before, around.words_before), (around.after, around.words_after))
    return any(
        table.cues[place].pattern.search(side) for side, words in sides for place in table.called(words)
    )


def _is_trouble(around: Surroundings) -> bool:
    """Return whether what is named is said not to work, in its own name or right behind it."""
    said_next = around.beyond.lstrip()
    is_meant_next = said_next.startswith(("it ", "they "))
    behind = _TROUBLE.match(around.after) or (is_meant_next and _TROUBLE.match(f" {said_next}"))
    return bool(behind or _TROUBLE_NAME.search(around.name))


def _is_own_work(around: Surroundings) -> bool:
    """Return whether the client's own people do it, or are what is named ("her network administrator")."""
    if not _WORKERS.isdisjoint(around.words_before):
        if "used" in around.words_before and _USED_TO.search(around.before):
            return True
        own = _OWN_WORK.search(around.before)
        if own:
            return not _ASKED.search(own["gap"])
    return _ROLE.search(around.name) is not None and _STAFF.search(around.before) is not None


def _cued(around: Surroundings) -> tuple[Assertion, str] | None:
    found = cue_after(NOT_REQUIRED, around)
    if found is None and _BUT_NOT.match(around.beyond):
        return "optional", "optional:but-not"
    found = found or _nearer(cue_before(BEFORE, around), around)
    if found is None and _IF_AFFORDED.search(around.earlier):
        return "preferred", "preferred:ideally"
    return (found.assertion, found.name) if found else None


def _nearer(before: Cue | None, around: Surroundings) -> Cue | None:
    """Return the cue before a name, or the one behind it if that before speaks of the sentence at large."""
    if before and before.reach not in ("head", "clause"):
        return before
    return cue_after(AFTER, around) or before
