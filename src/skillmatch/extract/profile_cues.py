"""What consultants' words before a name say about it, as a table of phrases (see phrases.py)."""

from skillmatch.extract.cues import cue, cue_table

_NOT = (
    "(do not|don't|dont|does not|doesn't|did not|didn't|won't|will not|cannot|can't|would rather not"
    "|i'd rather not"
    "|rather not) [_]"
)
_VERB = (
    "(do|use|touch|handle|administer|support|sell|work (with|on|in)|know|take on|take|offer|have|hold|like"
    "|manage|install|write|run|develop|code [in]|program [in]|fix|teach|cover|accept|want|help (with"
    "|on)|service)"
)
_NO_VERB = "[!(is|are|run|runs) _]"
_ARTICLE = "[my|the|a|an]"
_CLIENTS = (
    "(offices|firms|companies|clients|customers|businesses|people|shops|practices|schools|owners|places)"
)
_PART = "(understanding|knowledge|grasp|idea|experience|skills|exposure)"

BEFORE = cue_table(
    # What the clients lack, the consultant has.
    cue("teaches", "held",
        "(run|runs|ran|teach|teaches|taught|give|gave|giving|deliver|delivered|offer|hold|developed"
        "|wrote|lead|led)"
        " [_] [_] (course|courses|class|classes|workshop|workshops|seminar|seminars) (in|on|for|to"
        "|about|covering)"),
    cue("clients-lack", "mentioned", f"{_CLIENTS} [that|who] (without|with no|have no|lack|lacking)"),
    cue("handed-on", "mentioned",
        "(hand|hands|handed|pass|passes|passed|escalate|escalates|escalated|refer|refers|referred"
        "|forward|forwards"
        "|forwarded) [_] [_] [on] to"),
    cue("aspiring", "mentioned", "(aspiring|future|eager to learn)", "(want|wants|would like|hope) to"
    " (become|learn)",
        reach="near"),
    cue("curious", "mentioned",
        "(want|wants|hoping|hope|like|love|keen|plan|planning) to (learn|explore|try|get into)",
        "(interested in|interest in|curious about|excited about) [learning]"),
    cue("people", "mentioned",
        "(managed|manage|led|lead|leading|supervised|supervise|hired|hire|mentored|coordinated|with)"
        " (a team|teams|a group|a staff|a crew) of [_] [certified]",
        "(managed|supervised|hired|outsourced|outsource|subcontract|subcontracted) [the|a|an|our|to|to"
        " a|to an]*",
        reach="near"),
    cue(
        "studying", "in_progress",
        "(studying|study|preparing|prepare|prepping|training|sitting|registered|scheduled|enrolled"
        "|booked|signed up"
        f"|currently) (for|towards|toward|in|on|to take|to sit) {_ARTICLE}",
        f"(studying|sitting) [for] {_ARTICLE}", f"(working|reading|going) (through|up on) {_ARTICLE}",
        f"(exam|exams|test) (booked|scheduled|registered) [for|in|:]* {_ARTICLE}", "(halfway|half way"
        "|midway|most of the way|part way"
        "|partway) through [the|my]",
    ),
    cue("working-towards", "in_progress",
        f"(working|progressing|on track|on my way|heading) (towards|toward|to|on (my|the|a|getting"
        f"|finishing)) {_ARTICLE}"),
    cue(
        "pursuing", "in_progress",
        "pursuing [my|the|a]", "[am|currently|now]* (taking|attending|doing|in) a [_] (course|class)"
        " (in|on|for)", f"[currently|now] (taking|learning|finishing|completing|pursuing"
        f"|obtaining) {_ARTICLE}",
        f"(plan|plans|planning|hope|hoping|intend|going|about|scheduled|expect|expecting)"
        f" (to (take|get|sit|pass|earn|do|complete|finish|obtain|receive)|on) {_ARTICLE}",
        "aiming for", "(goal|target|goals|plans) for _", "(next up|up next|next:|next up:|up"
        " next:)", "will take",
    ),
    cue("in-progress", "in_progress",
        "(in progress|in-progress|in preparation|expected|planned|upcoming|candidate for|pending) [_] [:]",
        "(in progress:|in-progress:|in preparation:|planned:|upcoming:|expected:)"),
    cue("gladly", "held", "never (turn down|refuse|avoid|say no to) [a|an|any]*", reach="near"),
    cue("lapsed", "expired", "recertifying", "(expired:|lapsed:|former:|expired certifications:|lapsed"
    " certifications:|not renewed:)"),
    cue("former", "expired", "(expired|lapsed|former|formerly|previously|ex) [a|an|certified]*",
        "(used to be|once was|was once|was previously|let) [a|an|my|the]*", reach="near"),
    cue("failed", "negated", "(failed|flunked|did not pass|didn't pass|never passed|gave up on) [my"
    "|the]", reach="near"),
    cue("no", "negated",
        f"no [{_PART} (of|with|in|on)|(interest|use|time|plan|plans|desire) (for|of|in|to take)|formal"
        f"|real|hands-on"
        f"|prior]*", reach="or"),
    cue("without", "negated", "(without|neither|nor|non|nothing with|lack|lacking) [any]", reach="or"),
    cue("not", "negated",
        "not !(only|just|merely|to mention|necessarily|sure|yet|afraid|limited) [a|an|certified in"
        "|certified on]",
        reach="or"),
    cue("not-yet", "in_progress", "not yet [a|an|my]", reach="near"),
    cue("never", "negated",
        "[have|i've|has] never [_] (touched|used|worked (with|on|in)|done|run|seen|liked|learned|learnt"
        "|administered|got into|had|tried|needed)",
        "never (touch|use|do|did|support|sell)"),
    cue(
        "refuse", "negated",
        f"{_NOT} {_VERB} [any|the|with|for]*", f"(don't|dont|do not|won't|will not) {_VERB} [any|the"
        f"|with|for]*",
        "(stay|keep|steer|stays) (out of|away from|clear of)",
        "(refuse|refuses) [to _ [with|on]]", "(turn down|avoid|hands off|gave up|apart from|declines"
        "|decline)",
        f"(everything|anything|all) {_NO_VERB} {_NO_VERB} {_NO_VERB} (but|except) [for]",
        "(not|no longer) (interested in|for|doing|do|offering|supporting|taking on|working (with|on))",
        "(stopped|quit|given up|retired from) [doing|using|supporting|offering|working with]",
        "(no longer|not) (take on|taking on|touch|touching|support|do)", "zero years (of|with|in)",
        "(for me:|my field:|my thing:|my area:|my department:|offered:|declined:|refuses:|refused:)",
        "(hate|dislike|can't stand|sick of) [doing|supporting]",
    ),
    cue("call-someone", "negated", "(somebody|someone) else for"),
    cue("familiar", "mentioned",
        "[some|basic|general|limited|a little|broad]* (familiar with|familiarity with|exposure to|exposed to"
        "|awareness of|acquainted with|conversant with|introduced to|introduction to)"),
    cue("basic", "mentioned",
        f"[only|very]* (basic|basics of|limited|rudimentary|theoretical|elementary|academic|conceptual"
        f"|minimal"
        f"|high-level|beginner|little|entry-level) {_PART} (of|in|with|on|to) [the]",
        "basics of [the]", "some (knowledge|awareness|understanding|exposure) (of|to|in)",
        "(read|reading) [a|the] (book|books|article|articles) (on|about)",
        "(aware of|heard of|read about|in theory|in theory:|theory of|watched"
        "|fundamentals of)",
        "(a little|a bit of|bit of|little|dabbled in|dabbled with|dabbling in|dabbling with|tinkered with)",
        "(played|playing|tinkering|toyed|experimented|experimenting) [around] with"),
    cue("basic", "mentioned", "(beginner|novice|newbie|new) (in|with|at|to)", "shadowed [the|a]",
        reach="near"),
    cue("lab", "mentioned",
        "(home lab|home labs|homelab|my lab|own lab|virtual lab|test lab|personal lab|school lab|sandbox)"
        " (with|running|on|of|at home with)", "(home lab:|homelab:|lab:|labs:)",
        "(course work|coursework|course|courses|class|classes|module|seminar|workshop|bootcamp"
        "|introduction|intro"
        "|tutorial|tutorials) (in|on|to|about|covering|included|including)", "(course work:|coursework:"
        "|courses:)",
        "(studied|taught myself|self-taught|self-study) [in school|at school|in college|at university]",
        "(simulated|simulators|virtual lab)", "to learn [about|some]"),
)  # fmt: skip
