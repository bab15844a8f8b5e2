"""Whose work it is that a consultant tells of: what others do is no claim to a skill."""

import re

from skillmatch.extract.cues import Surroundings

_KIN = (
    "nephew|niece|cousin|uncle|aunt|brother|sister|son|daughter|wife|husband|father|mother|dad|mom|mum|spouse"
    "|friend|neighbor|neighbour|buddy|colleague|coworker|boss|successor|predecessor|treasurer|secretary"
    "|accountant|bookkeeper"
)
# Consultants call themselves so too: others are they only in the plural or as mine, ours, another's.
_ROLES = (
    "teacher|assistant|apprentice|intern|trainee|subcontractor|contractor|vendor|supplier|provider"
    "|integrator|electrician|associate|employee|student|pupil|worker|developer|programmer|engineer"
    "|specialist|partner|manager|consultant|technician|receptionist|clerk|junior|senior|trainer|guy"
)
_GROUPS = "agency|team|department|dept|staff|group"
_PEOPLE = frozenset(
    word + end for words in (_KIN, _ROLES, _GROUPS) for word in words.split("|") for end in ("", "s")
)
_RELATIVE, _ROLE, _GROUP = f"(?:{_KIN})", f"(?:{_ROLES})", f"(?:{_GROUPS})"
_WORDS = r"(?:[\w'-]+ ){0,2}"
# Clients are not among them: what they run is what the consultant looks after, unless more is said.
_SOMEBODY = (
    rf"(?:(?:my|our|his|her|their|the|an?|another|one|two|some|other) {_WORDS}{_RELATIVE}s?"
    rf"|(?:my|our|his|her|another|other) {_WORDS}{_ROLE}|(?:my|our|the|two|some|other) {_WORDS}{_ROLE}s"
    rf"|(?:one|two|three|some|most|many|all|several) of (?:my|our|the) {_WORDS}{_ROLE}s"
    rf"|(?:my|the|another|an?) {_WORDS}{_GROUP})"
)
_WORKS = (
    r"(?:do|does|did|handle[sd]?|runs?|ran|uses?|used|look(?:s|ed)? after|wrote|writes?|keeps?|kept"
    r"|manage[sd]?"
    r"|takes? (?:care of|on|over)|took (?:care of|on|over)|administer(?:s|ed)?|builds?|built|earned|passe[sd]"
    r"|holds?|held|has|have|had|maintain(?:s|ed)?|supports?|supported|teach(?:es)?|taught|owns?|owned|knows?"
    r"|knew|is|are|was|were|covers?|covered|learn(?:s|ed|t|ing)?|stud(?:y|ies|ied|ying)|develop(?:s|ed)?"
    r"|code[sd]?|operate[sd]?|install(?:s|ed)?)"
)
_THEN = (
    r"(?:(?:there|here|already|also|now|still|all|both|who|that|always|currently|were|are|can|could|will"
    r"|may|would) ){0,2}"
)
# "My neighbour Otto does", "students who were learning"
_THEIRS = re.compile(
    rf"\b{_SOMEBODY}(?:,[^,.;]{{1,30}})?,? (?:[\w'-]+,? )?{_THEN}{_WORKS}\b(?P<rest>[^.]*)\Z"
)
_ALONGSIDE = re.compile(rf"\b(?:alongside|beside|next to) {_SOMEBODY},? \w+ing\b(?P<rest>[^.]*)\Z")
_MINE = re.compile(r"\b(?:i|i'm|i've|we|we've|me|us|myself)\b")
# "Helped the accountant who used QuickBooks", "part of the team that built": that is the work.
_SERVED = re.compile(
    r"\b(?:part of|member of|joined|within|led|support|help|train|teach"
    r"|taught|assist|serv|look(?:ing|ed)? after|fix|set up|install|advis)"
)
# "My friend Gil does (CCNP, 14 years)", "My neighbour Otto does repairs, he is A+ certified"
_TOLD_BEFORE = re.compile(rf"\b{_SOMEBODY} [^.;\n]{{0,60}};?\s*\Z")
_OF_THE_SAME = re.compile(
    r"\s*(?:and )?(?:he|she|they) (?:is|are|was|were|does|do|did|holds?|has|have|had|runs?|manage|handle)\b"
)
# "my brother, a CCNA", "my partner (CCNP)"
_NAMED_SO = re.compile(
    rf"\b(?:my|our) (?:[\w'-]+ )?(?:{_RELATIVE}|{_ROLE})(?: [\w'-]+)?(?:,| \() ?(?:(?:an?|the|who is) )?\Z"
)
# "the server was run by an outside firm (SBS 2011"
_BY_THEM = (
    r"\b(?:run|written|built|managed|handled|administered|maintained|done|developed|hosted|operated"
    rf"|set up|looked after|made|designed) by (?:{_SOMEBODY}|(?:an? |another |the )?(?:outside|external|other"
    r"|another|third-party|different|specialist|hosting) [\w'-]+)"
)
_BY_THEM_BEFORE = re.compile(_BY_THEM + r"[^.;]{0,80}\Z")
_BY_THEM_BEHIND = re.compile(rf"[^.;,]{{0,30}}{_BY_THEM}")
_THEIR_PEOPLE = re.compile(
    r"[^,;.\n]{0,30}\b(?:(?:send|have|has|use|bring)s? their own|their(?: own)? (?:people|staff|technicians?"
    r"|engineers?|team|vendor|admins?|provider) (?:do|does|look|handle|run|manage|take|keep|see to)s?\b)"
)
_NOT_MINE = re.compile(
    r"\s*(?:but |though |and )?(?:(?:that|it|they|these) (?:is|was|are|were) )?"
    r"(?:not (?:my|our) (?:own )?(?:code|work|side|job|doing|part)|not mine)\b"
    r"|[^.]{0,40}, not (?:those|these) (?:programs?|systems?|applications?|apps?|tools?|ones?)\b"
)
_SEEN = re.compile(
    r"\s*(?:but |though )?i(?:'ve| have)? (?:only |just )?(?:seen|watched|met) (?:it|them|that) "
    r"(?:at|in|on|once|from|only)\b"
)


def is_of_others(around: Surroundings) -> bool:
    """Return whether the words around a name say that others work with it."""
    return _is_theirs(around) or _is_done_by_them(around) or _is_disclaimed(around)


def _is_theirs(around: Surroundings) -> bool:
    """Return whether a clause is about another person, and its speaker does not come into it."""
    before = around.before
    if _OF_THE_SAME.match(before) and _TOLD_BEFORE.search(around.earlier):
        return True
    if around.words_before.isdisjoint(_PEOPLE):
        return False
    if _NAMED_SO.search(around.lead):
        return True
    found = _THEIRS.search(before) or _ALONGSIDE.search(before)
    if found is None or _MINE.search(found["rest"]) or _SERVED.search(before, 0, found.start()):
        return False
    return _MINE.search(around.after) is None


def _is_done_by_them(around: Surroundings) -> bool:
    if "by" in around.words_before and _BY_THEM_BEFORE.search(around.before):
        return True
    return "by" in around.words_after and _BY_THEM_BEHIND.match(around.after) is not None


def _is_disclaimed(around: Surroundings) -> bool:
    """Return whether the words behind a name, or the next clause, leave the work with it to others."""
    if "their" in around.words_after and _THEIR_PEOPLE.match(around.after):
        return True
    return any(pattern.match(around.beyond) for pattern in (_THEIR_PEOPLE, _NOT_MINE, _SEEN))
