"""What a client's words before a name say about it, as tables of phrases (see phrases.py)."""

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
_YOU = "you|they|you've|you're|the candidate"
_OPENING = (
    "[it|it's|it'd|that|that'd|we|we'd|we'll|would|will|be|is|are|considered|also|a|an|big|huge"
    "|definite|real]*"
)
_IF_YOU = "(if you|if they|if you've|if you're|if the candidate)"

BEFORE = cue_table(
    cue(
        "bonus", "optional",
        f"(plus|bonus|extra|brownie) [points|credit] ({_IF_YOU} [also] (know|have|bring|hold|are|worked"
        f" with)|for|is)",
        "(plus:|bonus:|bonus points:|plus points:|extra credit:|bonus skills:)",
    ),
    # Said at the head of a sentence it speaks of all that follows.
    cue(
        "bonus", "optional",
        f"{_OPENING} [extra|bonus|brownie] (plus|bonus|points|credit|asset|advantage|merit)"
        f" (if|when|for) [{_YOU}]",
        "(score|earn|get|gain|gains|earns|gets) [you] [some] (extra|bonus points|points|plus points)"
        " (with|for|if)",
        reach="head",
    ),
    cue("optional", "optional", "(optional|optionally|optional:)",
        "(not|no|no means) (required:|necessary:|needed:|essential:|mandatory:|must:)"),
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
    cue("only", "negated",
        "(who|you|they) [have|has] only (know|knows|have|has|used|use|done|worked (with|on|in))",
        "(only|sole) (experience|background|skill|tool) is [in|with]", reach="near"),
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
        "nothing [(that|which) (needs|uses|requires|runs on|depends on|relies on|involves)|with|in|on|from]",
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
        f"{_NOT} (use|need|want|require|have|run|own|care|plan|intend|wish|expect|do|like|trust|support"
        f"|work with|touch)"
        f" {_TAIL}"),
    cue("dont", "negated", f"{_NOT} (plan|intend|wish|expect|want|care) to", reach="touch"),
    cue("dont", "negated", "not (going|planning|willing|about) to [move|switch|go|change|use|buy|have|to]*"),
    cue(
        "dont-send", "negated",
        f"{_NOT} [try to] (send|sell|bring|give|offer|pitch|quote) [us|me]"
        " [any|some|a|an|anybody|anyone|somebody|someone|people|engineers|engineer|certified]*"
        " [to (optimise|optimize|install|configure|manage|migrate|upgrade|fix|_)] [with|for]",
    ),
    cue(
        "not-looking", "negated",
        "(not|isn't|aren't|never) (looking|searching|asking|interested|hiring|wanting|ready|prepared)"
        " [to use] [for|in]",
    ),
    cue(
        "left", "negated",
        "(moved|migrated|switched|came|got|transitioned|went) (away from|off of|off)",
        "(phased out|dropped|ditched|abandoned|retired|got rid of|gave up|stopped using|decommissioned)",
    ),
    cue("left", "negated", "(we|they|we've|company|firm) [have|has|just|already|finally]*"
    " left", reach="near"),
    cue("sent", "mentioned",
        "(resume|resumes|cv|cvs|application|applications|quote|quotes|proposal|proposals|interview"
        "|interviews) (in|as|via|through|by|over|on) [a|an]", reach="near"),
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
        "ideally", "preferred",
        "(ideally|preferably)",
        f"{_OPENING} (great|nice|good|ideal|helpful|perfect|lovely|useful|beneficial|desirable"
        f"|preferable|thrilled|delighted|pleased|happy|glad|better|help) if [{_YOU}]",
        "(if|should|when) [the|our|my|your] (budget|money|funds) (allows|permits|allow|permit|is left)",
        "[budget|time] permitting,",
        "(thrilled|delighted|pleased|happy|glad) to (see|have|find|meet) [some|someone|anyone|with]*",
        reach="head",
    ),
    cue(
        "ideally", "preferred",
        "(you|you'll|you'd|they|who|he|she|candidate|applicant|person) [will|would|should|have|has|also]*"
        " (ideally|preferably)",
        "(helps:|helpful:|useful:|advantageous:|beneficial:|ideal:|extras:|even better:)",
        reach="clause",
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
