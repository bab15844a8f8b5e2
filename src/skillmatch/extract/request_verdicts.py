"""What a client's words behind a name say about it, as tables of phrases (see phrases.py)."""

from skillmatch.extract.cues import cue, cue_table

NOT_REQUIRED = cue_table(
    cue(
        "not-required", "optional",
        "[is|are] (not|isn't|aren't|never) [_] (required|needed|necessary|essential|a must|mandatory|expected"
        "|a requirement|critical|a prerequisite|a deal breaker|obligatory|compulsory)",
        "not req'd", "(no|not) [_] (must|requirement|prerequisite|deal breaker)",
    ),
)  # fmt: skip

AFTER = cue_table(
    *NOT_REQUIRED.cues,
    cue(
        "plus", "optional",
        "[a|an|as a] [_] (plus|bonus|asset|advantage|merit|optional|pluses|added bonus)",
        "[is|are] (an|a) [_] (plus|bonus|asset|advantage|merit)", "a nice (bonus|extra|touch)",
        "bonus points",
        "[would be|will be|is|are|also]* [considered|seen as|regarded as|counted as] [a|an] [_]"
        " (plus|bonus|asset|advantage|merit)",
        "(earns|earn|gets|gives you) [you] [some] (bonus|extra|brownie) points",
    ),
    cue(
        "nice", "preferred",
        "[is|are|strongly|highly|much|very|also|considered|also]*"
        " (preferred|desirable|desired|ideal|useful|helpful|beneficial|nice|advantageous|a preference"
        "|appreciated|valued|favored|favoured|recommended|welcome|welcomed)",
        "(highly|well|favorably|favourably) (regarded|thought of|received)",
        "(would|will) (strengthen|boost|support|improve) (your|an|the) (application|chances|profile|bid)",
        "(would|will) (make us (happy|smile)|please us|come in (handy|useful)|not hurt|count in your favor"
        "|count in your favour)", "(doesn't|does not|won't|can't|cannot|wouldn't) hurt", "(comes|come)"
        " in handy",
        "[is|are] [a] (nice to have|nice-to-have|nice-to-haves|good to have|great to have)",
        "(would|will) (set you apart|make you stand out|distinguish you|give you an edge|have an (edge"
        "|advantage))",
        "(will be|are|is) (viewed|seen|looked [at|upon|on]|regarded) (favorably|favourably|positively"
        "|kindly)",
        "(sets you apart|makes you stand"
        " out|even better|all the better|so much the better)",
        "would (help|be (nice|great|good|ideal|helpful|useful|lovely|beneficial|advantageous|preferred"
        "|desirable))",
        "(helps|will help)",
    ),
    cue(
        "unwanted", "negated",
        "[is|are] (not wanted|unwanted|out of scope|not part of (this|the job|the role)|not used [here]"
        "|not in use)",
        "[is|are|and|hosted|leased|outsourced|handled|elsewhere]* (none of your|not your) (business|concern"
        "|job|problem)",
        "[people|candidates|applicants|developers|agencies|experts] need not apply",
        "(please no|no thanks|no thank you|thanks but no)", "(is|are) [_] (irrelevant|of no (use"
        "|interest)|no use|useless)",
        "(will not|won't|is not|are not|cannot|can't) [be] (considered|accepted|counted|enough)",
        "[that|which] (we|i) (no longer (use|have|need|run|want)|got rid of|gave up|have left|dropped|ditched"
        "|(don't|do not|never) [want|plan] [to] (use|need|want|have|run|see|touch))",
        "(is|are|was|were) (gone|retired|decommissioned|being retired)",
    ),
    cue(
        "must", "required",
        "[is|are|absolutely]* (required|a must|mandatory|essential|necessary|needed|expected|must|must have"
        "|must-have|a requirement|critical|a necessity|crucial|non-negotiable|a prerequisite)",
    ),
    cue("sent", "mentioned", "(format|document|file) [,|please]", reach="near"),
    cue(
        "has", "mentioned",
        "(is|are) [already] (licensed|in place|installed|in use|running fine)", "underneath",
        "(has|have|comes with) (its|their) own",
        "(is|are) (hosted|handled|supported|maintained|managed|looked after|taken care of|run|covered"
        "|done) by",
    ),
)  # fmt: skip
