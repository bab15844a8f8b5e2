"""What consultants' words behind a name say about it, as a table of phrases (see phrases.py)."""

from skillmatch.extract.cues import cue, cue_table

AFTER = cue_table(
    cue(
        "in-progress", "in_progress",
        "(in progress|in-progress|in preparation|in the works|underway|under way|expected|planned"
        "|scheduled|pending"
        "|working on it|anticipated|upcoming|ongoing|on track)",
        "candidate", "voucher", "(exam|test) (by|due|to come|to follow|sitting|date|booked|scheduled)",
        "[passed exam,|exam passed,|exam passed;] (endorsement pending|(waiting for|awaiting) [the|my]"
        " (endorsement"
        "|result|results|approval))", "(exam passed|passed exam|passed the exam), (endorsement|approval)",
        "(registered|booked|signed up|enrolled|sitting|scheduled) (for|in|on) [the]", "application approved",
        "(core|part|exam|paper) (1|2|one|two) (booked|scheduled|next|to go|left|pending|open)",
        "one exam to go",
        "(passed,|done,) (core|part|exam|paper) (2|two) (booked|scheduled|next|to go|left|pending"
        "|open)", "to be (taken|completed|finished"
        "|obtained)", "(eta|etc|est)",
        "[final|next|last] (exam|test) (booked|scheduled|next|planned|pending|date|is (booked|scheduled"
        "|in|next))",
        "(first|one|two|1|2|3) (exam|exams) (passed|done|left|to go|remaining)",
        "(studying|learning|study group|not yet|due|_ of _ exams|this (spring|summer|fall|autumn|winter"
        "|year)|next"
        " (month|week|spring|summer|fall|year))", "(1|2|3|4|5|one|two|three) of (2|3|4|5|6|7|two|three"
        "|four|seven)",
    ),
    cue(
        "lapsed", "expired",
        "[has|have|had|is|since|now|all|both|long|already|was|are]* (expired|lapsed|not"
        " renewed|never renewed|let (it|them|this|that|both|all) (lapse|expire|go|run out)|not kept current"
        "|retired|discontinued"
        "|no longer (valid|current|active|certified|maintained|held)|ran out|run out|out of date|inactive"
        "|not current|not kept up|not maintained|did not renew|didn't renew|not active)",
    ),
    cue("no-expiry", "held", "(does not|doesn't|do not|don't|never|won't) (expire|expires"
    "|lapse)", "no expiry"),
    cue("training-only", "mentioned",
        "(level|training|course|class|bootcamp|boot camp|coursework|prep|classes|courses)"
        " [only|completed|attended|taken|without exam|no exam|knowledge|skills|experience]*",
        "(certification|certificate|cert|exam|paper) only",
        "(equivalent|or equivalent) (knowledge|experience|skills|training)", reach="near"),
    cue("failed", "negated", "(failed|not passed|not certified|no certificate|not taken|not held|never"
    " (taken|finished|passed|completed|obtained|got))", reach="near"),
    cue("lab", "mentioned",
        "[only] (in|from|on|at|through|via) [a|my|the|our|an|_] (home lab|homelab|lab|labs|course"
        "|courses|class"
        "|coursework|theory|tutorial|tutorials|bootcamp|classroom|simulator"
        "|vendor demo|demo|webinar)", "[only] (in|from|at) (school|college|university)",
        "(met|saw|seen|tried) [it] once",
        "(seen|watched|watching) (others|somebody|someone|people)",
        "(lab|labs|course|theory|basic|basics|limited) !(_)",
        "(tutorials|tutorial|videos|books|courses|labs|classes) (only|so far)",
        "(lab only|theory only|only at"
        " home|at home only|home lab"
        "|homelab|coursework|introductory course"
        "|basics only"
        "|beginner|novice|entry level|entry-level|academic|academic only|self-study|theoretical"
        "|some exposure|exposure|exposure only|familiar|familiarity|awareness|rudimentary"
        "|beginner level|basic level|basic knowledge|basic understanding)", reach="near"),
    cue("handed-on", "mentioned",
        "i [_ [them|it] and] (hand|pass|refer|escalate|forward|give|leave) [_] [over|on] to"),
    cue("vendor", "mentioned", "[only] [with] [the|a|their] vendor on the (phone|line)", "via the vendor"),
    cue(
        "not-mine", "negated",
        "[is|are] ((not|isn't|aren't) my (thing|field|area|job|world|trade|department|business|cup of"
        " tea|specialty|strength)|not"
        " for me|someone else's job"
        "|not offered|not something (i|we) _|not any more|not anymore)",
        "to [the|other|a|my|your|an]* (partner|colleague|accountant|others|people|specialists|experts"
        "|professionals|pros|vendors|(somebody"
        "|someone) else)",
        "i (call|ask|bring|bring in|work with|recommend|hire|trust) [in] (a|an|my|another) (friend"
        "|colleague|partner|specialist"
        "|subcontractor"
        "|professional|freelancer|brother|sister|nephew|firm)",
        "(out of my depth|call (some|somebody|someone|anybody|anyone) else|i leave to others|i refuse|i"
        " decline)",
        "(refuse|decline)", "look elsewhere", "[that|which] i [_] (don't|do not|won't|no longer) [_]"
        " (do|touch|use|support"
        "|know|service|sell|take|offer|fix|handle|work with)", "i (have never|never|'ve"
        " never) _", "(none|no experience"
        "|not at all)",
    ),
)  # fmt: skip
