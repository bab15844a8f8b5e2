"""What a request says as a whole: that certifications do not count for its author."""

import re
from collections.abc import Iterator

from skillmatch.extract.folding import fold
from skillmatch.extract.phrases import phrase
from skillmatch.records import DocumentFact, Kind

# What is no talk of certifications without one of these in the text.
_TRIGGERS = ("certif", "cert ", "certs", "credential", "paper", "diploma", "letters after")
_NOT = "(don't|dont|do not|doesn't|does not|didn't|won't|will not|never) [really|even|actually|particularly]"
# "No certification exams are paid by us" and "no certificate errors" speak of other things.
_CERTS = (
    "(certification|certifications|certificate|certificates|cert|certs|credentials|paper qualifications"
    "|diplomas"
    "|fancy titles|certified (people|engineers|engineer|technicians|person|experts|consultants|types|staff))"
    " !(exam|exams|test|tests|fee|fees|cost|costs|program|programs|training|course|courses|class|error|errors"
    "|warning|warnings|authority|process|renewal|renewals|expired|expires|store|management|is paid|are paid"
    "|are reimbursed|reimbursement|bonus|bonuses|on file|in the system|installed|found|of (analysis"
    "|insurance))"
)
_ANY = "[any|a|your|their|the|all these|all those|formal|paper|fancy|it|technical|industry|vendor|of|more]*"
_WANTED = (
    "(required|needed|necessary|important|essential|expected|wanted|mandatory|a must|a requirement|relevant)"
)

# The phrases that say so, each by the name of its rule.
_SAID: tuple[tuple[str, str], ...] = (
    ("no", f"no {_ANY} {_CERTS} [is|are] [or _] (please|{_WANTED}|necessary)"),
    ("no-need", f"(no (need|use|interest|desire|requirement) (for|of|in)|not (looking for|interested in"
    f"|impressed by"
     f"|asking for|after|hung up on)|(couldn't|could not) care less about|tired of|sick of|skip|never"
     f" mind) {_ANY} {_CERTS}"),
    ("dont-care", f"{_NOT} (care (about|for|what|which|if you have|whether you have|how many|much about)|need"
     f"|want|require|ask for|look for|look at|insist on|value|want to pay for|need to see|want to see)"
     f" {_ANY} {_CERTS}"),
    ("not-required", f"{_CERTS} [is|are] (not|isn't|aren't|never) [_] {_WANTED}"),
    ("not-required", f"{_CERTS} [is|are]"
     " (unnecessary|irrelevant|worthless|useless|overrated|nonsense|a waste [of _])"),
    ("not-required", "(certifications:|certification:|certificates:|certs:) (none|not) [_] (required"
    "|needed|necessary)"),
    ("dont-matter", f"{_CERTS} [that] {_NOT} (matter|impress|count|interest|help|mean|need|fix)"),
    ("dont-matter", f"{_CERTS} (mean|means|count for|say|prove) nothing"),
    ("paper", "no paper [_] (engineers|engineer|mcses|mcse|tigers|tiger|certs|certificates"
    "|certifications|people|experts)"),
    ("paper", "paper (engineers|mcses|tigers|certs|certificates) (need not apply|not wanted|not welcome"
    "|unwelcome)"),
    ("not-certificates", f"(experience|experience,|skill|skills|skills,|results|results,|hands"
    f"|know-how) [counts,|matters,|is what counts,]"
     f" not {_CERTS}"),
)  # fmt: skip
# "No certifications." says it all, "we have no certifications" speaks of the client.
_BARE = phrase(f"no {_ANY} {_CERTS}").pattern + r"(?=\s*(?:[.;!)\n,]|\Z| - ))"
_PATTERNS = tuple(
    (rule, re.compile(rf"(?<![\w-]){pattern}(?!\w)"))
    for rule, pattern in (*((rule, phrase(said).pattern) for rule, said in _SAID), ("no", _BARE))
)
_WORD_BEFORE = re.compile(r"([\w+#'-]+) \Z")
# What may stand before "certifications not required": "CCNA certification not required" is about the CCNA.
_GENERAL = frozenset((
    "a", "and", "any", "formal", "fancy", "for", "industry", "it", "of", "other", "our", "paper",
    "professional",
    "so", "special", "specific", "technical", "that", "the", "these", "those", "vendor", "but",
    "because", "as",
))  # fmt: skip
_OWN = frozenset(("have", "has", "holds", "hold", "had", "got", "with"))
_TURNED = re.compile(
    r"[ ,(-]*(?:but|though|although|however)\b[^.;\n]{0,40}(?:prefer|plus|bonus|nice|help|desir|welcome"
    r"|asset|advantage)"
)


def document_facts(text: str, kind: Kind) -> tuple[DocumentFact, ...]:
    """Return what a request says as a whole, with its words; a profile says nothing so far."""
    if kind != "request" or not any(word in text.lower() for word in _TRIGGERS):
        return ()
    folded = fold(text)
    facts: list[DocumentFact] = []
    for (start, end), rule in sorted(_said(folded.lower), key=_leftmost_longest):
        first, last = folded.original_span(start, end)
        if not facts or first >= facts[-1].end:
            facts.append(
                DocumentFact("no_certifications", first, last, text[first:last], f"no_certifications:{rule}")
            )
    return tuple(facts)


def _said(lower: str) -> Iterator[tuple[tuple[int, int], str]]:
    """Yield the places where certifications are said not to count, and by which rule."""
    for rule, pattern in _PATTERNS:
        for found in pattern.finditer(lower):
            word = _WORD_BEFORE.search(lower, max(0, found.start() - 24), found.start())
            before = word.group(1) if word else ""
            is_general = not before or before in _GENERAL or (rule != "not-required" and before not in _OWN)
            if is_general and not _TURNED.match(lower, found.end(), found.end() + 80):
                yield found.span(), rule


def _leftmost_longest(said: tuple[tuple[int, int], str]) -> tuple[int, int]:
    (start, end), _ = said
    return start, -end
