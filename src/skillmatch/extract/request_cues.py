"""What a client's words say about the names beside them, as tables of phrases (see phrases.py)."""

from skillmatch.extract.cues import cue, cue_table

EXPERIENCE = "(experience|knowledge|background|skill|skills|familiarity|expertise|understanding|proficiency)"
_NOT = (
    "(do not|don't|dont|does not|doesn't|doesnt|did not|didn't|won't|will not|cannot|can't|are not|aren't)"
    " [really|currently|actually]"
)
_TAIL = (
    "[to (use|have|be|see|hire|pay|deal)|to (move|go|switch|change|migrate) [to]|any|a|an|the|help|support"
    "|someone|somebody|anyone|people|a person]* [with|for|on|about|in|who knows]"
)
_PERSON_TAIL = (
    "[you|they|he|she|with|has|have|know|knows|also|bring|someone with|some|prior|previous|a|hands-on"
    f"|{EXPERIENCE} (with|in|of|using)]*"
)
_WOULD = "(would|we'd|i'd|they'd|he'd|she'd) [also|really|strongly]"
_NO_VERB = "[!(is|are|run|runs) _]"
_IF_YOU = "(if you|if they|if you've|if you're|if the candidate)"

BEFORE = cue_table(
    cue(
        "bonus", "optional",
        f"(plus|bonus|extra|brownie) [points|credit] ({_IF_YOU} [also] (know|have|bring|hold|are|worked"
        f" with)|for|is)",
        "(plus:|bonus:|bonus points:|plus points:|extra credit:|bonus skills:)",
    ),
    cue("optional", "optional", "(optional|optionally|optional:|not required:|not necessary:|not needed:)"),
    cue(
        "not-asked", "optional",
        "you (don't|do not|needn't|need not|won't) [necessarily] [need|have] [to] (know|be|have|hold"
        "|bring|need)"
        " [any|prior|previous|a|an]*",
        "(need not|needn't|don't need to|do not need to|don't have to|do not have to|no need to)"
        " (know|have|hold|be|bring|understand) [any|a|an|prior]*",
        f"no [prior|previous|specific] {EXPERIENCE} (with|in|of|on) [a|any]* [is|are] (required|needed"
        f"|necessary)",
    ),
    cue("no-longer", "negated", "no longer (use|using|have|having|on|run|running|need|needs|needed|support)"),
    cue("dont-think", "negated", f"{_NOT} think (we|they) [_] (need|want|require|use)"),
    cue(
        "no", "negated",
        f"no [{EXPERIENCE} (of|with|in)|(need|use|interest|plans|plan|time|longer use|more) (for|of|in)]",
        reach="or",
    ),
    cue("except", "negated", f"(everything|anything|all) {_NO_VERB} {_NO_VERB} {_NO_VERB} (but|except)"
    f" [for]"),
    cue(
        "without", "negated", "(without|neither|nor|non|minus|instead of|rather than|other than|unlike)",
        reach="or",
    ),
    cue("not", "negated", "(not|never|isn't|aren't) !(only|just|merely|to mention|sure|necessarily"
    "|least|bad)",
        reach="or"),
    cue(
        "not-a-shop", "negated",
        "(are not|aren't|we're not|not|isn't|is not) (a|an)", reach="near",
    ),
    cue("dont", "negated",
        f"{_NOT} (use|need|want|require|have|run|own|care|plan|do|like|trust|support|work with|touch)"
        f" {_TAIL}"),
    cue(
        "dont-send", "negated",
        f"{_NOT} [try to] (send|sell|bring|give|offer|pitch|quote) [us|me]"
        " [any|some|a|an|anybody|anyone|somebody|someone|people|engineers|engineer|certified]*"
        " [to (optimise|optimize|install|configure|manage|migrate|upgrade|fix|_)] [with|for]",
    ),
    cue(
        "not-looking", "negated",
        "(not|isn't|aren't|never) (looking|searching|asking|interested|hiring|wanting) [to use] [for|in]",
    ),
    cue(
        "left", "negated",
        "(moved|migrated|switched|came|got|transitioned|went) (away from|off of|off)",
        "(phased out|dropped|ditched|abandoned|retired|got rid of|gave up|stopped using|decommissioned)",
    ),
    cue("left", "negated", "(we|they|we've|company|firm) [have|has|just|already|finally]*"
    " left", reach="near"),
    cue("offer", "mentioned", "(benefits|perks) (include|includes|such as|like|are)",
        "(paid|free|reimbursed|sponsored|subsidized|subsidised|discounted)", reach="near"),
    cue("moving-off", "mentioned", "(moving|getting|migrating|switching) (away from|off of"
    "|off)", reach="near"),
    cue("replaced", "mentioned", "(replace|replaces|replacing|replacement of|retire|retiring|phase out"
    "|phasing out"
        "|get rid of|getting rid of|sunsetting|decommission|decommissioning) [our|the|an|a] [old|aging"
        "|ageing|legacy]",
        reach="touch"),
    cue("with", "required", "(replace|replacing|replaced) _ [_] [_] [_] (with|by)"),
    cue("preferred", "preferred",
        "[strongly|highly] (preferred:|desired:|desirable:|preferred|desirable)"
        " (skills:|skill:|qualifications:|experience:|qualification:|is:|are:|is|are)",
        "[strongly|highly] (preferred:|desired:|desirable:)"),
    cue(
        "ideally", "preferred",
        f"(ideally,|preferably,|preferably|ideally) {_PERSON_TAIL}",
        "would be (nice|great|good|ideal|helpful|lovely|beneficial|awesome|a plus|a bonus)"
        " (if (you|they|he|she|the candidate) [also] (knew|know|had|have|could|can)|to have|to see)"
        " [some|a|an]"
        f" [{EXPERIENCE} (with|in|of)]",
        f"(nice to have|nice-to-have|good to have|great to have|wish list|wishlist) [:|are|is]* [some]"
        f" [{EXPERIENCE} (with|in|of)]",
        "if you also (know|have|speak|bring|are familiar with|have experience with|understand)",
        "preferred (candidates|candidate|applicants) [will] (have|has|know|knows) [some]",
        "ideal candidate [will|would] [also] (has|have|knows|know|bring|brings)", "even better",
        f"(desired|desirable|preferred|helpful|additional|beneficial) {EXPERIENCE} (in|with|of|is|includes)",
        f"prior {EXPERIENCE} (in|with|of|using)* (desired|preferred)",
    ),
    cue(
        "like", "preferred",
        # "We would like Outlook fixed" is no mere preference.
        f"{_WOULD} (like|prefer|love) to see [some|any|a|an]",
        f"{_WOULD} (prefer|favor|favour) [some|any|a|an]",
        f"{_WOULD} (like|love) [some|any] ({EXPERIENCE}|someone|somebody|a person|candidates)"
        " [with|of|in|who knows|who has]",
        "[we] (prefer|preference for|preference to|preference given to|preference will be given to)"
        " [candidates|applicants|those|someone|people] [with|who (have|know|hold)]"
        f" [{EXPERIENCE} (in|with|of)]",
    ),
    cue(
        "must", "required",
        "must (know|have|be|hold|bring|possess|understand) [strong|solid|proven|prior|a|an|current|active]*"
        f" [{EXPERIENCE} (in|with|of)] [certified|fluent|proficient|comfortable|skilled|expert] [in|with|as]",
        "(required:|mandatory:|must have:|must-have:|must haves:|must-haves:|minimum:|essential:)",
    ),
)  # fmt: skip

NOT_REQUIRED = cue_table(
    cue(
        "not-required", "optional",
        "[is|are] (not|isn't|aren't|never) [_] (required|needed|necessary|essential|a must|mandatory|expected"
        "|a requirement|critical|a prerequisite|a deal breaker|obligatory|compulsory)",
    ),
)  # fmt: skip

AFTER = cue_table(
    *NOT_REQUIRED.cues,
    cue(
        "plus", "optional",
        "[a|an|as a] [_] (plus|bonus|asset|advantage|optional|welcome|pluses|added bonus)",
        "[is|are] (an|a) [_] (plus|bonus|asset|advantage)", "a nice (bonus|extra|touch)", "bonus points",
        "(would be|will be|is|are|considered|seen as) (a|an) [_] (plus|bonus|asset|advantage)",
    ),
    cue(
        "nice", "preferred",
        "[is|are|strongly|highly|much|very|also|considered|also]*"
        " (preferred|desirable|desired|ideal|useful|helpful|beneficial|nice|advantageous|a preference"
        "|appreciated|valued|favored|favoured|recommended)",
        "[is|are] [a] (nice to have|nice-to-have|nice-to-haves|good to have|great to have)",
        "(would|will) (set you apart|make you stand out|distinguish you|give you an edge)",
        "(will be|are|is) (viewed|seen|looked at|regarded) favorably", "(sets you apart|makes you stand"
        " out|even better|all the better|so much the better)",
        "would (help|be (nice|great|good|ideal|helpful|useful|lovely|beneficial|advantageous|preferred"
        "|desirable))",
        "(helps|will help)",
    ),
    cue(
        "unwanted", "negated",
        "[is|are] (not wanted|unwanted|out of scope|not part of (this|the job|the role)|not used [here]"
        "|not in use)",
        "[is|are] (none of your|not your) (business|concern|job)",
        "(is|are|was|were) (gone|retired|decommissioned|being retired)",
    ),
    cue(
        "must", "required",
        "[is|are|absolutely]* (required|a must|mandatory|essential|necessary|needed|expected|must|must have"
        "|must-have|a requirement|critical|a necessity|crucial|non-negotiable|a prerequisite)",
    ),
    cue(
        "has", "mentioned",
        "(is|are) [already] (licensed|in place|installed|in use|running fine)", "underneath",
        "(has|have|comes with) (its|their) own",
        "(is|are) (hosted|handled|supported|maintained|managed|looked after|taken care of|run|covered"
        "|done) by",
    ),
)  # fmt: skip
