"""How mail programs mark older mail below or inside a message, in the languages they speak."""

import re

QUOTED_LINE = re.compile(r"^[ \t]{0,8}>.*$", re.MULTILINE)

_ORIGINAL = (
    r"Original Message|Urspr(?:ü|ue)ngliche Nachricht|Original-?Nachricht|Message d['’]origine"
    r"|Mensaje original|Mensagem original|Messaggio originale|Oorspronkelijk bericht|Ursprungligt meddelande"
)
_INTRODUCED = r"(?:On|Am|Le|El|Il|Op|Em|Den|Quoting)\b.{4,200}?"
_WROTE = (
    r"(?:wrote|a écrit|escribió|escreveu|ha scritto|(?:schrieb|schreef|skrev)(?:[ \n].{1,120}?)?)[ \u00a0]?:"
)
# "On Mon, Mar 2, 2026 at 9:00, Jo wrote:" may be broken into two or three lines.
QUOTE_HEAD = re.compile(
    rf"^[ \t]{{0,8}}(?:{_INTRODUCED}(?:\n.{{0,120}}){{0,2}}?\b{_WROTE}"
    rf"|-{{2,12}} ?(?:{_ORIGINAL}) ?-{{2,12}})[ \t\r]*$",
    re.MULTILINE,
)
