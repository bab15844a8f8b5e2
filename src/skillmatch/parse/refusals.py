"""Pages that came with status 200 and mean no: log in first, prove to be human, no longer there."""

from skillmatch.parse.fields import shown
from skillmatch.parse.outline import Outline
from skillmatch.parse.refusal_words import says_challenge, says_closed, says_login, says_missing, tests_humans

_FEW_WORDS = 60  # a page that asks for a password, or for a human, and says less is about nothing else
_NOTICE_WORDS = 150  # the same of a page whose title says so


def refusal(outline: Outline, has_posting: bool) -> str:
    """Return what kind of refusal a page is, "" if it is none; has_posting: it states one as data."""
    # Beside a posting stated as data, only a notice at the very top says more than the data does.
    lines = outline.text[:4000].split("\n")[: 3 if has_posting else 12]
    if closed := next(filter(says_closed, lines), ""):
        return f"blocked: soft 404 ({shown(closed)})"
    return "" if has_posting else _by_title(outline) or _by_form(outline)


def _by_title(outline: Outline) -> str:
    titles = [title for title in (outline.heading, outline.title, outline.meta.get("og:title", "")) if title]
    if missing := next(filter(says_missing, titles), ""):
        return f"blocked: soft 404 (title: {shown(missing)})"
    if any(map(says_challenge, titles)):
        return "blocked: challenge page"
    is_about_login = outline.has_password or _word_count(outline) < _NOTICE_WORDS
    return "blocked: login page" if is_about_login and any(map(says_login, titles)) else ""


def _by_form(outline: Outline) -> str:
    if _word_count(outline) >= _FEW_WORDS:
        return ""
    if outline.has_password:
        return "blocked: login page"
    return "blocked: challenge page" if tests_humans(outline.text) else ""


def _word_count(outline: Outline) -> int:
    return len(outline.text.split())
