"""How clients describe what is there, who does it already, and what they want done about it."""

from skillmatch.extract.cues import cue, cue_table

_SUBJECT = (
    "(we|they|i|office|company|firm|staff|everyone|everybody|users|team|plant|school|practice|who|shop|which"
    "|our _|the !(candidate|applicant|person|consultant|contractor|role|position|job|successful|ideal"
    "|work) _)"
)
_THING = (
    "(e-mail|email|mail|server|servers|database|databases|accounting|dms|ehr|erp|crm|phone|phones|phone"
    " system"
    "|backup|backups|back-up|back-ups|firewall|pos|network|management|administration|office|bookkeeping"
    "|system"
    "|everything|environment|booking)"
)
# "You'll be our go-to person for SonicWall" describes nothing that is there.
_ADJECTIVE = "[!(for|with|to|who|that|as|person|expert|specialist|new|next|future) _]"
_STANDS = "(is|are|run|runs|sit|sits|live|lives)"
# "What matters is QuickBooks" asks, "DMS is CDK" and "Sherman has Eaglesoft" describe.
_ASKING = (
    "!(it|what|this|that|here|there|priority|concern|goal|thing|task|job|project|wish|matters|question|focus"
    "|requirement|skill|must|need)"
)

ENVIRONMENT = cue_table(
    cue(
        "environment", "mentioned",
        f"{_SUBJECT} [currently|already|all|both|mostly|still|now|just|also|only]*"
        " (use|uses|run|runs|have|has|operate|operates|own|owns|are on|is on|got|are running|is running"
        "|are using|insist on|work in|work on|work with|standardised on|standardized on) !(no)",
        "we've (a|an|got)", "we're (on|running|using)",
        "(currently|presently|today) (on|using|running|have)",
        "(work|works) (in|on|with) our",
        "(environment|stack|setup|set-up|infrastructure) [today|now|currently|here|side]*"
        " (is|are|consists of|includes|comprises|runs)",
        "(it's|we're|everything's|that's) (all|mostly|still|on)", "(computers|pcs|machines|laptops"
        "|macs), all",
        "all (on|running)", "[who|which|that] (guy|people|person|company|firm|vendor) before (us|you|him)",
        "(live|lives|sit|sits|stored|kept) [partly|mostly|all|now]* (in|on)",
        "(used to (be on|use|have|run))", "(which|that) currently (supports|manages)",
        "(we|i|they) bought", "that runs", "(types|type|bills|books) in", "[now] runs on",
        "(previous|last|former|old) _ (used|had|ran|set up|installed|put in|left)",
        reach="clause",
    ),
    cue(
        "environment", "mentioned",
        "in-house [_] [_] [_] [_] [_] [_]", "(we are|we're|i am|i'm|hold|holds|have) (a|an|the) [_] [_]",
        "(running|based) [on]", f"our {_ADJECTIVE} {_ADJECTIVE} {_ADJECTIVE}",
        f"{_THING} {_STANDS} [_] [_] [_] [_]",
        f"{_ASKING} _ (is|are) [still|all|on]*", "!(candidate|applicant|person|contractor) _ has [a|an]",
        "(is|was|were) (written|programmed|built|developed) in",
        "(insist|insists) on", "(i am|i'm)", f"our _ [_] [_] {_STANDS} [_] [_] [_] [_] [_]",
        reach="touch",
    ),
)  # fmt: skip

# One of these words beside a name, and it is asked for after all.
_NEED_WORDS = """
ageing aging administer asking broken build building builds built clean cleaned cleaning cleanup configure
configured configuring configuration connect consultant conversion convert converted converting crash
crashed crashes crashing develop developer dies drops dying engineer error errors expert expertise experts
experience experienced extend fail failed failing fails failure familiar familiarity fix fixed fixes fixing
freeze freezes freezing help helped helping hire hiring implement implementation implementing install
installation installed installing installs integrate integrated integration issue issues knowledge lack
lacking lacks looking maintain maintained maintaining maintenance manage migrate migrated migrating migration
missing move moved must need needed needs outdated please problem problems proficiency proficient question
questions rebuild
recover recovery repair repaired replace replaced replacement replacing require required requirement
requirements requires requiring restore restored restoring secure secured security seek seeking should skill
skills slow slowly somebody someone stop stopped stopping stops support supported supporting sync
synchronization synchronize syncing tested train training trouble troubles troubleshoot troubleshooting
update updated updates updating upgrade upgraded upgrades upgrading want wanted wants worried worry breaks
confidence
"""
NEED_WORDS = frozenset(_NEED_WORDS.split())

NEEDS = cue_table(
    cue(
        "needs", "required",
        "(set|setting) up", "look for", "(could|can) you", "(you'll|you will)", "would like", "like to",
        "(is|are|getting|too|very) old",
        "that (takes|nobody|no one|never|doesn't|does not|won't|keeps)",
    ),
)  # fmt: skip

# What an account of the company itself may ask for all the same.
ASKS = cue_table(
    cue(
        "asks", "required",
        "(we|i) [now|also|currently|urgently]* (need|want|seek|look for|are looking for|are seeking)",
        "(we're|we are) [now|currently]* (hiring|looking for|seeking)", "looking for", "seeking", "please",
    ),
)  # fmt: skip
