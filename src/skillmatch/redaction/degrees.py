"""The years in which somebody studied or graduated, which tell an age."""

from skillmatch.redaction.dates import MONTH, YEARS

# Schools are no degree: they employ people too.
_DEGREE = (
    r"(?:\b(?i:graduat(?:ed?|ion|ing)|alumn(?:us|a|i)|matriculated|class[ ]of|left[ ]school"
    r"|bachelor|master(?=['’]?s\b|[ ]of)|diploma|degree|doctorate|phd|abitur|a-levels)\b"
    r"|\b(?:B\.?Sc|M\.?Sc|B\.?Eng|M\.?Eng|B\.A|M\.A|B\.S|M\.S|Ph\.?D|MBA)\b\.?|\b[BM][AS](?=[ ]in\b))"
)
DEGREE_CUES = (
    *("graduat", "alumn", "matricul", "class of", "left school", "bachelor", "master", "diploma", "degree"),
    *("doctorate", "phd", "ph.d", "abitur", "a-level", "bsc", "b.sc", "msc", "m.sc", "beng", "b.eng", "meng"),
    *("m.eng", "b.a", "m.a", "b.s", "m.s", "mba", "bs in", "ba in", "ms in", "ma in"),
)
# A number after the name of a product is its version, after "since" it is about work.
_LEADS_TO_YEAR = (
    rf"(?:[,(:–—-]|\b(?i:in|of|from|year|graduated|university|college|school|degree|diploma)|{MONTH}"
    r"|\b(?:University|College|School|Institute)[ ]of(?:[ ][A-Z][a-z]{1,30}){1,3},?)"
)
_ON_THE_WAY = r"(?:(?!\b(?i:since|until))[^\n.;|\d])"
GRADUATED = (
    rf"{_DEGREE}(?:{_ON_THE_WAY}{{0,60}}?{_LEADS_TO_YEAR})?[ \t,(:–-]{{0,3}}(?P<after>{YEARS})"
    rf"|(?:^|[\n;,(|•.])[ \t]{{0,3}}(?P<before>{YEARS})\)?[ \t]?[:,–—-]?[ \t]{{1,4}}(?={_DEGREE})"
)
