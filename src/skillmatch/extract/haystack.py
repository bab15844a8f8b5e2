"""What the automaton searches: a text whose signs are blanks, so that names in it begin behind a blank."""

import re

# Letters and figures, and the signs that make another name of a word ("C#", "A+") or none ("@home").
_KEPT = "abcdefghijklmnopqrstuvwxyz0123456789+#@$_?"
_TABLE = bytes(place if chr(place) in _KEPT else 32 for place in range(256))
_ODD_SIGN = re.compile(r"[^\x00-\x7f\w]")
# "Java+SQL" are two names.
_JOINING_PLUS = re.compile(r"\+(?=[^\W\d_])")


def haystack(lower: str) -> bytes:
    """Return a lower-case text in plain letters and blanks, one byte a character and a blank at each end.

    Any letter beyond the plain ones is a question mark: what is found there has to be read again.
    """
    if "+" in lower:
        lower = _JOINING_PLUS.sub(" ", lower)
    if not lower.isascii():
        lower = _ODD_SIGN.sub(" ", lower)
    return f" {lower.replace('?', ' ')} ".encode("ascii", "replace").translate(_TABLE)
